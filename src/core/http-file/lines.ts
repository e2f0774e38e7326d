import type { Range, Text } from './range.ts';

/** One line without its line break. Offsets count in the whole text. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Spaces and tabs at its beginning. */
  readonly indent: number;
}

/** The lines of `text`, given where they begin; a byte order mark at the beginning belongs to no line. */
export function splitLines(text: string, starts: readonly number[]): Line[] {
  return starts.map((lineStart, index) => {
    const next = starts[index + 1];
    const start = lineStart === 0 && text.charCodeAt(0) === 0xfeff ? 1 : lineStart;
    const end = next === undefined ? text.length : next - lineBreakBefore(text, next);
    const line = text.slice(start, end);
    return { text: line, start, end, indent: indentOf(line) };
  });
}

function indentOf(line: string): number {
  let indent = 0;
  while (indent < line.length && isSpace(line.charCodeAt(indent))) indent++;
  return indent;
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
  return {
    text: line.text.slice(start, end),
    range: { start: line.start + start, end: line.start + end },
  };
}

/** Space and horizontal tab, the only white space of HTTP fields (RFC 9110, section 5.6.3). */
export function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/** The first character that is no space or tab; empty when there is none. */
export function lead(line: Line): string {
  return line.text.charAt(line.indent);
}

/** A line of white space alone. */
export function isBlank(line: Line): boolean {
  const first = lead(line);
  return first === '' || ((first < '!' || first > '~') && line.text.trim() === '');
}

/** A line that begins with `#` or `//`, indented or not. */
export function isComment(line: Line): boolean {
  return lead(line) === '#' || line.text.startsWith('//', line.indent);
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
