import type { Evidence } from '../../evidence/evidence.ts';
import { type Exchange, headerValue } from '../../evidence/exchange.ts';
import { identifying, isPlainRefusal } from '../detection.ts';
import type { Probe } from '../probe.ts';
import { awaitsRecognition, recognisedProducts } from '../product-statements.ts';
import { products } from '../products/index.ts';
import { readStatements } from '../statements.ts';

/**
 * What stands at the root of the origin, asked without credentials, where no known product explains the refusal: its
 * front page often gives it away, and some words mean one thing in that product alone.
 */
export const origin: Probe = {
  id: 'origin',
  followsRedirects: false,
  plan(evidence) {
    const url = URL.parse(evidence.exchange?.request.url ?? '');
    if (!url || url.pathname === '/' || !isPlainRefusal(evidence)) return undefined;
    if (!wouldTell(evidence)) return undefined;
    return { method: 'GET', url: `${url.origin}/`, headers: [['Accept', '*/*']] };
  },
  learn(exchange, evidence) {
    if (!exchange.response)
      return { learned: `no answer: ${exchange.failure?.message ?? 'unknown'}`, facts: {} };
    const facts = { origin: exchange };
    return { learned: introduction(exchange, { ...evidence, probes: facts }), facts };
  },
};

/** Credentials were refused, no reason was understood, and a product would give what was said, or the silence, a meaning. */
function wouldTell(evidence: Evidence): boolean {
  if (identifying(evidence.credentials).length === 0) return false;
  if (readStatements(evidence, products).some(({ strength }) => strength !== 'hint')) return false;
  const silent = evidence.challenges.length === 0 && evidence.body.texts.length === 0;
  return silent || awaitsRecognition(evidence, products);
}

function introduction(exchange: Exchange, evidence: Evidence): string {
  const named = recognisedProducts(evidence, products).map(({ name }) => name);
  if (named.length > 0) return `the origin looks like ${named.slice(0, 3).join(', ')}`;
  const headers = exchange.response?.headers ?? [];
  const said = ['Server', 'X-Powered-By', 'Via']
    .map(name => [name, headerValue(headers, name)] as const)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value?.slice(0, 60)}`);
  return said.length > 0
    ? `no known product; the origin says ${said.join(', ')}`
    : 'no known product, and the origin does not say what it is';
}
