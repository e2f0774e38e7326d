import type { Problem } from '../problem.ts';
import type { Range } from '../range.ts';
import { readAnsiEscape } from './ansi-escapes.ts';

/** One argument with its quotes taken off; `range` is where it stood, quotes included. */
export interface Word {
  readonly text: string;
  readonly range: Range;
}

/** The simple commands of a text, each as its words, and what a shell would have to be asked about. */
export interface ShellText {
  readonly commands: readonly (readonly Word[])[];
  readonly problems: readonly Problem[];
}

/** What a terminal prints in front of a command: `$`, `%`, `>`, `user@host:~$`, `PS C:\>`, `C:\>`. */
const prompt =
  /[ \t]*(?:[$%>]|[\w.-]{1,60}@[^\s$#%]{1,100}(?: [^\s$#%]{1,100})?[$#%]|PS [^>\r\n]{1,200}>|[A-Z]:\\[^>\r\n]{0,200}>)[ \t]*(?=curl(?:\.exe)?[ \t])/y;
/** In characters; what is longer is cut here, so that many open ones cost no more than one. */
const longestExpansion = 500;
const name = /[A-Za-z_]\w*/y;

/**
 * Splits a text into commands and words as POSIX shells and bash do (POSIX.1-2017, Shell Command Language, section 2;
 * bash manual, section 3.1.2.4 for `$'…'`). Environment variables become `{{$processEnv NAME}}`; nothing is run.
 * PowerShell's backtick at the end of a line is read as the continuation that it is there.
 */
export function shellWords(text: string): ShellText {
  return new ShellReader(text).read(Number.POSITIVE_INFINITY);
}

/** As `shellWords`, and stops behind the first command. */
export function firstCommand(text: string): ShellText {
  return new ShellReader(text).read(1);
}

class ShellReader {
  readonly #text: string;
  readonly #commands: Word[][] = [];
  readonly #problems: Problem[] = [];
  #words: Word[] = [];
  #word: string | undefined;
  #start = 0;
  #at = 0;
  /** The next word names the file of a redirection. */
  #redirected = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(most: number): ShellText {
    this.#skipPrompt();
    while (this.#at < this.#text.length && this.#commands.length < most) {
      this.#step(this.#text.charAt(this.#at));
    }
    this.#endCommand();
    return { commands: this.#commands, problems: this.#problems };
  }

  #step(character: string): void {
    if (character === ' ' || character === '\t') this.#endWord(1);
    else if (character === '\r' || character === '\n') this.#endLine();
    else if (character === '\\') this.#escape();
    else if (character === "'") this.#singleQuoted();
    else if (character === '"') this.#doubleQuoted();
    else if (character === '$') this.#dollar(false);
    else if (character === '`') this.#backtick();
    else if (character === '#' && this.#word === undefined) this.#at = this.#lineEnd();
    else if (character === '<' || character === '>') this.#redirect();
    else if (';|&()'.includes(character)) this.#operator(character);
    else this.#add(character, 1);
  }

  #add(text: string, length: number): void {
    if (this.#word === undefined) this.#start = this.#at;
    this.#word = (this.#word ?? '') + text;
    this.#at += length;
  }

  #endWord(length: number): void {
    if (this.#word !== undefined && !this.#redirected)
      this.#words.push({ text: this.#word, range: { start: this.#start, end: this.#at } });
    if (this.#word !== undefined) this.#redirected = false;
    this.#word = undefined;
    this.#at += length;
  }

  #endCommand(): void {
    this.#endWord(0);
    if (this.#words.length > 0) this.#commands.push(this.#words);
    this.#words = [];
    this.#redirected = false;
  }

  #endLine(): void {
    this.#endCommand();
    this.#at++;
    this.#skipPrompt();
  }

  #skipPrompt(): void {
    prompt.lastIndex = this.#at;
    this.#at += prompt.exec(this.#text)?.[0].length ?? 0;
  }

  #lineBreakAt(at: number): number {
    if (this.#text.startsWith('\r\n', at)) return 2;
    return this.#text.charAt(at) === '\n' || this.#text.charAt(at) === '\r' ? 1 : 0;
  }

  #lineEnd(): number {
    const rest = this.#text.indexOf('\n', this.#at);
    return rest === -1 ? this.#text.length : rest;
  }

  #escape(): void {
    const lineBreak = this.#lineBreakAt(this.#at + 1);
    if (lineBreak > 0) this.#at += 1 + lineBreak;
    else this.#add(this.#text.charAt(this.#at + 1), 2);
  }

  #singleQuoted(): void {
    const open = this.#at;
    const close = this.#text.indexOf("'", open + 1);
    if (close === -1) this.#unclosed(open);
    const end = close === -1 ? this.#text.length : close;
    this.#add(this.#text.slice(open + 1, end), Math.min(end + 1, this.#text.length) - open);
  }

  #doubleQuoted(): void {
    const open = this.#at;
    this.#add('', 1);
    while (this.#at < this.#text.length) {
      const character = this.#text.charAt(this.#at);
      if (character === '"') {
        this.#add('', 1);
        return;
      }
      if (character === '$') this.#dollar(true);
      else if (character === '\\') this.#escapeInQuotes();
      else this.#add(character, 1);
    }
    this.#unclosed(open);
  }

  /** Between double quotes a backslash is one, but before these. */
  #escapeInQuotes(): void {
    const next = this.#text.charAt(this.#at + 1);
    const lineBreak = this.#lineBreakAt(this.#at + 1);
    if (lineBreak > 0) this.#at += 1 + lineBreak;
    else if (next !== '' && '$`"\\'.includes(next)) this.#add(next, 2);
    else this.#add('\\', 1);
  }

  #dollar(quoted: boolean): void {
    const next = this.#text.charAt(this.#at + 1);
    if (!quoted && next === "'") {
      this.#ansiQuoted();
      return;
    }
    if (!quoted && next === '"') {
      this.#at++; // a translated string: the same without translation
      return;
    }
    if (next === '(') {
      this.#expansion();
      return;
    }
    const variable = this.#variable();
    if (variable === undefined) this.#add('$', 1);
    else this.#add(`{{$processEnv ${variable.name}}}`, variable.length);
  }

  /** `$NAME`, `${NAME}` and PowerShell's `$env:NAME`. OData's `?$filter=` is none, whoever pasted it. */
  #variable(): { readonly name: string; readonly length: number } | undefined {
    const braced = this.#text.charAt(this.#at + 1) === '{';
    const prefix = this.#text.startsWith('env:', this.#at + 1) ? 5 : braced ? 2 : 1;
    name.lastIndex = this.#at + prefix;
    const found = name.exec(this.#text)?.[0];
    if (found === undefined) return undefined;
    const behind = this.#text.charAt(this.#at + prefix + found.length);
    if (braced) return behind === '}' ? { name: found, length: found.length + 3 } : undefined;
    const parameter = '?&'.includes(this.#text.charAt(this.#at - 1) || ' ') && behind === '=';
    return parameter ? undefined : { name: found, length: prefix + found.length };
  }

  #ansiQuoted(): void {
    const open = this.#at;
    this.#add('', 2);
    while (this.#at < this.#text.length) {
      const character = this.#text.charAt(this.#at);
      if (character === "'") {
        this.#add('', 1);
        return;
      }
      const found = character === '\\' ? readAnsiEscape(this.#text, this.#at) : undefined;
      this.#add(found?.text ?? character, found?.length ?? 1);
    }
    this.#unclosed(open);
  }

  #backtick(): void {
    const lineBreak = this.#lineBreakAt(this.#at + 1);
    if (lineBreak > 0) this.#at += 1 + lineBreak;
    else this.#expansion();
  }

  /** `$(…)` and backticks stay as they are written: no command is run. */
  #expansion(): void {
    const range = { start: this.#at, end: this.#at + 1 };
    const message = 'A command inside the command is not run here, so its text is sent as it is written.';
    this.#problems.push({ code: 'curl-shell-expansion', severity: 'warning', message, range });
    if (this.#text.charAt(this.#at) === '`') {
      this.#add('`', 1);
      return;
    }
    const close = this.#text.slice(this.#at, this.#at + longestExpansion).indexOf(')');
    const end = this.#at + (close === -1 ? 2 : close + 1);
    this.#add(this.#text.slice(this.#at, end), end - this.#at);
  }

  /** `> file`, `2>&1`, `<<EOF`: none of it is an argument. */
  #redirect(): void {
    if (this.#word !== undefined && /^\d$/.test(this.#word)) this.#word = undefined;
    this.#endWord(0);
    while ('<>&'.includes(this.#text.charAt(this.#at)) && this.#at < this.#text.length) this.#at++;
    this.#redirected = true;
  }

  #operator(character: string): void {
    const url = this.#word !== undefined && /^https?:|[?]/.test(this.#word);
    const next = this.#text.charAt(this.#at + 1);
    if (character === '&' && next === '>') {
      this.#redirect();
      return;
    }
    if (character === '&' && url && /[\w%]/.test(next)) {
      const message =
        'Without quotes the shell ends the command at this &, so the URL is sent without what follows.';
      const range = { start: this.#at, end: this.#at + 1 };
      this.#problems.push({ code: 'curl-unquoted-ampersand', severity: 'warning', message, range });
    }
    this.#endCommand();
    this.#at++;
  }

  #unclosed(open: number): void {
    const message = 'This quote is never closed, so everything behind it is read as one argument.';
    const range = { start: open, end: open + 1 };
    this.#problems.push({ code: 'curl-unclosed-quote', severity: 'warning', message, range });
  }
}
