import type { FileInBlocks } from '../incremental.ts';
import type { RequestNode } from '../nodes.ts';
import type { Range } from '../range.ts';
import { blockAt, inText } from './subject.ts';

/** What belongs where the cursor is. `range` is what stands there so far and would be replaced. */
export type Place =
  | { readonly kind: 'method' | 'directive' | 'request-name'; readonly range: Range }
  | { readonly kind: 'header-name'; readonly range: Range; readonly colon: boolean }
  /** `before` is the value up to the cursor; `range` its last word. */
  | {
      readonly kind: 'header-value';
      readonly range: Range;
      readonly header: string;
      readonly before: string;
    }
  /** Inside `{{`; `closed` tells whether `}}` follows. */
  | { readonly kind: 'reference'; readonly range: Range; readonly closed: boolean };

/** One line of a block and the cursor in it. */
interface CursorLine {
  readonly line: string;
  /** Of the line, in the block. */
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** The place at an offset of the text; `undefined` in bodies, comments, URLs and wherever nothing can be foretold. */
export function placeAt(inBlocks: FileInBlocks, offset: number): Place | undefined {
  const placed = blockAt(inBlocks, offset);
  const { text, file } = placed.block;
  const at = cursorLine(text, offset - placed.offset);
  if (at.line.startsWith('###')) return undefined;
  const node = file.requests.findLast(({ requestLine }) => requestLine.start <= at.start + at.line.length);
  const place = /^[ \t]*(?:#|\/\/)/.test(at.line)
    ? inComment(at, node)
    : (inReference(at) ?? inSyntax(at, node, text));
  return place && { ...place, range: inText(place.range, placed.offset) };
}

function cursorLine(text: string, offset: number): CursorLine {
  let start = offset;
  let end = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  const line = text.slice(start, end);
  return { line, start, before: line.slice(0, offset - start), after: line.slice(offset - start) };
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** The last `length` characters before the cursor and as many behind it as `rest` takes. */
function around({ start, before, after }: CursorLine, length: number, rest: RegExp): Range {
  const end = start + before.length;
  return { start: end - length, end: end + (rest.exec(after)?.[0].length ?? 0) };
}

/** Directives are read above the request line alone. */
function inComment(at: CursorLine, node: RequestNode | undefined): Place | undefined {
  if (node !== undefined && at.start > node.requestLine.start) return undefined;
  const key = /^[ \t]*(?:#+|\/\/+)[ \t]*@([\w.-]*)$/.exec(at.before)?.[1];
  if (key !== undefined) return { kind: 'directive', range: around(at, key.length, /^[\w.-]*/) };
  const name = /@(?:ref|forceRef)[ \t]+([^ \t]*)$/i.exec(at.before)?.[1];
  return name === undefined
    ? undefined
    : { kind: 'request-name', range: around(at, name.length, /^[^ \t]*/) };
}

function inReference(at: CursorLine): Place | undefined {
  const open = at.before.lastIndexOf('{{');
  if (open === -1 || at.before.includes('}}', open)) return undefined;
  const typed = at.before.slice(open + 2).replace(/^%?[ \t]*/, '');
  const rest = /^[\w$.-]*/;
  const behind = at.after.slice(rest.exec(at.after)?.[0].length ?? 0);
  return {
    kind: 'reference',
    range: around(at, typed.length, rest),
    closed: /^[ \t]*\}\}/.test(behind),
  };
}

function inSyntax(at: CursorLine, node: RequestNode | undefined, text: string): Place | undefined {
  const isHead = node === undefined || at.start <= node.requestLine.start;
  if (isHead) {
    const word = /^[ \t]*([A-Za-z-]*)$/.exec(at.before)?.[1];
    return word === undefined ? undefined : { kind: 'method', range: around(at, word.length, /^[A-Za-z-]*/) };
  }
  return isBehindBlankLine(at, node, text) ? undefined : inHeader(at);
}

/** Whether the line lies in the body, or where one would begin. */
function isBehindBlankLine(at: CursorLine, node: RequestNode, text: string): boolean {
  if (node.body !== undefined && at.start >= node.body.range.start) return true;
  const between = text.slice(node.requestLine.end, at.start).split(/\r\n|\r|\n/);
  return between.slice(1, -1).some(line => line.trim() === '');
}

function inHeader(at: CursorLine): Place | undefined {
  const colon = at.line.indexOf(':');
  if (colon === -1 || at.before.length <= colon) {
    const name = /^[\w-]*$/.exec(at.before)?.[0];
    if (name === undefined) return undefined;
    return { kind: 'header-name', range: around(at, name.length, /^[\w-]*/), colon: colon !== -1 };
  }
  const header = at.line.slice(0, colon).trim();
  if (!/^[\w-]+$/.test(header)) return undefined;
  const before = at.before.slice(colon + 1).trimStart();
  const word = /[^ \t,;]*$/.exec(before)?.[0] ?? '';
  return { kind: 'header-value', header, before, range: around(at, word.length, /^[^ \t,;]*/) };
}
