import { deepest, mappingOf, OutsideOutline, plainValue, readFlow, unquote, unread } from './yaml-flow.ts';

interface Line {
  /** Spaces before its text. */
  readonly indent: number;
  readonly text: string;
}

interface Reader {
  readonly lines: Line[];
  at: number;
}

/**
 * The mappings, sequences and one-line scalars of a YAML document, as plain objects; `undefined` for a document it cannot read.
 *
 * Reads the YAML (1.2) that OpenAPI documents are written in: block and flow collections, plain and quoted scalars, comments, anchors
 * (passed over). Limits: numbers and dates stay text. Aliases, scalars over several lines (block, plain, quoted), escapes that JSON
 * lacks and mappings with a merge key are the symbol `unread`. Tags, directives, complex keys, tabs as indentation, several documents,
 * keys twice, quoted or plain text over several lines inside a flow collection, nesting deeper than 64 and what is no YAML give
 * `undefined`. Linear in the length of the text.
 */
export function readYamlOutline(text: string): unknown | undefined {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map(line => lineAt(0, line.trimEnd()));
  const reader: Reader = { lines, at: 0 };
  try {
    passStart(reader);
    const root = readNode(reader, -1, 0);
    if (peek(reader)?.text === '...') reader.at += 1;
    return peek(reader) === undefined ? root : undefined;
  } catch (error) {
    if (error instanceof OutsideOutline) return undefined;
    throw error;
  }
}

function lineAt(column: number, text: string): Line {
  let spaces = 0;
  while (text[spaces] === ' ') spaces += 1;
  return { indent: column + spaces, text: text.slice(spaces) };
}

function passStart(reader: Reader): void {
  const first = peek(reader);
  if (first === undefined || first.indent > 0 || !/^---(?:[ \t]|$)/.test(first.text)) return;
  if (!isNothing(first.text.slice(3).trimStart())) throw new OutsideOutline();
  reader.at += 1;
}

/** The next line that says something. */
function peek(reader: Reader): Line | undefined {
  let line = reader.lines[reader.at];
  while (line !== undefined && isNothing(line.text)) line = reader.lines[++reader.at];
  if (line?.text.startsWith('\t')) throw new OutsideOutline();
  return line;
}

function isNothing(text: string): boolean {
  return text === '' || text.startsWith('#');
}

const isItem = (line: Line): boolean => /^-(?: |$)/.test(line.text);

/** The node whose lines are indented deeper than `parent`; null where there are none. */
function readNode(reader: Reader, parent: number, depth: number): unknown {
  if (depth > deepest) throw new OutsideOutline();
  const line = peek(reader);
  if (line === undefined || line.indent <= parent) return null;
  if (isItem(line)) return readSequence(reader, line.indent, depth);
  return keyOf(line.text) === undefined
    ? readInline(reader, line.text, parent)
    : readMapping(reader, line.indent, depth);
}

function readSequence(reader: Reader, indent: number, depth: number): unknown[] {
  const items: unknown[] = [];
  for (let line = peek(reader); line?.indent === indent && isItem(line); line = peek(reader)) {
    const { rest, column } = withoutAnchor(line.text.slice(1), indent + 1);
    // What stands behind the dash is a line of its own, at its own column
    reader.lines[reader.at] = lineAt(column, rest);
    items.push(readNode(reader, indent, depth + 1));
  }
  return items;
}

function readMapping(reader: Reader, indent: number, depth: number): unknown {
  const entries: [string, unknown][] = [];
  for (let line = peek(reader); line !== undefined && line.indent >= indent; line = peek(reader)) {
    const key = line.indent === indent && !isItem(line) ? keyOf(line.text) : undefined;
    if (key === undefined) {
      if (line.text === '...' && indent === 0) break;
      throw new OutsideOutline();
    }
    const { rest } = withoutAnchor(key.rest, 0);
    entries.push([key.name, readValue(reader, rest.trimStart(), indent, depth)]);
  }
  return mappingOf(entries);
}

function readValue(reader: Reader, rest: string, indent: number, depth: number): unknown {
  if (!isNothing(rest)) return readInline(reader, rest, indent);
  reader.at += 1;
  const next = peek(reader);
  // A sequence may stand at the indentation of its key
  const isBeside = next?.indent === indent && isItem(next);
  return isBeside ? readSequence(reader, indent, depth + 1) : readNode(reader, indent, depth + 1);
}

function withoutAnchor(text: string, column: number): { rest: string; column: number } {
  const length = /^[ \t]*&[^\s,[\]{}]+(?=[ \t]|$)/.exec(text)?.[0].length ?? 0;
  return { rest: text.slice(length), column: column + length };
}

const quotedKey = /^("[^"\\]*(?:\\.[^"\\]*)*"|'[^']*(?:''[^']*)*')[ \t]*:(?=[ \t]|$)/;

/** The key that a line begins with; `undefined` for a line that is a scalar or a flow collection. */
function keyOf(text: string): { name: string; rest: string } | undefined {
  if (/^[[{|>]/.test(text)) return undefined;
  if (/^["']/.test(text)) {
    const [all = '', quoted = ''] = quotedKey.exec(text) ?? [];
    if (all === '') return undefined;
    const name = unquote(quoted);
    if (typeof name !== 'string') throw new OutsideOutline();
    return { name, rest: text.slice(all.length) };
  }
  const colon = text.search(/:(?=[ \t]|$)/);
  const name = text.slice(0, Math.max(colon, 0)).trimEnd();
  if (colon === -1 || /[ \t]#/.test(name)) return undefined;
  if (name === '' || cannotBegin.test(name)) throw new OutsideOutline();
  return { name, rest: text.slice(colon + 1) };
}

/** What plain text may not begin with: tags, anchors, aliases, directives, indicators, another document. */
const cannotBegin = /^(?:[\]},&*!|>%@`#]|(?:[-?:]|---)(?:[ \t]|$))/;

/** A value that begins in the current line with `text`; more of its lines are indented deeper than `parent`. */
function readInline(reader: Reader, text: string, parent: number): unknown {
  reader.at += 1;
  if (/^[[{]/.test(text)) return readFlow(text, () => reader.lines[reader.at++]?.text);
  if (/^["']/.test(text)) return readQuoted(reader, text, parent);
  if (/^[|>](?:[-+]?[1-9]?|[1-9][-+])(?:[ \t]+#.*)?$/.test(text)) return passDeeper(reader, parent);
  const plain = withoutComment(text);
  if (/^\*[^\s,[\]{}]+$/.test(plain)) return unread;
  if (cannotBegin.test(plain) || hasColon(plain)) throw new OutsideOutline();
  return readPlain(reader, plain, parent);
}

function passDeeper(reader: Reader, parent: number): unknown {
  let line = reader.lines[reader.at];
  while (line !== undefined && (line.indent > parent || line.text === '')) line = reader.lines[++reader.at];
  return unread;
}

function readPlain(reader: Reader, plain: string, parent: number): unknown {
  let value = plainValue(plain);
  for (let line = peek(reader); line !== undefined && line.indent > parent; line = peek(reader)) {
    if (hasColon(withoutComment(line.text))) throw new OutsideOutline();
    value = unread;
    reader.at += 1;
  }
  return value;
}

function readQuoted(reader: Reader, text: string, parent: number): unknown {
  const mark = text.slice(0, 1);
  const end = mark === '"' ? /^[^"\\]*(?:\\(?:.|$)[^"\\]*)*"/ : /^[^']*(?:''[^']*)*'(?!')/;
  let length = end.exec(text.slice(1))?.[0].length;
  if (length !== undefined) {
    if (withoutComment(text.slice(length + 1)) !== '') throw new OutsideOutline();
    return unquote(text.slice(0, length + 1));
  }
  while (length === undefined) {
    const line = reader.lines[reader.at++];
    if (line === undefined || (line.text !== '' && line.indent <= parent)) throw new OutsideOutline();
    length = end.exec(line.text)?.[0].length;
    if (length !== undefined && withoutComment(line.text.slice(length)) !== '') throw new OutsideOutline();
  }
  return unread;
}

function withoutComment(text: string): string {
  const at = text.search(/[ \t]#/);
  return (at === -1 ? text : text.slice(0, at)).trimEnd();
}

function hasColon(plain: string): boolean {
  return /:(?:[ \t]|$)/.test(plain);
}
