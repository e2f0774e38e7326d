import type { ParsedBlock } from '../incremental.ts';
import type { RequestNode } from '../nodes.ts';
import type { Range, Text } from '../range.ts';
import { findReferences } from '../references.ts';

/** A place where a name stands. Ranges count from the beginning of the block and hold the name alone. */
export interface Occurrence {
  readonly role: 'variable-definition' | 'request-name' | 'request-mention' | 'reference';
  /** The name; of a reference the whole expression: `token`, `login.response.body.$.token`, `$guid`. */
  readonly name: string;
  readonly range: Range;
}

const known = new WeakMap<ParsedBlock, readonly Occurrence[]>();

/** Every name in a block, in the order of the text. Each block is searched once. */
export function occurrencesIn(block: ParsedBlock): readonly Occurrence[] {
  const before = known.get(block);
  if (before !== undefined) return before;
  const found = [
    ...block.file.variables.flatMap(({ name, value }) => [
      { role: 'variable-definition' as const, name: name.text, range: name.range },
      ...referencesIn(value.range, block.text),
    ]),
    ...block.file.requests.flatMap(node => inRequest(node, block.text)),
  ].sort((a, b) => a.range.start - b.range.start);
  const distinct = found.filter(({ range }, index) => range.start !== found[index - 1]?.range.start);
  known.set(block, distinct);
  return distinct;
}

function inRequest(node: RequestNode, text: string): Occurrence[] {
  const places = [node.url, ...node.headers.flatMap(({ name, value }) => [name, value]), node.body];
  return [
    ...(node.name === undefined ? [] : [named('request-name', node.name)]),
    ...node.directives.flatMap(({ key, value }) => {
      const role = directiveRoles.get(key.text.toLowerCase());
      return role === undefined || value.text === '' ? [] : [named(role, firstWord(value))];
    }),
    ...places.flatMap(place => (place === undefined ? [] : referencesIn(place.range, text))),
  ];
}

/** Directives whose first word is a name. */
const directiveRoles: ReadonlyMap<string, Occurrence['role']> = new Map([
  ['ref', 'request-mention'],
  ['forceref', 'request-mention'],
  ['prompt', 'variable-definition'],
]);

function named(role: Occurrence['role'], { text, range }: Text): Occurrence {
  return { role, name: text, range };
}

function firstWord({ text, range }: Text): Text {
  const end = text.search(/\s|$/);
  return { text: text.slice(0, end), range: { start: range.start, end: range.start + end } };
}

/** Read from the text itself: continuation lines that were joined would stand elsewhere. */
function referencesIn({ start, end }: Range, text: string): Occurrence[] {
  const piece = text.slice(start, end);
  return findReferences(piece).map(({ expression, range }) => {
    // `{{%name}}` is REST Client's percent-encoded value of `name`
    const name = expression.startsWith('%') ? expression.slice(1).trim() : expression;
    const from = start + piece.indexOf(name, range.start + 2);
    return { role: 'reference', name, range: { start: from, end: from + name.length } };
  });
}
