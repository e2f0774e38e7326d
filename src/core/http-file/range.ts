/** A half-open span of a text, in UTF-16 code units from its beginning: `[start, end)`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text together with where it stands. */
export interface Text {
  readonly text: string;
  readonly range: Range;
  /** Where `text` was joined from several pieces: these, in order. Their texts in a row are `text`. */
  readonly parts?: readonly Text[];
}

/** A zero-based line and a zero-based UTF-16 column, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The offsets at which each line of `text` begins; lines end with `\n`, `\r\n` or a lone `\r`. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed !== -1 || carriage !== -1) {
    const lone = carriage !== -1 && carriage + 1 !== feed && (feed === -1 || carriage < feed);
    const start: number = (lone ? carriage : feed) + 1;
    starts.push(start);
    if (carriage !== -1 && carriage < start) carriage = text.indexOf('\r', start);
    if (feed !== -1 && feed < start) feed = text.indexOf('\n', start);
  }
  return starts;
}

/** The position of `offset`, by binary search in the line starts of its text. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: offset - (starts[low] ?? 0) };
}
