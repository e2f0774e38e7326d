import { planAuthentication } from '../core/auth/authenticator.ts';
import { isLoopback } from '../core/diagnosis/comparison/comparable-hosts.ts';
import type {
  ComparisonPlan,
  ComparisonRefusal,
  VariantOutcome,
} from '../core/diagnosis/comparison/comparison.ts';
import { type EnvironmentRequest, planComparison } from '../core/diagnosis/comparison/plan.ts';
import type { RequestNode } from '../core/http-file/nodes.ts';
import { requestName } from '../core/http-file/requests.ts';
import { type ResolvedRequest, resolveRequest } from '../core/http-file/resolve.ts';
import { authenticatorWorld } from './authenticator-world.ts';
import type { InspectOptions, OpenedFile, World } from './inspect.ts';
import { environmentNames, readVariableFiles, sourcesFor } from './variable-sources.ts';

/** A comparison that is planned and not yet sent, for the user to look at. */
export interface PreparedComparison {
  readonly name: string;
  readonly plan: ComparisonPlan;
  /** Everything that the variants were made from: what must be masked. */
  readonly sources: readonly ResolvedRequest[];
}

/** Each variant is a small question; it gets no more time than a probe. */
const longestVariant = 10_000;
/** What carries out a reading of many environments stays small. */
const mostEnvironments = 32;

/** Resolves the request with the chosen environment, if any, and with every other one, and plans what to send. Nothing is sent. */
export async function prepareComparison(
  file: OpenedFile,
  node: RequestNode,
  world: World,
  allowedHosts: readonly string[],
  environment?: string,
): Promise<PreparedComparison | ComparisonRefusal> {
  const files = await readVariableFiles(file.path, world);
  const written = resolveRequest(node, file.parsed, sourcesFor(files, world, environment));
  const environments: EnvironmentRequest[] = [];
  for (const name of environmentNames(files).slice(0, mostEnvironments)) {
    const request = resolveRequest(node, file.parsed, sourcesFor(files, world, name));
    environments.push({ name, request });
  }
  const plan = planComparison({ written, environments, allowedHosts, now: world.now() });
  if ('refused' in plan) return plan;
  return {
    name: requestName(node),
    plan: { ...plan, notes: [...files.notes, ...plan.notes] },
    sources: [written, ...environments.map(({ request }) => request)],
  };
}

/**
 * Sends the variants one after the other, each once. Stops when the first has no answer, when the server throttles and
 * when the user cancels: then fewer outcomes than variants come back. Redirects are not followed, since they may
 * lead to a host that nobody allowed.
 */
export async function runComparison(
  { plan }: PreparedComparison,
  world: World,
  options: Pick<InspectOptions, 'timeoutMs' | 'signal' | 'progress'>,
): Promise<readonly VariantOutcome[]> {
  const outcomes: VariantOutcome[] = [];
  for (const variant of plan.variants) {
    if (options.signal?.aborted) break;
    options.progress?.(variant.label);
    // A proxy's own loopback is another machine.
    const proxy = isLoopback(variant.request.url) ? undefined : world.proxy;
    // A shorthand is computed here as anywhere; as it stands it would show the server a password.
    const planned = planAuthentication(variant.request, authenticatorWorld(world));
    const exchange = await world.send(
      { ...variant.request, headers: planned.headers },
      {
        now: world.now,
        timeoutMs: Math.min(options.timeoutMs, longestVariant),
        followRedirects: false,
        ...(options.signal ? { signal: options.signal } : {}),
        authenticator: planned.authenticator,
        ...(proxy ? { proxy } : {}),
      },
    );
    if (exchange.failure?.code === 'cancelled') break;
    outcomes.push({ variant, exchange });
    const { response } = exchange;
    if (response?.status === 429 || (response === undefined && outcomes.length === 1)) break;
  }
  return outcomes;
}
