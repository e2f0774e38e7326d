import { type Line, readLine } from './lines.ts';
import type { Range } from './range.ts';

/** The lines between two `###` lines: what holds one request. A block is parsed without looking at any other. */
export interface Block {
  /** The `###` line; absent at the beginning of a file. */
  readonly separator: Line | undefined;
  /** The lines behind the separator. */
  readonly lines: readonly Line[];
  /** From the separator to the next one. */
  readonly range: Range;
}

/**
 * Splits `text`, whose lines begin at `starts`, into blocks; there is always a first one. One at a time: lines that go
 * with their block cost a long file much less than all of them at once.
 */
export function* splitBlocks(text: string, starts: readonly number[]): Generator<Block> {
  let start = 0;
  let separator: Line | undefined;
  let lines: Line[] = [];
  for (let index = 0; index < starts.length; index++) {
    const line = readLine(text, starts, index);
    if (!isSeparator(line)) {
      lines.push(line);
      continue;
    }
    if (index > 0) yield { separator, lines, range: { start, end: line.start } };
    start = index === 0 ? 0 : line.start;
    separator = line;
    lines = [];
  }
  yield { separator, lines, range: { start, end: text.length } };
}

/** Three or more `#` at the beginning of a line end the request above, in every dialect and in a body too. */
function isSeparator(line: Line): boolean {
  return line.text.startsWith('###');
}

/** Where the blocks of `text` begin, as `splitBlocks` has them; found without reading the other lines. */
export function blockOffsets(text: string): number[] {
  const offsets = [0];
  for (let at = text.indexOf('###'); at !== -1; at = text.indexOf('###', at + 3)) {
    const before = text.charCodeAt(at - 1);
    if (before === 10 || before === 13) offsets.push(at);
  }
  return offsets;
}
