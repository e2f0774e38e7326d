import type { ParsedBlock } from '../incremental.ts';
import { positionAt } from '../range.ts';

/** Lines that fold to the first of them; they count from the first line of the block. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

const known = new WeakMap<ParsedBlock, readonly Fold[]>();

/** The block itself, its body, and what is indented inside the body. */
export function foldsIn(block: ParsedBlock): readonly Fold[] {
  const before = known.get(block);
  if (before !== undefined) return before;
  const folds = findFolds(block).filter(({ startLine, endLine }) => startLine < endLine);
  known.set(block, folds);
  return folds;
}

function findFolds({ file, text }: ParsedBlock): Fold[] {
  const line = (offset: number): number => positionAt(file.lineStarts, offset).line;
  const end = text.trimEnd().length;
  const start = text.length - text.trimStart().length;
  if (start >= end) return [];
  const bodies = file.requests.flatMap(({ body }) => {
    if (body === undefined) return [];
    const first = line(body.range.start);
    const piece = text.slice(body.range.start, body.range.end);
    const last = line(body.range.start + piece.trimEnd().length);
    return [{ startLine: first, endLine: last }, ...indented(piece.split(/\r\n|\r|\n/), first)];
  });
  return withoutTwins([{ startLine: line(start), endLine: line(end) }, ...bodies]);
}

/** The editor has no folds of its own once it is given any, so a JSON object in a body folds by its indentation here. */
function indented(lines: readonly string[], firstLine: number): Fold[] {
  const folds: Fold[] = [];
  const open: { readonly indent: number; readonly line: number }[] = [];
  let last = 0;
  const closeTo = (indent: number): void => {
    for (let top = open.at(-1); top !== undefined && top.indent >= indent; top = open.at(-1)) {
      open.pop();
      folds.push({ startLine: firstLine + top.line, endLine: firstLine + last });
    }
  };
  for (const [index, text] of lines.entries()) {
    const indent = text.search(/\S/);
    if (indent === -1) continue;
    closeTo(indent);
    open.push({ indent, line: index });
    last = index;
  }
  closeTo(-1);
  return folds;
}

/** The editor keeps one fold for a line: the longest of those that begin on it stands first here. */
function withoutTwins(folds: readonly Fold[]): Fold[] {
  const byStart = new Map<number, Fold>();
  for (const fold of folds) {
    const other = byStart.get(fold.startLine);
    if (other === undefined || other.endLine < fold.endLine) byStart.set(fold.startLine, fold);
  }
  return [...byStart.values()].sort((a, b) => a.startLine - b.startLine);
}
