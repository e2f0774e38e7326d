import type { RequestNode, VariableDefinition } from '../nodes.ts';
import type { Problem } from '../problem.ts';
import type { Range } from '../range.ts';

/** The definitions that a request looked up, by name. */
export type Uses = ReadonlyMap<string, VariableDefinition | undefined>;

/** A problem whose places are counted from its request's block, or from the value of a variable. */
export interface AnchoredProblem {
  readonly problem: Problem;
  /** That of the problem, then those of the edits. */
  readonly places: readonly { readonly variable: string | undefined; readonly range: Range }[];
}

/** Frees a problem of `node` from where the block stands just now. */
export function anchored(problem: Problem, node: RequestNode, uses: Uses): AnchoredProblem {
  const ranges = [problem.range, ...(problem.fix?.edits.map(({ range }) => range) ?? [])];
  const places = ranges.map(range => {
    const variable = isInside(range, node.block) ? undefined : variableAround(range, uses);
    const base = variable === undefined ? node.block.start : (uses.get(variable)?.value.range.start ?? 0);
    return { variable, range: moved(range, -base) };
  });
  return { problem, places };
}

/** The problems where they stand in this version; `undefined` when a variable says something else by now. */
export function placed(
  problems: readonly AnchoredProblem[],
  uses: Uses,
  node: RequestNode,
  lookUp: (name: string) => VariableDefinition | undefined,
): Problem[] | undefined {
  for (const [name, before] of uses) {
    if (lookUp(name)?.value.text !== before?.value.text) return undefined;
  }
  const moves: Problem[] = [];
  for (const { problem, places } of problems) {
    const [range, ...edits] = places.map(place => {
      const base = place.variable === undefined ? node.block : lookUp(place.variable)?.value.range;
      return moved(place.range, base?.start ?? 0);
    });
    if (range === undefined) return undefined;
    const { fix } = problem;
    const fixed = fix && {
      fix: { ...fix, edits: fix.edits.map((edit, at) => ({ ...edit, range: edits[at] ?? edit.range })) },
    };
    moves.push({ ...problem, range, ...fixed });
  }
  return moves;
}

function variableAround(range: Range, uses: Uses): string | undefined {
  for (const [name, definition] of uses)
    if (definition && isInside(range, definition.value.range)) return name;
  return undefined;
}

function isInside(range: Range, around: Range): boolean {
  return range.start >= around.start && range.end <= around.end;
}

function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
