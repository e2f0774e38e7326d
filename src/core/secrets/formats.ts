import { ai } from './formats/ai.ts';
import { cloud } from './formats/cloud.ts';
import { codeHosting } from './formats/code-hosting.ts';
import type { SecretFormat } from './formats/format.ts';
import { keys } from './formats/keys.ts';
import { messaging } from './formats/messaging.ts';
import { packages } from './formats/packages.ts';
import { payment } from './formats/payment.ts';
import { services } from './formats/services.ts';

export type { SecretFormat } from './formats/format.ts';

/** Where two rows fit one token, the first row names it: the more specific stands above. */
export const secretFormats: readonly SecretFormat[] = [
  ...[codeHosting, cloud, messaging, payment, ai, packages, services, keys].flat(),
];

/**
 * A compact JWS or JWE (RFC 7515, section 3.1; RFC 7516, section 3.1): the base64url of `{"`, of `{` and white space, then
 * more segments: two or four, or fewer where a text was cut.
 */
const tokenSegments = /[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*){1,4}/y;
const tokenBeginnings = ['eyJ', 'eyA', 'ewo', 'ew0'];
const shortestHeader = 7;
const segment = /[A-Za-z0-9_-]+/y;

/** A piece of a text that has the shape of a token: where it stands, and whose format it has; none for a JWT. */
export interface Shape {
  readonly start: number;
  readonly end: number;
  readonly format?: SecretFormat;
}

interface Entry {
  readonly letters: string;
  readonly at: readonly number[];
  /** Absent for JWTs. */
  readonly format?: SecretFormat;
  readonly expression: RegExp;
  /** The secret is a part of the match, which may stand inside a longer word. */
  readonly inside: boolean;
}

const entries = secretFormats.flatMap(entriesOf);
const byLetters = new Map<string, readonly Entry[]>();
const allLetters = shortest([...tokenBeginnings, ...entries.map(({ letters }) => letters)]);
for (const letters of allLetters)
  byLetters.set(
    letters,
    entries.filter(entry => entry.letters.startsWith(letters)),
  );

/** One pass for the letters that tokens begin with; almost all of a text is passed over here. */
const anyLetters = new RegExp(allLetters.map(escaped).join('|'), 'g');

function entriesOf(format: SecretFormat): Entry[] {
  const inside = /\((?!\?)/.test(format.pattern);
  const expression = new RegExp(format.pattern, inside ? 'dy' : 'y');
  const letters = format.anchors ?? [beginningOf(format.pattern)];
  return letters.map(one => ({ letters: one, at: format.at ?? [0], format, expression, inside }));
}

/** The letters in front of the first class, group or quantifier of a pattern. */
export function beginningOf(pattern: string): string {
  const [literal = ''] =
    /^(?:[\w\-/:=~!"$;@ ]|\\[.$])*(?![?*+{])/.exec(pattern.replace(/[\w\-/:=~!"$;@ ][?*{].*$/s, '')) ?? [];
  return literal.replaceAll('\\', '');
}

/** Without those that begin with another one. */
function shortest(letters: readonly string[]): string[] {
  const all = [...new Set(letters)];
  return all.filter(one => !all.some(other => other !== one && one.startsWith(other)));
}

function escaped(letters: string): string {
  return letters.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Whether a text holds the letters of any format at all: no is certain. */
export function mayHoldShape(text: string): boolean {
  return text.search(anyLetters) !== -1;
}

/** Every token of a known format and every JWT of a text, in order and without overlaps, not inside a longer word. Linear time. */
export function findShapes(text: string): Shape[] {
  const found: Shape[] = [];
  if (!mayHoldShape(text)) return found;
  let done = 0;
  let dead = 0; // no JWT begins before this offset
  anyLetters.lastIndex = 0;
  for (let hit = anyLetters.exec(text); hit !== null; hit = anyLetters.exec(text)) {
    const index = hit.index;
    let shape: Shape | undefined;
    for (const entry of byLetters.get(hit[0]) ?? []) {
      shape = shapeAt(text, index, entry, done);
      if (shape !== undefined) break;
    }
    if (shape === undefined && index >= dead && tokenBeginnings.includes(hit[0]) && beginsWord(text, index)) {
      segment.lastIndex = index;
      const end = index + (segment.exec(text)?.[0].length ?? 0);
      if (text[end] !== '.' || end - index < shortestHeader) dead = end;
      else {
        tokenSegments.lastIndex = index;
        shape = { start: index, end: index + (tokenSegments.exec(text)?.[0].length ?? 0) };
      }
    }
    if (shape !== undefined) {
      found.push(shape);
      done = shape.end;
    }
    anyLetters.lastIndex = Math.max(index + 1, done);
  }
  return found;
}

function shapeAt(text: string, index: number, entry: Entry, done: number): Shape | undefined {
  if (!text.startsWith(entry.letters, index)) return undefined;
  for (const offset of entry.at) {
    const start = index - offset;
    if (start < done || (!entry.inside && !beginsWord(text, start))) continue;
    entry.expression.lastIndex = start;
    const match = entry.expression.exec(text);
    if (match === null) continue;
    const [from, to] = match.indices?.[1] ?? [start, start + match[0].length];
    if (to <= index - offset || (!entry.inside && isWord(text.charCodeAt(to), false))) continue;
    return { start: from, end: to, ...(entry.format === undefined ? {} : { format: entry.format }) };
  }
  return undefined;
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

const whole = new Map(
  secretFormats
    .filter(({ pattern }) => !/\((?!\?)/.test(pattern))
    .map(format => [format, new RegExp(`^(?:${format.pattern})$`)]),
);

/** The format that the whole of `text` has. */
export function formatOf(text: string): SecretFormat | undefined {
  if (!mayHoldShape(text)) return undefined;
  return [...whole].find(([, expression]) => expression.test(text))?.[0];
}
