import type { HttpFile, RequestNode, VariableDefinition } from '../nodes.ts';
import type { Problem, Severity } from '../problem.ts';
import { traps } from '../traps/index.ts';
import type { Trap } from '../traps/trap.ts';
import { type AnchoredProblem, anchored, placed, type Uses } from './anchored-problem.ts';
import { createFileView } from './file-view.ts';
import { type FileView, RequestView, type Surroundings } from './request-view.ts';

/** Where the dialect is not known, what catches some tools only is said one step milder. */
const milder: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'hint', hint: 'hint' };

const refined: ReadonlySet<string> = new Set(traps.filter(({ refines }) => refines).map(({ id }) => id));
const once: ReadonlySet<string> = new Set(traps.filter(trap => trap.once).map(({ id }) => id));

/** What a block's text led to the last time. Holds as long as the variables that it uses say the same. */
interface Remembered {
  readonly problems: readonly AnchoredProblem[];
  readonly uses: Uses;
}

type LookUp = (name: string) => VariableDefinition | undefined;

/**
 * Finds the problems of a file, the parser's and those of the traps, version after version: a request whose text and
 * variables are as before is not looked at again.
 */
export class ProblemFinder {
  #remembered: ReadonlyMap<string, Remembered> = new Map();
  #before: FileView | undefined;

  /** Every problem of `file`, whose text is `source`, in the order of the text. */
  find(file: HttpFile, source: string, surroundings: Surroundings): Problem[] {
    const view = createFileView(source, surroundings);
    const before = this.#holds(view) ? this.#remembered : new Map<string, Remembered>();
    const now = new Map<string, Remembered>();
    const definitions = byName(file.variables);
    const known = new Set<string>();
    const found = file.problems.filter(({ code }) => !refined.has(code));
    const parsed = slicer(file.problems);
    for (const node of file.requests) {
      const text = source.slice(node.block.start, node.block.end);
      const lookUp: LookUp = name => visible(definitions.get(name), node);
      const own = parsed(node);
      let entry = now.get(text) ?? before.get(text);
      let problems = entry && placed(entry.problems, entry.uses, node, lookUp);
      if (problems === undefined) {
        const looked = lookAt(view, node, own, lookUp);
        problems = looked.problems;
        entry = { problems: problems.map(each => anchored(each, node, looked.uses)), uses: looked.uses };
      }
      if (entry !== undefined) now.set(text, entry);
      for (const problem of problems) {
        const { code, range } = problem;
        const identity = once.has(code) ? code : `${code} ${range.start} ${range.end}`;
        if (!known.has(identity)) found.push(problem);
        known.add(identity);
      }
    }
    this.#remembered = now;
    this.#before = view;
    return found.sort((a, b) => a.range.start - b.range.start);
  }

  /** Whether what the requests have in common is as it was. */
  #holds(view: FileView): boolean {
    const before = this.#before;
    return (
      before !== undefined &&
      before.dialect === view.dialect &&
      before.knownNames === view.knownNames &&
      before.environmentFiles === view.environmentFiles &&
      before.drawsIn === view.drawsIn &&
      isSame(before.chained, view.chained) &&
      isSame(before.scripted, view.scripted)
    );
  }
}

function isSame(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every(name => right.has(name));
}

/** Every problem of a file, once. */
export function findProblems(file: HttpFile, source: string, surroundings: Surroundings): Problem[] {
  return new ProblemFinder().find(file, source, surroundings);
}

/** What the traps find in one request of a file. */
export function problemsOfRequest(
  node: RequestNode,
  file: HttpFile,
  source: string,
  surroundings: Surroundings,
): Problem[] {
  const definitions = byName(file.variables);
  const view = createFileView(source, surroundings);
  return lookAt(view, node, slicer(file.problems)(node), name => visible(definitions.get(name), node))
    .problems;
}

function lookAt(
  file: FileView,
  node: RequestNode,
  problems: readonly Problem[],
  lookUp: LookUp,
): { readonly problems: Problem[]; readonly uses: Uses } {
  const view = new RequestView(file, node, problems, lookUp);
  const found = traps.flatMap(trap => (applies(trap, view) ? search(trap, view) : []));
  return { problems: found, uses: view.used };
}

function applies({ dialects, onlyWhenKnown }: Trap, { dialect }: RequestView): boolean {
  if (dialect === undefined) return onlyWhenKnown !== true;
  return dialects === undefined || dialects.includes(dialect);
}

function search(trap: Trap, view: RequestView): Problem[] {
  const unsure = view.dialect === undefined && trap.dialects !== undefined;
  return trap.find(view).map(found => ({
    code: trap.id,
    ...found,
    severity: unsure ? milder[found.severity] : found.severity,
  }));
}

/** The parser's problems of one request after the other; both lists are in the order of the text. */
function slicer(problems: readonly Problem[]): (node: RequestNode) => readonly Problem[] {
  let index = 0;
  return ({ block }) => {
    while (index < problems.length && (problems[index]?.range.start ?? 0) < block.start) index++;
    const first = index;
    while (index < problems.length && (problems[index]?.range.start ?? 0) < block.end) index++;
    return problems.slice(first, index);
  };
}

function byName(variables: readonly VariableDefinition[]): ReadonlyMap<string, VariableDefinition[]> {
  const found = new Map<string, VariableDefinition[]>();
  for (const variable of variables) {
    const same = found.get(variable.name.text);
    if (same === undefined) found.set(variable.name.text, [variable]);
    else same.push(variable);
  }
  return found;
}

/** The nearest above counts, else the first below, as when the request is resolved. */
function visible(
  definitions: readonly VariableDefinition[] | undefined,
  node: RequestNode,
): VariableDefinition | undefined {
  if (definitions === undefined) return undefined;
  let low = 0;
  let high = definitions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((definitions[middle]?.range.start ?? 0) < node.range.end) low = middle + 1;
    else high = middle;
  }
  return definitions[Math.max(0, low - 1)];
}
