import type { ProblemFix, TextEdit } from '../problem.ts';
import type { Range } from '../range.ts';

/** One replacement. */
export function replace(title: string, range: Range, newText: string): ProblemFix {
  return { title, edits: [{ range, newText }] };
}

/** Something new at `at`. */
export function insert(title: string, at: number, newText: string): ProblemFix {
  return replace(title, { start: at, end: at }, newText);
}

/** Takes the whole lines away that `range` touches. */
export function deleteLines(title: string, source: string, range: Range): ProblemFix {
  return replace(title, wholeLines(source, range), '');
}

/** Takes the lines that `range` touches away and writes them above the line that `above` stands in. */
export function moveLines(title: string, source: string, range: Range, above: number): ProblemFix {
  const lines = wholeLines(source, range);
  const text = source.slice(lines.start, lines.end).replace(/[\r\n]+$/, '');
  const edits: TextEdit[] = [
    { range: at(lineStart(source, above)), newText: text + lineBreak(source) },
    { range: lines, newText: '' },
  ];
  return { title, edits };
}

/** `fix`, marked as one that may be carried out along with others. */
export function safe(fix: ProblemFix): ProblemFix {
  return { ...fix, safe: true };
}

/** The line break that the file uses. */
export function lineBreak(source: string): string {
  const feed = source.indexOf('\n');
  if (feed === -1) return source.includes('\r') ? '\r' : '\n';
  return source.charAt(feed - 1) === '\r' ? '\r\n' : '\n';
}

/** Where the line around `offset` begins. */
export function lineStart(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(source.charCodeAt(start - 1))) start--;
  return start;
}

/** Where the line around `offset` ends, without its line break. */
export function lineEnd(source: string, offset: number): number {
  let end = offset;
  while (end < source.length && !isBreak(source.charCodeAt(end))) end++;
  return end;
}

function wholeLines(source: string, { start, end }: Range): Range {
  const last = lineEnd(source, end);
  const width = source.startsWith('\r\n', last) ? 2 : 1;
  return { start: lineStart(source, start), end: Math.min(source.length, last + width) };
}

function at(offset: number): Range {
  return { start: offset, end: offset };
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}
