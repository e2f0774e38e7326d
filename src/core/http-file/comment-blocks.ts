import type { Line } from './lines.ts';

/**
 * The index behind a comment that begins at `index`: from a line with nothing but its opening to the line that closes it
 * (httpYac), or on one line. One that never closes reaches the end. `undefined` when none begins there.
 */
export function commentBlockEnd(lines: readonly Line[], index: number): number | undefined {
  const line = lines[index];
  if (line?.lead !== '/' || !line.text.startsWith('/*', line.indent)) return undefined;
  const opening = line.text.slice(line.indent, line.contentEnd);
  if (opening.length > 3 && opening.indexOf('*/', 2) === opening.length - 2) return index + 1;
  if (!/^\/\*+$/.test(opening)) return undefined;
  for (let at = index + 1; at < lines.length; at++) {
    const { text = '', contentEnd } = lines[at] ?? {};
    if (text.slice(0, contentEnd).endsWith('*/')) return at + 1;
  }
  return lines.length;
}
