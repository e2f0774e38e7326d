import { planAuthentication } from '../core/auth/authenticator.ts';
import { isLoopback } from '../core/diagnosis/comparison/comparable-hosts.ts';
import type {
  ComparisonPlan,
  ComparisonRefusal,
  VariantOutcome,
} from '../core/diagnosis/comparison/comparison.ts';
import {
  type EnvironmentRequest,
  permittedRequest,
  planComparison,
  type ReadRequest,
} from '../core/diagnosis/comparison/plan.ts';
import type { RequestNode } from '../core/http-file/nodes.ts';
import { requestName } from '../core/http-file/requests.ts';
import { resolveRequest } from '../core/http-file/resolve.ts';
import type { ResolvedRequest } from '../core/http-file/resolved-request.ts';
import { authenticatorWorld } from './authenticator-world.ts';
import type { VariableFiles } from './environments/read-variable-files.ts';
import type { InspectOptions } from './inspect-options.ts';
import { type TokenWorld, unattended } from './oauth/token-world.ts';
import type { OpenedFile } from './opened-file.ts';
import { awaitsTokens, resolveWithTokens } from './resolve-with-tokens.ts';
import { applyingSections, environmentNames, readVariableFiles, sourcesFor } from './variable-sources.ts';
import type { World } from './world.ts';

/** A comparison that is planned and not yet sent, for the user to look at. */
export interface PreparedComparison {
  readonly name: string;
  readonly plan: ComparisonPlan;
  /** Everything that the variants were made from: what must be masked. */
  readonly sources: readonly ResolvedRequest[];
  /** What was fetched for them. */
  readonly secrets: readonly string[];
}

/** Each variant is a small question; it gets no more time than a probe. */
const longestVariant = 10_000;
/** What carries out a reading of many environments stays small. */
const mostEnvironments = 32;

/** How a comparison is planned. */
export interface PlanOptions
  extends Pick<InspectOptions, 'environment' | 'timeoutMs' | 'signal' | 'progress'> {
  /** Host names besides loopback that the user has allowed. */
  readonly allowedHosts: readonly string[];
}

/**
 * Resolves the request with the chosen environment, if any, and with every other one, and plans what to send. Nothing is
 * sent to the API. Tokens that the request names are obtained first, where `world` has tokens and the request may be
 * compared at all; for the other environments only as far as nobody has to be asked.
 */
export async function prepareComparison(
  file: OpenedFile,
  node: RequestNode,
  world: World,
  options: PlanOptions,
): Promise<PreparedComparison | ComparisonRefusal> {
  const { allowedHosts, environment } = options;
  const files = await readVariableFiles(file.path, world);
  const read = (name: string | undefined, tokens: TokenWorld | undefined) =>
    readWithTokens({ file, node, files, world, tokens, options }, name);
  const written = await read(environment, world.tokens);
  if (written.refusal?.hostToAllow !== undefined) return written.refusal;
  if (written.awaits === true && world.tokens === undefined) {
    return { refused: 'a token or secret of it has to be fetched first', awaits: true };
  }
  const environments: (EnvironmentRequest & Reading)[] = [];
  for (const name of environmentNames(files).slice(0, mostEnvironments)) {
    if (options.signal?.aborted) break;
    const same = name === environment ? written : undefined;
    environments.push({ name, ...(same ?? (await read(name, world.tokens && unattended(world.tokens)))) });
  }
  const plan = planComparison({ written, environments, allowedHosts, now: world.now() });
  if ('refused' in plan) return plan;
  const all = [written, ...environments];
  const fetched = new Set(all.flatMap(({ learned }) => learned));
  return {
    name: requestName(node),
    plan: {
      ...plan,
      notes: [...files.notes, ...[...fetched].map(line => `Fetched: ${line}.`), ...plan.notes],
    },
    sources: all.map(({ request }) => request),
    secrets: all.flatMap(({ secrets }) => secrets),
  };
}

/** A request as it reads with one environment, and what it took. */
interface Reading extends ReadRequest {
  readonly secrets: readonly string[];
  readonly learned: readonly string[];
  readonly awaits?: boolean;
  readonly refusal?: ComparisonRefusal;
}

interface Subject {
  readonly file: OpenedFile;
  readonly node: RequestNode;
  readonly files: VariableFiles;
  readonly world: World;
  readonly tokens: TokenWorld | undefined;
  readonly options: PlanOptions;
}

/** No token is fetched for a request that is not compared in the end. */
async function readWithTokens(
  { file: { parsed, path }, node, files, world, tokens, options }: Subject,
  environment: string | undefined,
): Promise<Reading> {
  const sources = sourcesFor(files, world, environment);
  const plain = resolveRequest(node, parsed, sources);
  const awaits = awaitsTokens(plain);
  const nothing = { request: plain, secrets: [], learned: [] };
  if (!awaits) return nothing;
  const permitted = permittedRequest(plain, options.allowedHosts);
  if ('refused' in permitted) return { ...nothing, failed: permitted.refused, refusal: permitted };
  const { source, secrets, records, failed } = await resolveWithTokens({
    path,
    node,
    file: parsed,
    sources,
    reading: {},
    security: applyingSections(files, environment),
    world,
    tokens,
    options,
  });
  const learned = records.map(record => record.learned);
  return { request: source, secrets, learned, awaits, failed: failed && withoutStop(failed.error.message) };
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
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
