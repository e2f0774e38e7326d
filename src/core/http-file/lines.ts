import type { Range, Text } from './range.ts';

/** One line without its line break. `start`, `end` and `next` are offsets in the whole text, the others columns. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the next line begins. */
  readonly next: number;
  /** Spaces and tabs at its beginning. */
  readonly indent: number;
  /** Where the spaces and tabs at its end begin; not before `indent`. */
  readonly contentEnd: number;
  /** The first character that is no space or tab; empty when there is none. */
  readonly lead: string;
}

/** The line at `index`, given where all lines begin; a byte order mark at the beginning belongs to no line. */
export function readLine(source: string, starts: readonly number[], index: number): Line {
  const lineStart = starts[index] ?? source.length;
  const next = starts[index + 1] ?? source.length;
  const start = lineStart === 0 && source.charCodeAt(0) === 0xfeff ? 1 : lineStart;
  const end = index + 1 < starts.length ? next - lineBreakBefore(source, next) : next;
  let indentEnd = start;
  let contentEnd = end;
  while (indentEnd < end && isSpace(source.charCodeAt(indentEnd))) indentEnd++;
  while (contentEnd > indentEnd && isSpace(source.charCodeAt(contentEnd - 1))) contentEnd--;
  return {
    text: source.slice(start, end),
    start,
    end,
    next,
    indent: indentEnd - start,
    contentEnd: contentEnd - start,
    lead: indentEnd < end ? source.charAt(indentEnd) : '',
  };
}

function lineBreakBefore(text: string, offset: number): number {
  return text.charCodeAt(offset - 1) === 10 && text.charCodeAt(offset - 2) === 13 ? 2 : 1;
}

/**
 * The columns `from` to `to` of a line without outer spaces and tabs. Other white space stays: in a header value a
 * no-break space is sent, and is worth a finding.
 */
export function trimmed(line: Line, from = 0, to = line.text.length): Text {
  let start = from;
  let end = to;
  while (start < end && isSpace(line.text.charCodeAt(start))) start++;
  while (end > start && isSpace(line.text.charCodeAt(end - 1))) end--;
  return columns(line, start, end);
}

/** The columns `from` to `to` of a line, as they are. */
export function columns(line: Line, from: number, to: number): Text {
  return { text: line.text.slice(from, to), range: { start: line.start + from, end: line.start + to } };
}

/** Where a line stands, without outer spaces and tabs. */
export function contentRange(line: Line): Range {
  return { start: line.start + line.indent, end: line.start + line.contentEnd };
}

/** Space and horizontal tab, the only white space of HTTP fields (RFC 9110, section 5.6.3). */
export function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/** A line of white space alone. */
export function isBlank({ lead, text }: Line): boolean {
  return lead === '' || ((lead < '!' || lead > '~') && text.trim() === '');
}

/** A line that begins with `#` or `//`, indented or not. */
export function isComment({ lead, text, indent }: Line): boolean {
  return lead === '#' || (lead === '/' && text.charAt(indent + 1) === '/');
}

/** A line that begins with a space or a tab. */
export function isIndented(line: Line): boolean {
  return line.indent > 0;
}

/** Pieces in a row as one text; a single piece stays as it is. */
export function joined(parts: readonly [Text, ...Text[]]): Text {
  const [first] = parts;
  const last = parts.at(-1) ?? first;
  if (parts.length === 1) return first;
  const range: Range = { start: first.range.start, end: last.range.end };
  return { text: parts.map(part => part.text).join(''), range, parts };
}
