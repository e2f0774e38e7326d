/**
 * Characters that a terminal or an editor obeys instead of showing: controls (a server could move the cursor or colour the
 * text), separators of lines, and marks that turn the direction of writing. Tab and line feed stay.
 */
const unprintable = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu;
const pictures = 0x2400;
const pictureOfDelete = '\u2421';

/** Shows each such character by its picture (`␛`), or by `�` where it has none. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(unprintable, sign => {
    const code = sign.charCodeAt(0);
    if (code === 0x7f) return pictureOfDelete;
    return code < 0x20 ? String.fromCharCode(pictures + code) : '\ufffd';
  });
}

/** The same, on one line. */
export function printableLine(text: string): string {
  return printable(text)
    .replace(/[\t\n]+/g, ' ')
    .trim();
}
