import type { Problem, TextEdit } from '../problem.ts';

/** The edits of every safe fix, as long as they leave each other alone: of two that meet, the first in the text. */
export function safeEdits(problems: readonly Problem[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fix } of problems) {
    if (fix?.safe !== true || fix.edits.some(edit => taken.some(other => meet(edit, other)))) continue;
    taken.push(...fix.edits);
  }
  return taken;
}

/** Two insertions at one place meet too: nobody knows their order. */
function meet({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
