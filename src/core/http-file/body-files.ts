import { columns, contentRange, type Line, trimmed } from './lines.ts';
import type { BodyFile } from './nodes.ts';

/** `< file`, `<@ file` and `<@latin1 file`. Markup has no space behind its bracket. */
const bodyFile = /^<(@?)([\w-]*)[ \t]+(?=[^ \t])/;

/** Reads a body line that names a file; `undefined` for any other line. */
export function readBodyFile(line: Line): BodyFile | undefined {
  if (!line.text.startsWith('<')) return undefined;
  const match = bodyFile.exec(line.text);
  const [all = '', at, encoding = ''] = match ?? [];
  if (match === null || (at === '' && encoding !== '')) return undefined;
  return {
    path: trimmed(line, all.length),
    substitutes: at === '@',
    encoding: encoding === '' ? undefined : columns(line, 2, 2 + encoding.length),
    range: contentRange(line),
  };
}
