import type { OAuthClient } from '../core/auth/oauth/oauth-client.ts';
import type { AnsweredRequest } from '../core/http-file/answers/answer-value.ts';
import type { RequestNode } from '../core/http-file/nodes.ts';
import type { Prompt } from '../core/http-file/prompts.ts';
import type { Range } from '../core/http-file/range.ts';
import { resolveRequest } from '../core/http-file/resolve.ts';
import type { ResolvedRequest } from '../core/http-file/resolved-request.ts';
import { readBodyFiles } from './body-files.ts';
import { importedFiles } from './imported-files.ts';
import type { InspectOptions } from './inspect-options.ts';
import type { OpenedFile } from './opened-file.ts';
import { resolveWithTokens } from './resolve-with-tokens.ts';
import type { Run } from './run.ts';
import type { TokenResolution } from './token-resolution.ts';
import {
  applyingSections,
  clientsFor,
  environmentNotes,
  readVariableFiles,
  sourcesFor,
} from './variable-sources.ts';
import type { World } from './world.ts';

/** A request with its variables resolved, as far as they can be. */
export interface PreparedRequest {
  readonly source: ResolvedRequest;
  readonly clients: readonly OAuthClient[];
  /** What the sections of the environment hold besides variables, the weakest first. */
  readonly sections: readonly unknown[];
  readonly notes: readonly string[];
  /** What it took to get its tokens. */
  readonly resolution: TokenResolution;
}

/** A request that another needs, and the file that it stands in. */
export interface Upstream {
  readonly name: string;
  readonly file: OpenedFile;
  readonly node: RequestNode;
  /** Sent again even if it was sent in this run (`@forceRef`). */
  readonly force: boolean;
  /** Where the other names it. */
  readonly range: Range;
}

/** Sends a request that another needs, unless it was sent; what came of it. */
export type SendUpstream = (upstream: Upstream) => Promise<AnsweredRequest>;

/** Questions and answers bring no further ones, but for what a `%` looks up; a bound all the same. */
const mostRounds = 4;

/**
 * Resolves the variables of `node`: sends what it depends on, in order, and asks its prompts. What could not be resolved
 * stands in the result.
 */
export async function prepareRequest(
  file: OpenedFile,
  node: RequestNode,
  world: World,
  options: Pick<
    InspectOptions,
    'environment' | 'dialect' | 'renewTokens' | 'timeoutMs' | 'signal' | 'progress'
  >,
  run: Run,
  send: SendUpstream,
): Promise<PreparedRequest> {
  const { environment, dialect } = options;
  const reading = dialect === undefined ? {} : { dialect };
  const isFirst = !run.variableFiles.has(file.path);
  const variableFiles = await readOnce(file.path, world, run);
  const imported = await importedFiles(file, node, world, run);
  const places = [file, ...imported.files];
  const answered = new Map<string, AnsweredRequest>();
  const fileNotes = [...variableFiles.notes, ...environmentNotes(variableFiles, environment)];
  const notes = [...(isFirst ? fileNotes : []), ...imported.notes];
  for (const { key, value, range } of node.directives) {
    const kind = key.text.toLowerCase();
    if ((kind !== 'ref' && kind !== 'forceref') || value.text === '') continue;
    const upstream = findRequest(value.text, places, range, kind === 'forceref');
    if (upstream === undefined) notes.push(`@${key.text} ${value.text}: no request is called so.`);
    else answered.set(value.text, await send(upstream));
  }
  const importedRequests = new Set(imported.files.flatMap(requestNames));
  const sources = () =>
    sourcesFor(variableFiles, world, environment, {
      given: run.given,
      answers: run.answers,
      answered,
      importedRequests,
    });
  let source = resolveRequest(node, file.parsed, sources(), reading);
  for (let round = 0; round < mostRounds && !run.cancelled; round++) {
    const asked = await askPrompts(source, world, run);
    const sent = await sendNeeded(source, places, answered, send);
    if (!asked && !sent) break;
    source = resolveRequest(node, file.parsed, sources(), reading);
  }
  const sections = applyingSections(variableFiles, environment);
  const resolution = await resolveWithTokens({
    node,
    file: file.parsed,
    path: file.path,
    sources: sources(),
    reading,
    security: sections,
    world,
    tokens: run.cancelled ? undefined : world.tokens,
    options,
  });
  source = resolution.source;
  if (source.bodyPaths !== undefined) {
    const files = await readBodyFiles(source.bodyPaths, file.path, world, dialect);
    const { fetched } = resolution;
    // What stands in place of `oauth2 …` stays
    const { headers } = source;
    source = {
      ...resolveRequest(node, file.parsed, { ...sources(), fetched }, { ...reading, files }),
      headers,
    };
  }
  return {
    source,
    resolution,
    clients: [...resolution.clients, ...clientsFor(variableFiles, sources(), environment)],
    sections,
    notes: [...notes, ...resolution.notes, ...scriptNotes(source, variableFiles.scripts)],
  };
}

/** A configuration that is not run matters where it may have defined what is not defined. */
function scriptNotes({ substitutions }: ResolvedRequest, scripts: readonly string[]): string[] {
  const isLacking = substitutions.some(({ value, why }) => value === undefined && why === undefined);
  if (!isLacking) return [];
  return scripts.map(
    path => `${path} is a script, which is never run here; environments in .httpyac.json are read.`,
  );
}

function readOnce(path: string, world: World, run: Run): ReturnType<typeof readVariableFiles> {
  const reading = run.variableFiles.get(path) ?? readVariableFiles(path, world);
  run.variableFiles.set(path, reading);
  return reading;
}

/** True when there is an answer more than before. */
async function askPrompts({ substitutions }: ResolvedRequest, world: World, run: Run): Promise<boolean> {
  if (world.ask === undefined) return false;
  const open = new Map<string, Prompt>();
  for (const { prompt, value } of substitutions) {
    if (prompt !== undefined && value === undefined) open.set(prompt.name, prompt);
  }
  for (const prompt of open.values()) {
    const answer = await world.ask(prompt);
    run.cancelled = answer === undefined;
    if (answer === undefined) return false;
    run.answers.set(prompt.name, answer);
  }
  return open.size > 0;
}

/** True when there is an exchange more than before. */
async function sendNeeded(
  { substitutions }: ResolvedRequest,
  places: readonly OpenedFile[],
  answered: Map<string, AnsweredRequest>,
  send: SendUpstream,
): Promise<boolean> {
  const before = answered.size;
  for (const { needs, range } of substitutions) {
    if (needs === undefined || answered.has(needs)) continue;
    const upstream = findRequest(needs, places, range, false);
    if (upstream !== undefined) answered.set(needs, await send(upstream));
  }
  return answered.size > before;
}

/** The first request of that name, in the file itself before those that it imports. */
function findRequest(
  name: string,
  places: readonly OpenedFile[],
  range: Range,
  force: boolean,
): Upstream | undefined {
  for (const file of places) {
    const node = file.parsed.requests.find(request => request.name?.text === name);
    if (node !== undefined) return { name, file, node, force, range };
  }
  return undefined;
}

function requestNames({ parsed }: OpenedFile): string[] {
  return parsed.requests.flatMap(({ name }) => name?.text ?? []);
}
