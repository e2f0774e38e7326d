import { contentRange, isBlank, isComment, type Line } from './lines.ts';
import type { Problem } from './problem.ts';
import { isPlainRequestLine } from './request-line.ts';

/** A target that is a URL whatever stands around it: a path or a host could be text. */
const certainTarget = /^[A-Z-]+[ \t]+(?:https?:\/\/|\{\{)/;

/** Whether a line reads as `METHOD url`, with a method in capitals and a whole URL. */
export function isCertainRequestLine(line: Line): boolean {
  if (line.indent > 0 || line.lead < 'A' || line.lead > 'Z') return false;
  return certainTarget.test(line.text) && isPlainRequestLine(line);
}

/**
 * Where the next request begins, if the line at `index`, in the body of another, is its first one: a certain request
 * line below a blank line and its comments, or any with a method in capitals where the body is `empty` so far. httpYac
 * begins a request there; to REST Client and JetBrains it is text.
 */
export function nextRequestInBody(lines: readonly Line[], index: number, empty: boolean): number | undefined {
  const line = lines[index];
  if (line === undefined || line.indent > 0 || line.lead < 'A' || line.lead > 'Z') return undefined;
  if (!isPlainRequestLine(line) || !(empty || certainTarget.test(line.text))) return undefined;
  const start = commentsAbove(lines, index);
  const above = lines[start - 1];
  return above === undefined || isBlank(above) ? start : undefined;
}

/** Index of the first of the comments right above the line at `index`, which is about what they say. */
export function commentsAbove(lines: readonly Line[], index: number): number {
  let start = index;
  for (let line = lines[start - 1]; line !== undefined && isComment(line); line = lines[start - 1]) start--;
  return start;
}

/** Says that a request begins without a separator. */
export function missingSeparator(line: Line): Problem {
  return {
    code: 'missing-separator',
    severity: 'warning',
    message:
      'A second request begins here without a ### line above it, as httpYac reads it; REST Client and JetBrains take it for a part of the first.',
    range: contentRange(line),
  };
}
