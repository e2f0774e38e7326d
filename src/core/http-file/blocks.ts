import type { Line } from './lines.ts';
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

/** Three or more `#` at the beginning of a line end the request above, in every dialect and in a body too. */
export function isSeparator(line: Line): boolean {
  return line.text.startsWith('###');
}

/** Splits the lines of a text of `length` code units into blocks; there is always a first one. */
export function splitBlocks(lines: readonly Line[], length: number): Block[] {
  const first = lines[0];
  const cuts = lines.flatMap((line, index) => (index > 0 && isSeparator(line) ? [index] : []));
  return [0, ...cuts].map((from, index) => {
    const to = cuts[index] ?? lines.length;
    const head = lines[from] ?? first;
    const separator = head !== undefined && isSeparator(head) ? head : undefined;
    return {
      separator,
      lines: lines.slice(separator === undefined ? from : from + 1, to),
      range: { start: from === 0 ? 0 : (head?.start ?? 0), end: lines[to]?.start ?? length },
    };
  });
}
