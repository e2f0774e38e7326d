import { parseHttpFile } from './parse.ts';
import type { PastedRequest } from './pasted-request.ts';
import type { Range } from './range.ts';

/**
 * What to write in place of `range` of an .http text so that a pasted request stands there as a request of its own: with
 * ### lines where others stand around it, and above it, as comments, what could not be carried over.
 */
export function requestInsertion(
  text: string,
  { start, end }: Range,
  { http, notes }: PastedRequest,
): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const above = before.slice(lastSeparator(before));
  const opening = parseHttpFile(above).requests.length > 0 ? `${blankLineBelow(before)}###\n\n` : '';
  const lineBreak = opening === '' && !/(?:^|[\r\n])[ \t]*$/.test(before.slice(-200)) ? '\n' : '';
  const comments = notes.map(note => `# Note: ${note.replace(/\s+/g, ' ')}\n`).join('');
  return `${opening}${lineBreak}${comments}${http}${closing(after)}`;
}

/** Where the last ### line of a text begins; 0 without one. */
function lastSeparator(text: string): number {
  const found = text.lastIndexOf('\n###');
  return found === -1 ? 0 : found + 1;
}

/** The line breaks that lead to a blank line behind `before`. */
function blankLineBelow(before: string): string {
  if (/\n[ \t]*\r?\n$/.test(before.slice(-200))) return '';
  return /[\r\n]$/.test(before) ? '\n' : '\n\n';
}

/** What stands behind the request still belongs to its block, unless a ### line comes first. */
function closing(after: string): string {
  const rest = after.trimStart();
  if (rest === '') return after.startsWith('\n') || after.startsWith('\r') ? '' : '\n';
  const onLineEnd = /^[\r\n]/.test(after);
  if (rest.startsWith('###')) return onLineEnd ? '\n' : '\n\n';
  return onLineEnd ? '\n\n###\n' : '\n\n###\n\n';
}
