/** The first letters of a pattern: which ASCII characters each place may hold. */
export type Window = readonly (readonly number[])[];

/** So many letters tell almost every place of an ordinary text apart from the beginning of a token. */
const size = 4;
/** Every window holds two runs of three: one of them begins at an even place of the text. */
const stride = 2;
const runs = 1 << 21;
const pairs = 1 << 14;
/** In characters: what is read at once stays in the processor's cache. */
const pieceLength = 1 << 12;
const mostBytesOfCharacter = 3;
const printable = [9, 10, 13, ...Array.from({ length: 95 }, (_, at) => at + 32)];

const atom = /\\(?:[dsw]|.)|\[(?:\\.|[^\]])*\]|[^\\[\](){}|^$*+?.]/y;

/** The window of a pattern that begins with plain letters and classes; where it goes on otherwise, anything may stand. */
export function windowOf(pattern: string): Window {
  const places: (readonly number[])[] = [];
  let at = 0;
  while (places.length < size) {
    atom.lastIndex = at;
    const source = atom.exec(pattern)?.[0];
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
 * Finds the windows of many patterns in one pass that looks at every other place of a text: one bit of a table tells
 * whether the three characters there stand in any window. It reads bytes, which a processor does several times as fast
 * as the characters of a string.
 */
export class LetterSearch {
  readonly #encoder = new TextEncoder();
  readonly #bytes = new Uint8Array((pieceLength + size) * mostBytesOfCharacter + size);
  /** 1 for each run of three that stands in a window. */
  readonly #known = new Uint8Array(runs);
  readonly #buckets: (number[] | undefined)[] = Array.from({ length: pairs });
  readonly #windows: readonly (readonly ReadonlySet<number>[])[];

  constructor(windows: readonly Window[]) {
    this.#windows = windows.map(window => window.map(codes => new Set(codes)));
    windows.forEach((window, index) => {
      for (let place = 0; place < stride; place++) this.#learn(window, place);
      for (const first of window[0] ?? [])
        for (const second of window[1] ?? []) {
          const pair = pairOf(first, second);
          this.#buckets[pair] = [...(this.#buckets[pair] ?? []), index];
        }
    });
  }

  #learn(window: Window, place: number): void {
    for (const first of window[place] ?? [])
      for (const second of window[place + 1] ?? [])
        for (const third of window[place + 2] ?? []) this.#known[runOf(first, second, third)] = 1;
  }

  /** Calls `visit` with each offset where some windows stand, in order; it starts no other search. Linear time. */
  each(text: string, visit: Visit): void {
    // A place in front of the text is a blank, for windows that begin with what stands before a word
    let next = this.#eachOf(` ${text.slice(0, size - 1)}`, -1, -1, 0, visit);
    for (let from = 0; from < text.length; from += pieceLength) {
      const behind = from + pieceLength;
      next = this.#eachOf(text.slice(from, behind + size - 1), from, next, behind, visit);
    }
  }

  /** The windows of a piece of a text that begins at `from`, between `next` and `behind`; returns where to go on. */
  #eachOf(piece: string, from: number, next: number, behind: number, visit: Visit): number {
    const end = this.#encode(piece);
    const places = new Places(this.#bytes, from, piece.length === end);
    let on = next;
    for (let at = this.#nextKnown(0, end); at < end; at = this.#nextKnown(at + stride, end))
      for (let start = Math.max(0, at - 1); start <= at; start++) {
        const indexes = this.#windowsAt(start);
        if (indexes.length === 0) continue;
        const offset = places.offsetOf(start);
        if (offset >= on && offset < behind) on = visit(offset, indexes) ?? on;
      }
    return on;
  }

  /** The number of bytes. Zeros, which are in no window, follow the last. */
  #encode(piece: string): number {
    const { written } = this.#encoder.encodeInto(piece, this.#bytes);
    this.#bytes.fill(0, written, written + size);
    return written;
  }

  /** The next place from `at`, in steps, with a run of three that some window holds; `end` or more where there is none. */
  #nextKnown(at: number, end: number): number {
    const bytes = this.#bytes;
    const known = this.#known;
    let place = at;
    while (place < end && known[runOf(bytes[place] ?? 0, bytes[place + 1] ?? 0, bytes[place + 2] ?? 0)] !== 1)
      place += stride;
    return place;
  }

  #windowsAt(start: number): readonly number[] {
    const bytes = this.#bytes;
    const bucket = this.#buckets[pairOf(bytes[start] ?? 0, bytes[start + 1] ?? 0)];
    if (bucket === undefined) return none;
    const third = bytes[start + 2] ?? 0;
    const fourth = bytes[start + 3] ?? 0;
    const stands = (index: number) => {
      const window = this.#windows[index];
      return window?.[2]?.has(third) === true && window[3]?.has(fourth) === true;
    };
    return bucket.some(stands) ? bucket.filter(stands) : none;
  }
}

const none: readonly number[] = [];

/** Tells which character of a text stands at a place of its UTF-8. Places are asked for in order. */
class Places {
  readonly #bytes: Uint8Array;
  readonly #isAscii: boolean;
  #place = 0;
  #offset: number;

  constructor(bytes: Uint8Array, offset: number, isAscii: boolean) {
    this.#bytes = bytes;
    this.#offset = offset;
    this.#isAscii = isAscii;
  }

  offsetOf(place: number): number {
    if (this.#isAscii) return this.#offset + place;
    for (; this.#place < place; this.#place++) this.#offset += unitsBegunBy(this.#bytes[this.#place] ?? 0);
    return this.#offset;
  }
}

/** A character of four bytes is two units of UTF-16; the second and further bytes of a character begin none (RFC 3629, section 3). */
function unitsBegunBy(byte: number): number {
  if (byte >= 0xf0) return 2;
  return byte >= 0x80 && byte < 0xc0 ? 0 : 1;
}

/** Bytes above 127 share the number of others, so that a second look decides. */
function runOf(first: number, second: number, third: number): number {
  return ((first << 14) ^ (second << 7) ^ third) & (runs - 1);
}

function pairOf(first: number, second: number): number {
  return (first << 7) | second;
}
