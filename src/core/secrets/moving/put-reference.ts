import type { TextEdit } from '../../http-file/problem.ts';
import type { Range } from '../../http-file/range.ts';

/**
 * Puts a reference in the place of literals. A line `@name = literal` whose literal would become a reference to `name`
 * itself is taken out as a whole: the value comes from elsewhere from now on.
 */
export function putReference(text: string, ranges: readonly Range[], reference: string): TextEdit[] {
  return ranges.map(range => {
    const line = lineAround(text, range);
    const name = /^[ \t]*@([^\s=:]+)[ \t]*:?=[ \t]*$/.exec(text.slice(line.start, range.start))?.[1];
    const isWhole = text.slice(range.end, line.end).trim() === '';
    if (name !== undefined && isWhole && reference === `{{${name}}}`) return { range: line, newText: '' };
    return { range, newText: reference };
  });
}

/** The line of a range with its line break. */
function lineAround(text: string, { start, end }: Range): Range {
  const next = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next === -1 ? text.length : next + 1 };
}
