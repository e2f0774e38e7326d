import { verifySignature } from '../core/auth/verify.ts';
import type { ProbeRequest } from '../core/diagnosis/probe.ts';
import { probes } from '../core/diagnosis/probes/index.ts';
import { collectEvidence, type Observations } from '../core/evidence/collect.ts';
import type { Evidence, ProbeRecord } from '../core/evidence/evidence.ts';
import { proxyAuthenticator } from './authenticator-world.ts';
import type { InspectOptions } from './inspect-options.ts';
import { TokenError } from './oauth/token-error.ts';
import { progressAddress } from './progress-address.ts';
import type { World } from './world.ts';

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
  let evidence = collectEvidence(observed);
  const records: ProbeRecord[] = [];
  if (!options.probes || !observed.exchange) return { evidence, records };
  for (const probe of probes) {
    const planned = options.signal?.aborted ? undefined : probe.plan(evidence);
    const request = planned && (await proved(planned, world.now()));
    if (!request) continue;
    options.progress?.(`Probe ${probe.id}: ${request.method} ${progressAddress(request.url)}`);
    const exchange = await world.send(request, {
      now: world.now,
      timeoutMs: Math.min(options.timeoutMs, longestProbe),
      followRedirects: probe.followsRedirects,
      ...(options.signal ? { signal: options.signal } : {}),
      ...(world.proxy ? { proxy: world.proxy, authenticator: proxyAuthenticator(world) } : {}),
    });
    const { learned, facts } = probe.learn(exchange, evidence);
    records.push({ id: probe.id, exchange, learned });
    evidence = { ...evidence, probes: { ...evidence.probes, ...facts } };
  }
  return { evidence: await verified(evidence), records };
}

/** The request with the assertion that it lacks; `undefined` where the client’s key is none. */
async function proved(planned: ProbeRequest, now: number): Promise<ProbeRequest | undefined> {
  const { assertedBy, ...request } = planned;
  if (assertedBy === undefined) return request;
  const { withAssertion } = await import('./oauth/client-assertion.ts');
  return await withAssertion(request, assertedBy, now).catch(error => {
    if (error instanceof TokenError) return undefined;
    throw error;
  });
}

async function verified(evidence: Evidence): Promise<Evidence> {
  const keys = evidence.probes.keySet;
  if (!keys || evidence.tokens.length === 0) return evidence;
  const tokens = evidence.tokens.map(async token => ({
    ...token,
    verification: await verifySignature(token.token, keys),
  }));
  return { ...evidence, tokens: await Promise.all(tokens) };
}
