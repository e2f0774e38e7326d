import type { HttpFile, RequestNode, VariableDefinition } from '../nodes.ts';
import type { Problem, Severity } from '../problem.ts';
import { traps } from '../traps/index.ts';
import type { Trap } from '../traps/trap.ts';
import { createFileView } from './file-view.ts';
import { type LookUp, type Remembered, recall, remember, type Use } from './remembered-problems.ts';
import { type FileView, RequestView, type Surroundings } from './request-view.ts';
import { type FileInUnits, requestsAsUnits, slicer, type Unit, type UnitRequest } from './units.ts';

/** Where the dialect is not known, what catches some tools only is said one step milder. */
const milder: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'hint', hint: 'hint' };

const refined: ReadonlySet<string> = new Set(traps.filter(({ refines }) => refines).map(({ id }) => id));
const once: ReadonlySet<string> = new Set(traps.filter(trap => trap.once).map(({ id }) => id));

/**
 * Finds the problems of a file, the parser's and those of the traps, version after version: a piece whose text and
 * variables are as before is not looked at again.
 */
export class ProblemFinder {
  #byText: ReadonlyMap<string, Remembered> = new Map();
  #byKey = new WeakMap<object, Remembered>();
  #before: FileView | undefined;

  /** Every problem of a file, in the order of the text. */
  find({ source, units, variables, problems }: FileInUnits, surroundings: Surroundings): Problem[] {
    const view = createFileView(source, surroundings);
    const holds = this.#holds(view);
    if (!holds) this.#byKey = new WeakMap();
    const before = holds ? this.#byText : new Map<string, Remembered>();
    const now = new Map<string, Remembered>();
    const lookUp = lookUpIn(variables);
    const known = new Set<string>();
    const found = problems.filter(({ code }) => !refined.has(code));
    for (const unit of units) {
      const { key } = unit;
      const entry = key ? this.#byKey.get(key) : (now.get(unit.text) ?? before.get(unit.text));
      const recalled = entry && recall(entry, unit.start, lookUp);
      const looked = recalled === undefined ? lookAtUnit(view, unit, lookUp) : undefined;
      const remembered = looked?.remembered ?? entry;
      if (key === undefined && remembered !== undefined) now.set(unit.text, remembered);
      else if (key !== undefined && looked !== undefined) this.#byKey.set(key, looked.remembered);
      for (const problem of recalled ?? looked?.problems ?? []) {
        const { code, range } = problem;
        const identity = once.has(code) ? code : `${code} ${range.start} ${range.end}`;
        if (!known.has(identity)) found.push(problem);
        known.add(identity);
      }
    }
    this.#byText = now;
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
  return new ProblemFinder().find(requestsAsUnits(file, source), surroundings);
}

/** What the traps find in one request of a file. */
export function problemsOfRequest(
  node: RequestNode,
  file: HttpFile,
  source: string,
  surroundings: Surroundings,
): Problem[] {
  const request = { node, problems: slicer(file.problems)(node) };
  return lookAt(createFileView(source, surroundings), request, lookUpIn(file.variables)).problems;
}

function lookAtUnit(view: FileView, unit: Unit, lookUp: LookUp) {
  const looked = unit.read().map(request => lookAt(view, request, lookUp));
  const problems = looked.flatMap(each => each.problems);
  const uses = looked.flatMap(each => each.uses);
  const range = { start: unit.start, end: unit.start + unit.text.length };
  return { problems, remembered: remember(problems, uses, range) };
}

function lookAt(
  file: FileView,
  { node, problems }: UnitRequest,
  lookUp: LookUp,
): { readonly problems: Problem[]; readonly uses: Use[] } {
  const at = node.range.end;
  const view = new RequestView(file, node, problems, name => lookUp(name, at));
  const found = traps.flatMap(trap => (applies(trap, view) ? search(trap, view) : []));
  return { problems: found, uses: [...view.used].map(([name, definition]) => ({ name, at, definition })) };
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

/** The nearest above counts, else the first below, as when the request is resolved. */
function lookUpIn(variables: readonly VariableDefinition[]): LookUp {
  const definitions = byName(variables);
  return (name, at) => {
    const same = definitions.get(name);
    if (same === undefined) return undefined;
    let low = 0;
    let high = same.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((same[middle]?.range.start ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return same[Math.max(0, low - 1)];
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
