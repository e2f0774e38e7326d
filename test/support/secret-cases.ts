import { readFileSync } from 'node:fs';
import { checksumOf } from '../../src/core/secrets/checks.ts';

/** One file of the fixtures: its text with every made-up value drawn, and where the secrets stand in it. */
export interface SecretCase {
  readonly path: string;
  readonly text: string;
  readonly secrets: readonly { readonly start: number; readonly end: number }[];
  /** The line that makes the case, as it stands in the fixture. */
  readonly title: string;
}

const folder = new URL('../fixtures/secrets/', import.meta.url);

/** The cases of one fixture: `by-place.txt`, `by-shape.txt`, `silent.txt`. The same values in every run. */
export function readSecretCases(name: string): SecretCase[] {
  const draw = generator(20_260_101);
  return readFileSync(new URL(name, folder), 'utf8')
    .split(/^(?===[=-] )/m)
    .slice(1)
    .flatMap(part => casesOf(part, draw));
}

function casesOf(part: string, draw: () => number): SecretCase[] {
  const [, mark, path = '', content = ''] = /^==([=-]) (\S+)\n(.*)$/s.exec(part) ?? [];
  if (mark === '=') return [makeCase(path, content, `${path}: ${content.slice(0, 40)}`, draw)];
  const [frame = '', lines = ''] = content.split('\n---\n');
  return lines
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line =>
      makeCase(
        path,
        frame.replace('%', () => line),
        `${path}: ${line}`,
        draw,
      ),
    );
}

function makeCase(path: string, template: string, title: string, draw: () => number): SecretCase {
  const drawn = template
    .replace(/(?<!\\)~(uuid|jwt|crc36|[A-Za-z]\d+)~/g, (_, what: string) => value(what, draw))
    .replaceAll('\\~', '~')
    .replaceAll('~|~', '');
  const secrets: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of drawn.split(/(?=[«»])/)) {
    const last = secrets.at(-1);
    if (piece.startsWith('«')) secrets.push({ start: text.length, end: text.length });
    else if (piece.startsWith('»') && last !== undefined)
      secrets[secrets.length - 1] = { start: last.start, end: text.length };
    text += piece.replace(/^[«»]/, '');
  }
  return { path, text, secrets, title };
}

const digits = '0123456789';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const alphabets: Readonly<Record<string, string>> = {
  A: digits + upper + lower,
  a: digits + lower,
  x: `${digits}abcdef`,
  X: `${digits}ABCDEF`,
  N: digits + upper,
  K: '234567ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  B: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
  l: upper + lower,
  d: digits,
  u: `${digits}${upper}${lower}-_`,
  b: `${digits}${upper}${lower}+/`,
};

function value(what: string, draw: () => number): string {
  if (what === 'uuid') return [8, 4, 4, 4, 12].map(length => characters('x', length, draw)).join('-');
  if (what === 'jwt') return token(draw);
  if (what === 'crc36') {
    const random = characters('A', 30, draw);
    return random + checksumOf(random);
  }
  return characters(what.charAt(0), Number(what.slice(1)), draw);
}

/** Begins and ends with a letter or digit. */
function characters(kind: string, length: number, draw: () => number): string {
  const alphabet = alphabets[kind] ?? '';
  const plain = alphabet.replace(/[^A-Za-z0-9]/g, '');
  return Array.from({ length }, (_, at) => {
    const from = at === 0 || at === length - 1 ? plain : alphabet;
    return from.charAt(Math.floor(draw() * from.length));
  }).join('');
}

function token(draw: () => number): string {
  const encode = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');
  const subject = characters('a', 8, draw);
  return `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ sub: subject, exp: 4_000_000_000 })}.${characters('u', 43, draw)}`;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
