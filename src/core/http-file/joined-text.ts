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

/** Joins the lines that begin with `&` to the line above them, and those below a `&`, as a form body wants it. */
export function joinFormLines(body: Text): Text {
  const parts = (body.parts ?? [body]).flatMap(withoutBreakAtAmpersand);
  const [first, ...rest] = parts;
  return first === undefined ? body : joined([first, ...rest]);
}

function withoutBreakAtAmpersand(part: Text): Text[] {
  const pieces: Text[] = [];
  let from = 0;
  const add = (to: number): void => {
    const { start } = part.range;
    pieces.push({ text: part.text.slice(from, to), range: { start: start + from, end: start + to } });
  };
  for (const match of part.text.matchAll(/(?:\r\n|\r|\n)(?=&)|(?<=&)(?:\r\n|\r|\n)/g)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(part.text.length);
  return pieces;
}

/** A text without some of its lines and their line breaks; the lines are given in order. */
export function withoutLines(text: Text, lines: readonly { readonly range: Range }[]): Text | undefined {
  if (lines.length === 0) return text;
  let next = 0;
  const parts = (text.parts ?? [text]).flatMap(part => {
    const kept: Text[] = [];
    let from = 0;
    for (let line = lines[next]; line !== undefined; line = lines[next]) {
      const at = line.range.start - part.range.start;
      if (at >= part.text.length) break;
      next++;
      keep(kept, part, from, lineStart(part.text, at));
      from = nextLine(part.text, line.range.end - part.range.start);
    }
    keep(kept, part, from, part.text.length);
    return kept;
  });
  const last = lines.at(-1);
  if (last !== undefined && last.range.end >= text.range.end) dropBlankEnd(parts);
  const [first, ...rest] = parts;
  return first === undefined ? undefined : joined([first, ...rest]);
}

/** What is left above a last line ends where its text does. */
function dropBlankEnd(parts: Text[]): void {
  for (let last = parts.pop(); last !== undefined; last = parts.pop()) {
    const text = last.text.trimEnd();
    if (text === '') continue;
    parts.push({ text, range: { start: last.range.start, end: last.range.start + text.length } });
    return;
  }
}

function keep(kept: Text[], { text, range }: Text, from: number, to: number): void {
  if (from >= to) return;
  kept.push({ text: text.slice(from, to), range: { start: range.start + from, end: range.start + to } });
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charAt(start - 1) !== '\n' && text.charAt(start - 1) !== '\r') start--;
  return start;
}

function nextLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charAt(end) !== '\n' && text.charAt(end) !== '\r') end++;
  if (text.charAt(end) === '\r' && text.charAt(end + 1) === '\n') return end + 2;
  return Math.min(end + 1, text.length);
}
