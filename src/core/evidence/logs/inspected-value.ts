/** How deep objects are read; what lies below is passed over. */
const deepest = 20;
const longest = 200_000;
/** What stands in front of the fields of an object: `<ref *1> ClientRequest`, `Object [AxiosHeaders]`, `[Object: null prototype]`. */
const classNames = /^(?:<ref \*\d+> ?)?(?:[A-Za-z_$][\w$]* ?)?(?:\[[^[\]\n]{1,80}\] ?)?(?=\{)/;
/** What stands for a value that is not printed: `[Object]`, `[Function: x]`, `[Circular *1]`, `[Getter]`. */
const standIn =
  /^\[(?:Object|Array|Function|AsyncFunction|class|Circular|Getter|Setter|[A-Z]\w{1,60}\])[^[\]\n]{0,100}\]?/;

/**
 * Reads an object as Node prints it (`util.inspect`: bare names, any quotation marks, class names in front) or as JSON,
 * from the brace at `from` on. Undefined where there is no object. What cannot be read as a value is kept as text
 * (`[Object]`, `[Function: x]`). Linear, never throws.
 */
export function readInspected(
  text: string,
  from: number,
): { readonly value: unknown; readonly end: number } | undefined {
  const reader = new InspectedReader(text.slice(from, from + longest));
  const value = reader.value(0);
  return typeof value === 'object' && value !== null ? { value, end: from + reader.at } : undefined;
}

class InspectedReader {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): unknown {
    this.#skip();
    const ahead = this.#text.slice(this.at, this.at + 200);
    const named = classNames.exec(ahead);
    if (named) this.at += named[0].length;
    const sign = this.#text[this.at] ?? '';
    if (sign === '{') return depth > deepest ? this.#bare() : this.#object(depth);
    if (/["'`]/.test(sign)) return this.#strings(sign);
    const mark = standIn.exec(ahead)?.[0];
    if (mark !== undefined) {
      this.at += mark.length;
      return mark;
    }
    if (sign === '[') return depth > deepest ? this.#bare() : this.#array(depth);
    const bare = this.#bare();
    if (bare === 'null' || bare === 'undefined') return undefined;
    return /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : bare;
  }

  #object(depth: number): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    this.at++;
    while (this.#more('}')) {
      const name = this.#name();
      this.#skip();
      if (this.#text[this.at] !== ':') continue;
      this.at++;
      const value = this.value(depth + 1);
      if (value !== undefined && name !== '__proto__') fields[name] = value;
    }
    return fields;
  }

  #array(depth: number): unknown[] {
    const items: unknown[] = [];
    this.at++;
    while (this.#more(']')) items.push(this.value(depth + 1));
    return items;
  }

  /** Whether something stands before the closing sign, which is taken. Always moves on. */
  #more(close: string): boolean {
    for (;;) {
      this.#skip();
      const sign = this.#text[this.at];
      if (sign === undefined) return false;
      if (sign !== close && !/[}\]:]/.test(sign)) return true;
      this.at++;
      if (sign === close) return false;
    }
  }

  #name(): string {
    const sign = this.#text[this.at] ?? '';
    if (/["'`]/.test(sign)) return this.#string(sign);
    const match = /^[^\s:,{}[\]]*/.exec(this.#text.slice(this.at, this.at + 200))?.[0] ?? '';
    this.at += Math.max(1, match.length);
    return match;
  }

  /** Node breaks long strings into several, joined by `+`. */
  #strings(sign: string): string {
    let text = this.#string(sign);
    for (;;) {
      const joined = /^\s{0,50}\+\s{0,50}(["'`])/.exec(this.#text.slice(this.at, this.at + 110));
      if (!joined) return text;
      this.at += joined[0].length - 1;
      text += this.#string(joined[1] ?? '"');
    }
  }

  #string(sign: string): string {
    const start = ++this.at;
    while (this.at < this.#text.length && this.#text[this.at] !== sign)
      this.at += this.#text[this.at] === '\\' ? 2 : 1;
    const raw = this.#text.slice(start, this.at++);
    return raw.replace(
      /\\(.)/gs,
      (_, escaped: string) => ({ n: '\n', r: '\r', t: '\t' })[escaped] ?? escaped,
    );
  }

  /** Up to the next comma, bracket or line end: `true`, `null`, `12`. */
  #bare(): string {
    const start = this.at;
    while (this.at < this.#text.length && !/[,{}[\]\n]/.test(this.#text[this.at] ?? '')) this.at++;
    if (this.at === start) this.at++;
    return this.#text.slice(start, this.at).trim();
  }

  #skip(): void {
    while (/[\s,]/.test(this.#text[this.at] ?? '')) this.at++;
  }
}
