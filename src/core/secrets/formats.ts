import { ai } from './formats/ai.ts';
import { cloud } from './formats/cloud.ts';
import { codeHosting } from './formats/code-hosting.ts';
import type { SecretFormat } from './formats/format.ts';
import { keys } from './formats/keys.ts';
import { messaging } from './formats/messaging.ts';
import { packages } from './formats/packages.ts';
import { payment } from './formats/payment.ts';
import { services } from './formats/services.ts';
import { LetterSearch, windowOf } from './letter-search.ts';

export type { SecretFormat } from './formats/format.ts';

/** Where two rows fit one token, the first row names it: the more specific stands above. */
export const secretFormats: readonly SecretFormat[] = [
  ...[codeHosting, cloud, messaging, payment, ai, packages, services, keys].flat(),
];

/** A piece of a text that has the shape of a token: where it stands, and whose format it has; none for a JWT. */
export interface Shape {
  readonly start: number;
  readonly end: number;
  readonly format?: SecretFormat;
  /** The shape is the token itself, not a place for one. */
  readonly whole: boolean;
}

/** A row, made ready for the search. */
interface Entry {
  readonly window: string;
  readonly at: readonly number[];
  readonly format: SecretFormat;
  /** The secret is a part of the match, which may stand inside a longer word. */
  readonly inside: boolean;
  expression?: RegExp;
}

/** What a JWS or JWE begins with (RFC 7515, section 3.1): the base64url of `{"`, and of `{` and white space. */
const tokenBeginnings = ['eyJ[A-Za-z0-9_-]', 'eyA[giKJ]', 'ewo[giKJ]', 'ew0K'];

/** One letter search over all rows, made when it is first needed. */
let prepared: { readonly entries: readonly Entry[]; readonly search: LetterSearch } | undefined;

function prepare(): NonNullable<typeof prepared> {
  if (prepared !== undefined) return prepared;
  const entries = secretFormats.flatMap(entriesOf);
  const windows = entries.map(({ window }) => windowOf(window));
  prepared = { entries, search: new LetterSearch([...windows, ...tokenBeginnings.map(windowOf)]) };
  return prepared;
}

function entriesOf(format: SecretFormat): Entry[] {
  const inside = /\((?!\?)/.test(format.pattern);
  return (format.anchors ?? [format.pattern]).map(window => ({
    window,
    at: format.at ?? [0],
    format,
    inside,
  }));
}

/** Every token of a known format and every JWT of a text, in order and without overlaps, not inside a longer word. Linear time. */
export function findShapes(text: string): Shape[] {
  const { entries, search } = prepare();
  const found: Shape[] = [];
  const tokens = new TokenReader(text);
  let done = 0;
  search.each(text, (offset, indexes) => {
    for (const index of indexes) {
      const entry = entries[index];
      const shape = entry === undefined ? tokens.at(offset) : shapeAt(text, offset, entry, done);
      if (shape === undefined) continue;
      found.push(shape);
      done = shape.end;
      return done;
    }
    return undefined;
  });
  return found;
}

function shapeAt(text: string, index: number, entry: Entry, done: number): Shape | undefined {
  for (const offset of entry.at) {
    const start = index - offset;
    if (start < done || (!entry.inside && !beginsWord(text, start))) continue;
    entry.expression ??= new RegExp(entry.format.pattern, entry.inside ? 'dy' : 'y');
    entry.expression.lastIndex = start;
    const match = entry.expression.exec(text);
    if (match === null) continue;
    const [from, to] = match.indices?.[1] ?? [start, start + match[0].length];
    if (!entry.inside && isWord(text.charCodeAt(to), false)) continue;
    return { start: from, end: to, whole: !entry.inside, format: entry.format };
  }
  return undefined;
}

const segment = /[A-Za-z0-9_-]+/y;
/** More segments follow the header: two or four, or fewer where a text was cut. */
const segments = /[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*){1,4}/y;
const shortestHeader = 7;

/** Reads JWTs; a run of letters that holds no dot is read once, however many beginnings stand in it. */
class TokenReader {
  readonly #text: string;
  #dead = 0;

  constructor(text: string) {
    this.#text = text;
  }

  at(start: number): Shape | undefined {
    if (start < this.#dead || !beginsWord(this.#text, start)) return undefined;
    segment.lastIndex = start;
    const end = start + (segment.exec(this.#text)?.[0].length ?? 0);
    if (this.#text[end] !== '.' || end - start < shortestHeader) {
      this.#dead = end;
      return undefined;
    }
    segments.lastIndex = start;
    return { start, end: start + (segments.exec(this.#text)?.[0].length ?? 0), whole: true };
  }
}

/** Not inside a longer word, but behind a percent-encoded character. */
function beginsWord(text: string, start: number): boolean {
  if (start === 0 || !isWord(text.charCodeAt(start - 1), true)) return true;
  return start > 2 && text[start - 3] === '%' && /^[\dA-Fa-f]{2}$/.test(text.slice(start - 2, start));
}

function isWord(code: number, underscore: boolean): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (underscore && code === 95)
  );
}

/** The text with every token of a known format and every JWT replaced. */
export function replaceShapes(text: string, replace: (token: string) => string): string {
  let result = '';
  let done = 0;
  for (const { start, end } of findShapes(text)) {
    result += text.slice(done, start) + replace(text.slice(start, end));
    done = end;
  }
  return result + text.slice(done);
}

/** The format that the whole of `text` has. */
export function formatOf(text: string): SecretFormat | undefined {
  const [shape] = findShapes(text);
  return shape?.whole === true && shape.start === 0 && shape.end === text.length ? shape.format : undefined;
}
