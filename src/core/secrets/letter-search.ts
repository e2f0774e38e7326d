/** The first letters of a pattern: which ASCII characters each place may hold. */
export type Window = readonly (readonly number[])[];

/** So many letters tell almost every place of an ordinary text apart from the beginning of a token. */
const size = 4;
const blockSize = 3;
const blocks = 1 << 15;
const farthest = size - blockSize + 1;
const ascii = 128;
const blank = 32;
const printable = [9, 10, 13, ...Array.from({ length: 95 }, (_, at) => at + 32)];

const piece = /\\(?:[dsw]|.)|\[(?:\\.|[^\]])*\]|[^\\[\](){}|^$*+?.]/y;

/** The window of a pattern that begins with plain letters and classes; where it goes on otherwise, anything may stand. */
export function windowOf(pattern: string): Window {
  const places: (readonly number[])[] = [];
  let at = 0;
  while (places.length < size) {
    piece.lastIndex = at;
    const source = piece.exec(pattern)?.[0];
    if (source === undefined) break;
    at += source.length;
    const [quantifier = '', least = ''] = /^(?:[?*+]|\{(\d+)[,\d]*\})/.exec(pattern.slice(at, at + 12)) ?? [];
    if (/^(?:[?*]|\{0)/.test(quantifier)) break;
    const codes = codesOf(source);
    const times = least === '' ? 1 : Number(least);
    for (let time = 0; time < times && places.length < size; time++) places.push(codes);
    at += quantifier.length;
    if (quantifier === '+' || /,/.test(quantifier)) break;
  }
  while (places.length < size) places.push(printable);
  return places;
}

function codesOf(source: string): readonly number[] {
  const expression = new RegExp(`^${source}$`);
  return printable.filter(code => expression.test(String.fromCharCode(code)));
}

/** Takes an offset and the indexes of the windows that stand there; returns where to go on, or nothing for the next character. */
type Visit = (offset: number, indexes: readonly number[]) => number | undefined;

/**
 * Finds the windows of many patterns in one pass that skips most of a text (Wu and Manber, 1994): three characters that
 * end no beginning of any window lets the search go on as many characters further as a window has left.
 */
export class LetterSearch {
  readonly #shifts = new Uint8Array(blocks).fill(farthest);
  /** 1 where some window begins with the pair: told without a look at the buckets, which are large. */
  readonly #begins = new Uint8Array(ascii * ascii);
  readonly #buckets: (number[] | undefined)[] = Array.from({ length: ascii * ascii });
  readonly #windows: readonly (readonly ReadonlySet<number>[])[];

  constructor(windows: readonly Window[]) {
    this.#windows = windows.map(window => window.map(codes => new Set(codes)));
    windows.forEach((window, index) => {
      for (let place = blockSize - 1; place < size; place++)
        eachBlock(window, place, block => {
          this.#shifts[block] = Math.min(this.#shifts[block] ?? 0, size - 1 - place);
        });
      eachPair(window, 1, pair => {
        this.#begins[pair] = 1;
        this.#buckets[pair] = [...(this.#buckets[pair] ?? []), index];
      });
    });
  }

  /** Calls `visit` with each offset where some windows stand, in order. Linear time. */
  each(text: string, visit: Visit): void {
    const { length } = text;
    const shifts = this.#shifts;
    const begins = this.#begins;
    // A place in front of the text is a blank, for windows that begin with what stands before a word
    let end = Math.max(size - 1, (this.#visit(text, -1, visit) ?? 0) + size - 1);
    let first = text.charCodeAt(end - 2);
    while (end < length) {
      const second = text.charCodeAt(end - 1);
      const third = text.charCodeAt(end);
      const shift = shifts[blockOf(first, second, third)] ?? 0;
      if (shift === farthest) {
        end += farthest;
        first = third; // the last of this block is the first of the next
        continue;
      }
      if (shift === 0 && begins[pairOf(text.charCodeAt(end - 3), first)] === 1) {
        const next = this.#visit(text, end - 3, visit) ?? 0;
        if (next > end - 3) end = next + size - 2;
      }
      end++;
      first = text.charCodeAt(end - 2);
    }
  }

  #visit(text: string, start: number, visit: Visit): number | undefined {
    const first = start < 0 ? blank : text.charCodeAt(start);
    const second = text.charCodeAt(start + 1);
    const bucket = this.#buckets[pairOf(first, second)];
    if (bucket === undefined || (first | second) >= ascii) return undefined;
    const third = text.charCodeAt(start + 2);
    const fourth = text.charCodeAt(start + 3);
    const indexes = bucket.filter(index => {
      const window = this.#windows[index];
      return window?.[2]?.has(third) === true && window[3]?.has(fourth) === true;
    });
    return indexes.length === 0 ? undefined : visit(start, indexes);
  }
}

function eachBlock(window: Window, place: number, visit: (block: number) => void): void {
  for (const first of window[place - 2] ?? [])
    for (const second of window[place - 1] ?? [])
      for (const third of window[place] ?? []) visit(blockOf(first, second, third));
}

/** Three characters as one number; some share theirs, so that a second look decides. */
function blockOf(first: number, second: number, third: number): number {
  return ((first << 8) ^ (second << 4) ^ third) & (blocks - 1);
}

function pairOf(first: number, second: number): number {
  return ((first << 7) ^ second) & (ascii * ascii - 1);
}

function eachPair(window: Window, place: number, visit: (pair: number) => void): void {
  for (const before of window[place - 1] ?? [])
    for (const code of window[place] ?? []) visit(pairOf(before, code));
}
