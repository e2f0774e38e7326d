import type { Range } from '../range.ts';

/**
 * A piece of a PowerShell text. `text` has its quotes and escapes taken off; `variable` holds a name without its `$`;
 * `sign` is one of `( ) { } @{ , =`; `break` ends a command or a pair of a hash table.
 */
export interface PowerShellToken {
  readonly kind: 'text' | 'variable' | 'sign' | 'break';
  readonly text: string;
  readonly quoted: boolean;
  /** Nothing stands between it and the piece before. */
  readonly glued: boolean;
  /** It holds a subexpression, which is not computed here. */
  readonly computed: boolean;
  readonly range: Range;
}

/** Escapes of one character behind a backtick (PowerShell documentation, about_Special_Characters). */
const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
const wordEnds = ' \t\r\n;|&(){},=\'"`$@';
const variablePattern = /\$(?:\{(env:)?([A-Za-z_]\w*)\}|(env:)?([A-Za-z_]\w*))/iy;
/** How DevTools writes what is not ASCII. */
const characterPattern = /\$\(\[char\](\d{1,6})\)/iy;
const promptPattern = /[ \t]*PS [^>\r\n]{0,200}>[ \t]*/y;
const unicodePattern = /`u\{([0-9a-f]{1,6})\}/iy;

/** Splits a text into the pieces of PowerShell that copied commands are made of. Linear; never throws, runs nothing. */
export function powerShellTokens(text: string): readonly PowerShellToken[] {
  const reader = new TokenReader(text);
  return reader.read();
}

/** What stands at a place inside a string or word. */
interface Part {
  readonly text: string;
  readonly length: number;
  readonly computed?: boolean;
}

class TokenReader {
  readonly #text: string;
  readonly #tokens: PowerShellToken[] = [];
  #at = 0;
  #glued = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): readonly PowerShellToken[] {
    this.#skipPrompt();
    while (this.#at < this.#text.length) this.#step(this.#text.charAt(this.#at));
    return this.#tokens;
  }

  #step(character: string): void {
    const continued = character === '`' ? this.#lineBreakAt(this.#at + 1) : 0;
    if (continued > 0 || character === ' ' || character === '\t') {
      this.#at += 1 + continued;
      this.#glued = false;
    } else if ('\r\n;|&'.includes(character)) {
      this.#add('break', character, 1);
      this.#skipPrompt();
    } else if (character === '@' && this.#text.charAt(this.#at + 1) === '{') this.#add('sign', '@{', 2);
    else if ('(){},='.includes(character)) this.#add('sign', character, 1);
    else if (character === "'") this.#singleQuoted();
    else if (character === '"') this.#doubleQuoted();
    else if (character === '$' && this.#variable()) return;
    else if (character === '#' && !this.#glued) this.#at = this.#lineEnd();
    else this.#word();
  }

  #add(
    kind: PowerShellToken['kind'],
    text: string,
    length: number,
    more: { readonly quoted?: boolean; readonly computed?: boolean } = {},
  ): void {
    const range = { start: this.#at, end: this.#at + length };
    const { quoted = false, computed = false } = more;
    this.#tokens.push({ kind, text, quoted, glued: this.#glued, computed, range });
    this.#at += length;
    this.#glued = kind !== 'break';
  }

  #skipPrompt(): void {
    this.#at += this.#match(promptPattern, this.#at)?.[0].length ?? 0;
  }

  #lineBreakAt(at: number): number {
    let end = at;
    while (' \t'.includes(this.#text.charAt(end) || 'x')) end++;
    if (this.#text.startsWith('\r\n', end)) return end + 2 - at;
    return '\r\n'.includes(this.#text.charAt(end) || 'x') ? end + 1 - at : 0;
  }

  #lineEnd(): number {
    const end = this.#text.indexOf('\n', this.#at);
    return end === -1 ? this.#text.length : end;
  }

  #singleQuoted(): void {
    let end = this.#at + 1;
    let text = '';
    for (; end < this.#text.length; end++) {
      const character = this.#text.charAt(end);
      if (character === "'" && this.#text.charAt(end + 1) !== "'") break;
      if (character === "'") end++;
      text += character;
    }
    this.#add('text', text, Math.min(end + 1, this.#text.length) - this.#at, { quoted: true });
  }

  #doubleQuoted(): void {
    let end = this.#at + 1;
    let text = '';
    let computed = false;
    while (end < this.#text.length) {
      const isQuote = this.#text.charAt(end) === '"';
      if (isQuote && this.#text.charAt(end + 1) !== '"') break;
      const part = isQuote ? { text: '"', length: 2 } : this.#partAt(end);
      text += part.text;
      end += part.length;
      computed ||= part.computed === true;
    }
    this.#add('text', text, Math.min(end + 1, this.#text.length) - this.#at, { quoted: true, computed });
  }

  /** An escape, a variable or a character inside double quotes. */
  #partAt(at: number): Part {
    const character = this.#text.charAt(at);
    if (character === '`') return this.#escapeAt(at);
    if (character !== '$') return { text: character, length: 1 };
    const code = this.#match(characterPattern, at);
    if (code !== undefined) return { text: String.fromCharCode(Number(code[1])), length: code[0].length };
    const variable = this.#match(variablePattern, at);
    if (variable !== undefined) return { text: reference(variable), length: variable[0].length };
    return { text: '$', length: 1, computed: this.#text.charAt(at + 1) === '(' };
  }

  #escapeAt(at: number): Part {
    const unicode = this.#match(unicodePattern, at);
    if (unicode !== undefined) {
      const point = Number.parseInt(unicode[1] ?? '', 16);
      return { text: String.fromCodePoint(Math.min(point, 0x10ffff)), length: unicode[0].length };
    }
    const next = this.#text.charAt(at + 1);
    return { text: Object.hasOwn(escapes, next) ? (escapes[next] ?? '') : next, length: 2 };
  }

  #variable(): boolean {
    const found = this.#match(variablePattern, this.#at);
    if (found === undefined) return false;
    if (isEnvironment(found)) this.#add('text', reference(found), found[0].length, { quoted: true });
    else this.#add('variable', found[2] ?? found[4] ?? '', found[0].length);
    return true;
  }

  #word(): void {
    let end = this.#at;
    let text = '';
    do {
      const character = this.#text.charAt(end);
      const part = character === '`' ? this.#escapeAt(end) : { text: character, length: 1 };
      text += part.text;
      end += part.length;
    } while (end < this.#text.length && !this.#endsWord(end));
    this.#add('text', text, end - this.#at);
  }

  #endsWord(at: number): boolean {
    const character = this.#text.charAt(at);
    return character === '`' ? this.#lineBreakAt(at + 1) > 0 : wordEnds.includes(character);
  }

  #match(pattern: RegExp, at: number): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.#text) ?? undefined;
  }
}

function isEnvironment(found: RegExpExecArray): boolean {
  return found[1] !== undefined || found[3] !== undefined;
}

/** `$env:NAME` is a variable of the environment; what other variables hold only the script knows. */
function reference(found: RegExpExecArray): string {
  const name = found[2] ?? found[4] ?? '';
  return isEnvironment(found) ? `{{$processEnv ${name}}}` : `{{${name}}}`;
}
