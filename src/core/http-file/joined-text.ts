import { joined } from './lines.ts';
import type { Range, Text } from './range.ts';

/**
 * Translates ranges in `text.text` to ranges in the whole file, also where the text was joined from several lines. To
 * be called with ranges in ascending order, which keeps the whole linear.
 */
export function createLocator(text: Text): (range: Range) => Range {
  const parts = text.parts ?? [text];
  let index = 0;
  let passed = 0;
  const advance = (offset: number): Range => {
    let part = parts[index];
    while (part !== undefined && index < parts.length - 1 && offset >= passed + part.text.length) {
      passed += part.text.length;
      part = parts[++index];
    }
    return part?.range ?? { start: 0, end: 0 };
  };
  // What a curl command spells otherwise is longer than its range, hence the bounds
  return ({ start, end }) => {
    const first = advance(start);
    const from = Math.min(first.start + start - passed, first.end);
    if (end === start) return { start: from, end: from };
    const last = advance(end - 1);
    return { start: from, end: Math.min(last.start + end - passed, last.end) };
  };
}

/** Joins the lines that begin with `&` to the line above them, as a form body wants it. */
export function joinFormLines(body: Text): Text {
  const parts = (body.parts ?? [body]).flatMap(withoutBreakBeforeAmpersand);
  const [first, ...rest] = parts;
  return first === undefined ? body : joined([first, ...rest]);
}

function withoutBreakBeforeAmpersand(part: Text): Text[] {
  const pieces: Text[] = [];
  let from = 0;
  const add = (to: number): void => {
    const { start } = part.range;
    pieces.push({ text: part.text.slice(from, to), range: { start: start + from, end: start + to } });
  };
  for (const match of part.text.matchAll(/(?:\r\n|\r|\n)(?=&)/g)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(part.text.length);
  return pieces;
}
