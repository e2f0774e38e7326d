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
  const locate = (offset: number): number => {
    let part = parts[index];
    while (part !== undefined && index < parts.length - 1 && offset >= passed + part.text.length) {
      passed += part.text.length;
      part = parts[++index];
    }
    return (part?.range.start ?? 0) + offset - passed;
  };
  return ({ start, end }) => {
    const from = locate(start);
    return { start: from, end: end === start ? from : locate(end - 1) + 1 };
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
