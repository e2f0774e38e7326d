import type { Text } from '../http-file/range.ts';
import { addFromCookies } from './assigned-literals.ts';
import { addFromBody } from './body-literals.ts';
import { type Candidate, trimmed } from './candidates.ts';
import { addFromHeader } from './header-literals.ts';
import { addFromUrl } from './url-literals.ts';

type Option = (candidates: Candidate[], argument: Text, name: string) => void;

/** Options of curl, wget, HTTPie and xh whose argument holds credentials. */
const options: Readonly<Record<string, Option>> = {
  ...each(['-u', '--user', '-U', '--proxy-user', '-a', '--auth', '-E', '--cert'], addPair),
  ...each(['-H', '--header', '--proxy-header'], addHeader),
  ...each(['-b', '--cookie'], (candidates, argument) => addFromCookies(candidates, argument)),
  ...each(
    [
      '-d',
      '--data',
      '--data-raw',
      '--data-binary',
      '--data-ascii',
      '--data-urlencode',
      '--json',
      '-F',
      '--form',
      '--post-data',
      '--form-string',
    ],
    (candidates, argument) => addFromBody(candidates, argument),
  ),
  ...each(
    [
      '--oauth2-bearer',
      '--pass',
      '--password',
      '--http-password',
      '--proxy-pass',
      '--bearer',
      '--proxy-password',
    ],
    addWhole,
  ),
};

function each(names: readonly string[], option: Option): Record<string, Option> {
  return Object.fromEntries(names.map(name => [name, option]));
}

function addPair(candidates: Candidate[], argument: Text, name: string): void {
  const at = argument.text.indexOf(':');
  if (at === -1 || /^https?:/.test(argument.text)) return;
  const password = argument.text.slice(at + 1);
  candidates.push(
    trimmed('authorization', argument.range.start + at + 1, password, `The option ${name}`, name),
  );
}

function addWhole(candidates: Candidate[], argument: Text, name: string): void {
  candidates.push(trimmed('authorization', argument.range.start, argument.text, `The option ${name}`, name));
}

const headerLine = /^([\w.-]{1,80})[ \t]{0,5}:[ \t]{0,5}/;

function addHeader(candidates: Candidate[], argument: Text): void {
  const [all = '', name = ''] = headerLine.exec(argument.text) ?? [];
  if (all === '') return;
  const start = argument.range.start + all.length;
  addFromHeader(candidates, name, {
    text: argument.text.slice(all.length),
    range: { start, end: argument.range.end },
  });
}

const command = /(?<![\w./-])(?:curl|wget|http|https|xh|xhs)(?:\.exe)?(?=[ \t])/g;
const longestCommand = 20_000;

/** Adds the credentials in the arguments of every curl, wget, HTTPie and xh command of a shell text. */
export function addFromCommands(candidates: Candidate[], { text, range }: Text): void {
  let done = 0;
  for (const match of text.matchAll(command)) {
    if (match.index < done) continue;
    const words = readWords(text, match.index + match[0].length);
    done = words.at(-1)?.end ?? done;
    addFromWords(candidates, words, text, range.start);
  }
}

function addFromWords(candidates: Candidate[], words: readonly Word[], text: string, offset: number): void {
  words.forEach((word, index) => {
    const written = text.slice(word.start, word.end);
    const option = /^--?[A-Za-z][\w-]*/.exec(written)?.[0];
    const rest = option === undefined ? undefined : written.slice(option.length);
    if (option === undefined) addPlain(candidates, argumentOf(word, 0, text, offset));
    else if (rest?.startsWith('='))
      take(candidates, option, argumentOf(word, option.length + 1, text, offset));
    else if (/^-[uUHbdFaE]./.test(written))
      take(candidates, written.slice(0, 2), argumentOf(word, 2, text, offset));
    else {
      const next = words[index + 1];
      if (next !== undefined) take(candidates, option, argumentOf(next, 0, text, offset));
    }
  });
}

function take(candidates: Candidate[], name: string, argument: Text): void {
  if (Object.hasOwn(options, name)) options[name]?.(candidates, argument, name);
}

/** A URL, or an item of HTTPie: `Authorization:Bearer …`. */
function addPlain(candidates: Candidate[], argument: Text): void {
  if (argument.text.includes('://')) addFromUrl(candidates, argument);
  else addHeader(candidates, argument);
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** A word without the quotes around it. */
function argumentOf(word: Word, skipped: number, text: string, offset: number): Text {
  let start = word.start + skipped;
  let { end } = word;
  if (/["']/.test(text.charAt(start)) && end - start > 1 && text[end - 1] === text[start]) {
    start++;
    end--;
  }
  return { text: text.slice(start, end), range: { start: offset + start, end: offset + end } };
}

/** The words of a command, to the end of its last line: a line goes on behind a backslash, and inside quotes. */
function readWords(text: string, from: number): Word[] {
  const words: Word[] = [];
  const limit = Math.min(text.length, from + longestCommand);
  let at = from;
  while (at < limit) {
    const continued = /[ \t]*(?:[\\^`][ \t]*\r?\n[ \t]*)*/y;
    continued.lastIndex = at;
    at += continued.exec(text)?.[0].length ?? 0;
    const end = endOfWord(text, at, limit);
    if (end === at) break;
    words.push({ start: at, end });
    at = end;
  }
  return words;
}

function endOfWord(text: string, start: number, limit: number): number {
  let quote = '';
  for (let at = start; at < limit; at++) {
    const sign = text.charAt(at);
    if (quote !== '') {
      if (sign === '\\' && quote === '"') at++;
      else if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '\\' && /[\r\n]/.test(text.charAt(at + 1))) return at;
    else if (sign === '\\') at++;
    else if (/[\s|;<>`]/.test(sign)) return at;
  }
  return limit;
}
