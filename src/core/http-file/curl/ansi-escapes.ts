/** Escapes of one character behind the backslash. */
const single: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  E: '\u001b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
};

const numbers = /\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|([0-7]{1,3}))/y;

/** The escape of a `$'…'` string (bash manual, section 3.1.2.4) at a backslash; undefined when it is none. */
export function readAnsiEscape(
  text: string,
  at: number,
): { readonly text: string; readonly length: number } | undefined {
  numbers.lastIndex = at;
  const match = numbers.exec(text);
  if (match) {
    const [whole, byte, short, long, octal] = match;
    const hex = byte ?? short ?? long;
    const point = hex === undefined ? Number.parseInt(octal ?? '0', 8) : Number.parseInt(hex, 16);
    return { text: point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd', length: whole.length };
  }
  const next = text.charAt(at + 1);
  return Object.hasOwn(single, next) ? { text: single[next] ?? '', length: 2 } : undefined;
}
