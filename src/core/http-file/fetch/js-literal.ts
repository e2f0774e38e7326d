import type { Range } from '../range.ts';

/** A literal of JavaScript. What is no literal is `undefined`: it would take running the script to know it. */
export type JsLiteral = string | number | boolean | null | undefined | JsObject | readonly JsValue[];

/** Members in their order, under names in their own spelling. */
export interface JsObject {
  readonly members: readonly (readonly [name: string, value: JsValue])[];
}

/** A literal with where it stands. */
export interface JsValue {
  readonly value: JsLiteral;
  readonly range: Range;
}

/** Deeper than any options of fetch. */
const deepest = 16;
const word = /[A-Za-z_$][\w$]*/y;
const number = /-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const blank = /[\s;]*/y;
const escapeSequence = /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|\r\n|[\s\S])/iy;
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
  '\r': '',
};
const constants: ReadonlyMap<string, JsLiteral> = new Map<string, JsLiteral>([
  ['null', null],
  ['true', true],
  ['false', false],
]);

/**
 * Reads the literals between the brackets of a call. `at` is behind the opening bracket; `end` behind the closing one, or
 * the end of the text where there is none. Linear; nothing is run.
 */
export function readArguments(
  text: string,
  at: number,
): { readonly values: readonly JsValue[]; readonly end: number } {
  const reader = new LiteralReader(text, at);
  const values = reader.list(')', 0);
  return { values, end: reader.at };
}

class LiteralReader {
  readonly #text: string;
  at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  /** Values up to the closing bracket, which is read too. */
  list(close: string, depth: number): JsValue[] {
    const values: JsValue[] = [];
    while (this.#skipTo(close)) values.push(this.#value(depth));
    return values;
  }

  /** False at the closing bracket, which is passed, and at the end of the text. */
  #skipTo(close: string): boolean {
    do this.#match(blank);
    while (this.#take(','));
    return this.at < this.#text.length && !this.#take(close);
  }

  #take(sign: string): boolean {
    if (this.#text.charAt(this.at) !== sign) return false;
    this.at++;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text) ?? undefined;
    if (found !== undefined) this.at += found[0].length;
    return found;
  }

  #value(depth: number): JsValue {
    const start = this.at;
    const value = this.#literal(depth);
    this.#match(blank);
    // `'a' + b`, `x.y`, `f(x)`: more than a literal stands here.
    const isWhole = ',)]}'.includes(this.#text.charAt(this.at));
    if (!isWhole) this.#skipExpression();
    return { value: isWhole ? value : undefined, range: { start, end: this.at } };
  }

  #literal(depth: number): JsLiteral {
    const first = this.#text.charAt(this.at);
    if (first === '"' || first === "'" || first === '`') return this.#string(first);
    if (depth < deepest && this.#take('{')) return { members: this.#members(depth + 1) };
    if (depth < deepest && this.#take('[')) return this.list(']', depth + 1);
    const digits = this.#match(number);
    if (digits !== undefined) return Number(digits[0]);
    const name = this.#match(word)?.[0];
    if (name === undefined) this.#skipExpression();
    return name === undefined ? undefined : constants.get(name);
  }

  #members(depth: number): [string, JsValue][] {
    const members: [string, JsValue][] = [];
    while (this.#skipTo('}')) {
      const first = this.#text.charAt(this.at);
      const name =
        first === '"' || first === "'" ? this.#string(first) : (this.#match(word)?.[0] ?? undefined);
      this.#match(blank);
      if (name !== undefined && this.#take(':')) {
        this.#match(blank);
        members.push([name, this.#value(depth)]);
      } else this.#skipExpression();
    }
    return members;
  }

  /** A template that holds an expression is no literal. */
  #string(quote: string): string | undefined {
    const pieces: string[] = [];
    let isLiteral = true;
    this.at++;
    while (this.at < this.#text.length && !this.#take(quote)) {
      const escaped = this.#match(escapeSequence);
      if (escaped !== undefined) pieces.push(unescaped(escaped));
      else {
        if (quote === '`' && this.#text.startsWith('${', this.at)) isLiteral = false;
        pieces.push(this.#text.charAt(this.at++));
      }
    }
    return isLiteral ? pieces.join('') : undefined;
  }

  /** Passes over what is no literal, up to the comma or bracket behind it. Always goes on, by one character at least. */
  #skipExpression(): void {
    let depth = 0;
    const start = this.at;
    while (this.at < this.#text.length) {
      const sign = this.#text.charAt(this.at);
      if (depth === 0 && this.at > start && ',)]}'.includes(sign)) return;
      if ('([{'.includes(sign)) depth++;
      if (')]}'.includes(sign)) depth--;
      if ('"\'`'.includes(sign)) this.#string(sign);
      else this.at++;
    }
  }
}

function unescaped([all, point, unit, byte]: RegExpExecArray): string {
  const hex = point ?? unit ?? byte;
  if (hex !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff));
  const letter = all.charAt(1);
  return Object.hasOwn(escapes, letter) ? (escapes[letter] ?? '') : letter;
}
