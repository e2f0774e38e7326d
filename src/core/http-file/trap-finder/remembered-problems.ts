import type { VariableDefinition } from '../nodes.ts';
import type { Problem } from '../problem.ts';
import type { Range } from '../range.ts';

/** A variable that a request looked up: its name, where the request ends, and what was found. */
export interface Use {
  readonly name: string;
  /** In the file, or from where a unit begins. */
  readonly at: number;
  readonly definition: VariableDefinition | undefined;
}

/** Gives the definition of a name that counts for a request which ends at `at`. */
export type LookUp = (name: string, at: number) => VariableDefinition | undefined;

/** Problems whose places count from where their unit begins, or from the value of a variable elsewhere. */
export interface Remembered {
  readonly uses: readonly Use[];
  readonly problems: readonly {
    readonly problem: Problem;
    /** That of the problem, then those of the edits; `use` is an index into `uses`. */
    readonly places: readonly { readonly use: number | undefined; readonly range: Range }[];
  }[];
}

/** Frees problems from where the unit that covers `unit` stands just now. */
export function remember(problems: readonly Problem[], uses: readonly Use[], unit: Range): Remembered {
  return {
    uses: uses.map(use => ({ ...use, at: use.at - unit.start })),
    problems: problems.map(problem => {
      const ranges = [problem.range, ...(problem.fix?.edits.map(({ range }) => range) ?? [])];
      const places = ranges.map(range => {
        const around = isInside(range, unit) ? -1 : uses.findIndex(use => isWithin(range, use));
        const use = around === -1 ? undefined : around;
        const base = use === undefined ? unit.start : (uses[use]?.definition?.value.range.start ?? 0);
        return { use, range: moved(range, -base) };
      });
      return { problem, places };
    }),
  };
}

/** The problems where they stand in this version; `undefined` when a variable says something else by now. */
export function recall({ uses, problems }: Remembered, start: number, lookUp: LookUp): Problem[] | undefined {
  for (const { name, at, definition } of uses) {
    if (lookUp(name, start + at)?.value.text !== definition?.value.text) return undefined;
  }
  return problems.map(({ problem, places }) => {
    const ranges = places.map(({ use, range }) => moved(range, baseOf(uses, use, start, lookUp)));
    const edits = problem.fix?.edits.map((edit, at) => ({ ...edit, range: ranges[at + 1] ?? edit.range }));
    return {
      ...problem,
      range: ranges[0] ?? problem.range,
      ...(problem.fix && edits && { fix: { ...problem.fix, edits } }),
    };
  });
}

function baseOf(uses: readonly Use[], index: number | undefined, start: number, lookUp: LookUp): number {
  const use = index === undefined ? undefined : uses[index];
  return use === undefined ? start : (lookUp(use.name, start + use.at)?.value.range.start ?? 0);
}

function isWithin(range: Range, { definition }: Use): boolean {
  return definition !== undefined && isInside(range, definition.value.range);
}

function isInside(range: Range, around: Range): boolean {
  return range.start >= around.start && range.end <= around.end;
}

function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
