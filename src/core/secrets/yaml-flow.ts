/** What is there but was not read: an alias, text over several lines, a mapping that merges another. Nothing may be concluded from it. */
export const unread: unique symbol = Symbol('unread');

/** Leaves a document that the outline does not know; caught where the outline begins. */
export class OutsideOutline extends Error {
  readonly code = 'OUTSIDE_YAML_OUTLINE';
}

/** How many collections may stand in one another. */
export const deepest = 64;

interface Token {
  readonly kind: 'mark' | 'quoted' | 'plain' | 'alias';
  readonly text: string;
}

/** What a flow collection is made of, in the order of the groups: marks, quoted text, aliases, plain text. */
const tokens =
  /[ \t]+|(?<=^|[ \t])#.*|([[\]{},:])|("[^"\\]*(?:\\.[^"\\]*)*"|'[^']*(?:''[^']*)*')|(\*[^\s,[\]{}]+)|((?![-?](?:[ \t,[\]{}]|$))[^\s,[\]{}:#&*!|>'"%@`](?:[^\s,[\]{}:]|:(?![ \t,[\]{}]|$))*(?:[ \t]+(?!#)(?:[^\s,[\]{}:]|:(?![ \t,[\]{}]|$))+)*)/y;

/**
 * Reads one flow collection (`[...]`, `{...}`) that begins `first` and may go on in what `nextLine` gives. What stands behind its end
 * must be a comment. Throws `OutsideOutline`.
 */
export function readFlow(first: string, nextLine: () => string | undefined): unknown {
  const found: Token[] = [];
  let open = 0;
  for (let line: string | undefined = first; line !== undefined; line = nextLine()) {
    open = tokenizeLine(line, open, found);
    if (open === 0) return readToken({ found, at: 0 }, 0);
  }
  throw new OutsideOutline();
}

function tokenizeLine(line: string, openBefore: number, found: Token[]): number {
  let open = openBefore;
  tokens.lastIndex = 0;
  while (tokens.lastIndex < line.length) {
    const match = tokens.exec(line);
    if (match === null) throw new OutsideOutline();
    const [, mark, quoted, alias, plain] = match;
    const text = mark ?? quoted ?? alias ?? plain;
    if (text === undefined) continue;
    if (open === 0 && found.length > 0) throw new OutsideOutline();
    if (mark === '[' || mark === '{') open += 1;
    if (mark === ']' || mark === '}') open -= 1;
    found.push({ kind: kindOf(mark, quoted, alias), text });
  }
  return open;
}

function kindOf(mark: string | undefined, quoted: string | undefined, alias: string | undefined) {
  if (mark !== undefined) return 'mark';
  if (quoted !== undefined) return 'quoted';
  return alias === undefined ? 'plain' : 'alias';
}

interface Cursor {
  readonly found: readonly Token[];
  at: number;
}

function readToken(cursor: Cursor, depth: number): unknown {
  const token = cursor.found[cursor.at++];
  if (token === undefined || depth > deepest) throw new OutsideOutline();
  if (token.kind === 'alias') return unread;
  if (token.kind === 'quoted') return unquote(token.text);
  if (token.kind === 'plain') return plainValue(token.text);
  if (token.text === '[') return listOf(cursor, depth);
  if (token.text === '{') return mappingOf(entriesOf(cursor, depth));
  throw new OutsideOutline();
}

function listOf(cursor: Cursor, depth: number): unknown[] {
  const items: unknown[] = [];
  while (!passes(cursor, ']')) {
    items.push(
      isMark(cursor.found[cursor.at + 1], ':') ? pairOf(cursor, depth) : readToken(cursor, depth + 1),
    );
    if (!passes(cursor, ',') && !isMark(cursor.found[cursor.at], ']')) throw new OutsideOutline();
  }
  return items;
}

function pairOf(cursor: Cursor, depth: number): unknown {
  return mappingOf([entryOf(cursor, depth)]);
}

function entriesOf(cursor: Cursor, depth: number): [string, unknown][] {
  const entries: [string, unknown][] = [];
  while (!passes(cursor, '}')) {
    entries.push(entryOf(cursor, depth));
    if (!passes(cursor, ',') && !isMark(cursor.found[cursor.at], '}')) throw new OutsideOutline();
  }
  return entries;
}

function entryOf(cursor: Cursor, depth: number): [string, unknown] {
  const key = cursor.found[cursor.at++];
  if (key === undefined || key.kind === 'mark' || key.kind === 'alias') throw new OutsideOutline();
  const name = key.kind === 'plain' ? key.text : unquote(key.text);
  if (typeof name !== 'string') throw new OutsideOutline();
  if (!passes(cursor, ':')) return [name, null];
  const isEmpty = [',', ']', '}'].some(mark => isMark(cursor.found[cursor.at], mark));
  return [name, isEmpty ? null : readToken(cursor, depth + 1)];
}

function isMark(token: Token | undefined, mark: string): boolean {
  return token?.kind === 'mark' && token.text === mark;
}

function passes(cursor: Cursor, mark: string): boolean {
  const isThere = isMark(cursor.found[cursor.at], mark);
  if (isThere) cursor.at += 1;
  return isThere;
}

/** The mapping of entries, `unread` where it merges another (`<<`). A key that is there twice makes the document broken. */
export function mappingOf(entries: readonly (readonly [string, unknown])[]): unknown {
  const mapping = new Map(entries);
  if (mapping.size < entries.length) throw new OutsideOutline();
  return mapping.has('<<') ? unread : Object.fromEntries(mapping);
}

/** The text between quotes; `unread` for escapes that JSON does not have. */
export function unquote(quoted: string): unknown {
  if (quoted.startsWith("'")) return quoted.slice(1, -1).replaceAll("''", "'");
  try {
    return JSON.parse(quoted.replaceAll('\t', '\\t'));
  } catch {
    return unread;
  }
}

const constants: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map(text => [text, null] as const),
  ...['true', 'True', 'TRUE'].map(text => [text, true] as const),
  ...['false', 'False', 'FALSE'].map(text => [text, false] as const),
]);

/** Null and truth values; anything else, numbers as well, stays text. */
export function plainValue(text: string): unknown {
  return constants.has(text) ? constants.get(text) : text;
}
