import type { ShellText, Word } from './shell-words.ts';

/** The characters of one command behind the command interpreter, each with where it stood. */
interface Characters {
  text: string;
  readonly offsets: number[];
}

/** A caret that goes on in the next line, or that hides a quote: only the Windows command interpreter is written so. */
const caret = /\^(?:[ \t]*\r?\n|")/;

/** A backslash means nothing at the end of a line there. */
const posixContinuation = /[ \t]\\\r?\n/;

/** Whether a text is written for the Windows command interpreter, as "Copy as cURL (cmd)" does. */
export function isCmdText(text: string): boolean {
  return caret.test(text) && !posixContinuation.test(text);
}

/**
 * Splits a text as cmd.exe and the C runtime do: first carets and operators, then quotes and backslashes ("Parsing C
 * command-line arguments", Microsoft C documentation).
 */
export function cmdWords(text: string): ShellText {
  return { commands: withoutCarets(text).map(argumentsOf).filter(hasWords), problems: [] };
}

/** Where the command with which a text begins ends: at the first line break without a caret before it. */
export function cmdCommandEnd(text: string): number {
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    const last = text.charAt(at - 1) === '\r' ? at - 2 : at - 1;
    if (text.charAt(last) !== '^') return at;
    at += lineBreakAt(text, at + 1); // a line break that is escaped, and so part of the command
  }
  return text.length;
}

function hasWords(words: readonly Word[]): boolean {
  return words.length > 0;
}

function withoutCarets(text: string): Characters[] {
  const commands: Characters[] = [];
  let current: Characters = { text: '', offsets: [] };
  let quoted = false;
  const keep = (at: number) => {
    current.text += text.charAt(at);
    current.offsets.push(at);
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '^' && !quoted) {
      at += 1 + lineBreakAt(text, at + 1);
      if (text.startsWith('\r\n', at)) at++;
      if (at < text.length) keep(at);
    } else if (character === '\n' || (!quoted && '&|'.includes(character))) {
      // A line ends the command, whether or not a quote is open.
      commands.push(current);
      current = { text: '', offsets: [] };
      quoted = false;
    } else if (character !== '\r') {
      if (character === '"') quoted = !quoted;
      keep(at);
    }
  }
  return [...commands, current];
}

function lineBreakAt(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return 2;
  return text.charAt(at) === '\n' ? 1 : 0;
}

function argumentsOf({ text, offsets }: Characters): Word[] {
  const words: Word[] = [];
  let word: string | undefined;
  let start = 0;
  let quoted = false;
  const end = (at: number) => {
    if (word === undefined) return;
    words.push({
      text: word,
      range: { start: offsets[start] ?? 0, end: (offsets[at - 1] ?? 0) + 1 },
    });
    word = undefined;
  };
  for (let at = 0; at < text.length; ) {
    const character = text.charAt(at);
    if (!quoted && (character === ' ' || character === '\t')) {
      end(at);
      at++;
      continue;
    }
    if (word === undefined) start = at;
    const read = readArgumentPart(text, at, quoted);
    word = (word ?? '') + read.text;
    quoted = read.quoted;
    at += read.length;
  }
  end(text.length);
  return words;
}

function readArgumentPart(
  text: string,
  at: number,
  quoted: boolean,
): { readonly text: string; readonly quoted: boolean; readonly length: number } {
  let slashes = 0;
  while (text.charAt(at + slashes) === '\\') slashes++;
  const isQuote = text.charAt(at + slashes) === '"';
  if (slashes > 0 && !isQuote) return { text: '\\'.repeat(slashes), quoted, length: slashes };
  if (!isQuote) return { text: text.charAt(at), quoted, length: 1 };
  const kept = '\\'.repeat(slashes >> 1);
  if (slashes % 2 === 1) return { text: `${kept}"`, quoted, length: slashes + 1 };
  if (quoted && text.charAt(at + slashes + 1) === '"')
    return { text: `${kept}"`, quoted, length: slashes + 2 };
  return { text: kept, quoted: !quoted, length: slashes + 1 };
}
