import { verifySignature } from '../core/auth/verify.ts';
import { probes } from '../core/diagnosis/probes/index.ts';
import { collectEvidence, type Observations } from '../core/evidence/collect.ts';
import type { Evidence, ProbeFacts, ProbeRecord } from '../core/evidence/evidence.ts';
import type { InspectOptions, World } from './inspect.ts';

/** A probe asks a small question; it gets less time than the request itself. */
const longestProbe = 10_000;

/**
 * Carries out what the probes plan, one after the other, each at most once: so at most as many requests as there are
 * probes. Then verifies the tokens with whatever keys were found.
 */
export async function runProbes(
  observed: Observations,
  world: World,
  options: InspectOptions,
): Promise<{ evidence: Evidence; records: readonly ProbeRecord[] }> {
  let facts: ProbeFacts = {};
  let evidence = collectEvidence(observed);
  const records: ProbeRecord[] = [];
  if (!options.probes || !observed.exchange) return { evidence, records };
  for (const probe of probes) {
    const request = options.signal?.aborted ? undefined : probe.plan(evidence);
    if (!request) continue;
    options.progress?.(`Probe ${probe.id}: ${request.method} ${request.url}`);
    const exchange = await world.send(request, {
      now: world.now,
      timeoutMs: Math.min(options.timeoutMs, longestProbe),
      followRedirects: request.method === 'GET' && probe.id !== 'anonymous',
      ...(options.signal ? { signal: options.signal } : {}),
      ...(world.proxy ? { proxy: world.proxy } : {}),
    });
    const { learned, facts: taught } = probe.learn(exchange, evidence);
    records.push({ id: probe.id, exchange, learned });
    facts = { ...facts, ...taught };
    evidence = collectEvidence({ ...observed, probes: facts });
  }
  return { evidence: await verified(evidence, { ...observed, probes: facts }), records };
}

async function verified(evidence: Evidence, observed: Observations): Promise<Evidence> {
  const keys = evidence.probes.keySet;
  if (!keys || evidence.tokens.length === 0) return evidence;
  const outcomes = await Promise.all(
    evidence.tokens.map(async ({ token }) => [token.raw, await verifySignature(token, keys)] as const),
  );
  return collectEvidence({ ...observed, verifications: new Map(outcomes) });
}
