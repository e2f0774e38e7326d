/** A header's value on one line, as an .http text wants it; the caller says so where `text` held a line break. */
export function withoutLineBreaks(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map(line => line.trim())
    .join(' ');
}
