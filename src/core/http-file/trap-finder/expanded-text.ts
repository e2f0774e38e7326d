import { createLocator } from '../joined-text.ts';
import type { VariableDefinition } from '../nodes.ts';
import type { Range, Text } from '../range.ts';
import { findReferences } from '../references.ts';

/** A text with the file's own variables put in, which still knows where each character is written. */
export interface ExpandedText {
  readonly text: string;
  /** What no definition of the file tells is in `text` as this many spans of a word that means nothing. */
  readonly unknown: readonly Range[];
  /** Nothing was put in: `text` is what the file says. */
  readonly literal: boolean;
  /** Where a span of `text` stands in the file: in a definition, or where that is not one place, at the reference. */
  locate(range: Range): Range;
  /** Where a span of `text` stands in the request itself; what a variable brought is the reference to it. */
  locateInRequest(range: Range): Range;
}

/** Stands for a value that is not known: valid wherever a token is, and a placeholder for nothing. */
const unknownWord = 'unknownvalue0';
/** More than a person nests, and than a header holds. */
const deepest = 8;
const longest = 100_000;

interface Piece {
  readonly from: number;
  readonly text: string;
  readonly known: boolean;
  /** The text that the piece is written in, and its offset there. */
  readonly home: Text;
  readonly at: number;
  /** The span of the root text that it stands for. */
  readonly outer: Range;
}

/** Puts the values of file variables into `root`. `lookUp` gives the definition that counts for the request. */
export function expandText(
  root: Text,
  lookUp: (name: string) => VariableDefinition | undefined,
): ExpandedText {
  const pieces: Piece[] = [];
  let length = 0;
  const add = (text: string, known: boolean, home: Text, at: number, outer: Range): void => {
    if (text === '') return;
    pieces.push({ from: length, text, known, home, at, outer });
    length += text.length;
  };
  const walk = (home: Text, outer: Range | undefined, active: readonly string[]): void => {
    let from = 0;
    const literal = (to: number): void =>
      add(home.text.slice(from, to), true, home, from, outer ?? { start: from, end: to });
    for (const { expression, range } of findReferences(home.text)) {
      literal(range.start);
      const stands = outer ?? range;
      const definition = active.includes(expression) ? undefined : lookUp(expression);
      if (definition === undefined || active.length >= deepest || length > longest) {
        add(unknownWord, false, home, range.start, stands);
      } else {
        walk(definition.value, stands, [...active, expression]);
      }
      from = range.end;
    }
    literal(home.text.length);
  };
  walk(root, undefined, []);
  return {
    text: pieces.map(piece => piece.text).join(''),
    unknown: pieces.flatMap(({ known, from, text }) =>
      known ? [] : [{ start: from, end: from + text.length }],
    ),
    literal: pieces.every(({ home, known }) => known && home === root),
    locate: range => locate(pieces, root, range),
    locateInRequest: range => locateInRequest(pieces, root, range),
  };
}

function locate(pieces: readonly Piece[], root: Text, range: Range): Range {
  const concerned = overlapping(pieces, range);
  const [first] = concerned;
  const last = concerned.at(-1);
  if (first === undefined || last === undefined) return root.range;
  if (!concerned.every(({ home, known }) => known && home === first.home)) {
    return locateInRequest(pieces, root, range);
  }
  const start = first.at + Math.max(0, range.start - first.from);
  const end = last.at + Math.min(last.text.length, range.end - last.from);
  return createLocator(first.home)({ start, end: Math.max(start, end) });
}

function locateInRequest(pieces: readonly Piece[], root: Text, range: Range): Range {
  const concerned = overlapping(pieces, range);
  const [first] = concerned;
  const last = concerned.at(-1);
  if (first === undefined || last === undefined) return root.range;
  const isRoot = ({ home, known }: Piece) => known && home === root;
  const start = first.outer.start + (isRoot(first) ? Math.max(0, range.start - first.from) : 0);
  const end = isRoot(last)
    ? last.outer.start + Math.min(last.text.length, range.end - last.from)
    : last.outer.end;
  return createLocator(root)({ start, end: Math.max(start, end) });
}

function overlapping(pieces: readonly Piece[], { start, end }: Range): Piece[] {
  return pieces.filter(({ from, text }) => from < Math.max(end, start + 1) && from + text.length > start);
}
