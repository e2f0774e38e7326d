import type { TextEdit } from '../../http-file/problem.ts';

/**
 * Adds `NAME=value` to the text of a `.env` file, so that readers of it give the value back as it is. Where the name has
 * a value already, that is replaced. `undefined` where no way of quoting can hold the value.
 */
export function addToDotenv(text: string, name: string, value: string): TextEdit | undefined {
  const written = quoted(value);
  if (written === undefined) return undefined;
  const line = `${name}=${written}`;
  const before = definitionOf(text, name);
  if (before !== undefined) return { range: before, newText: line };
  const end = { start: text.length, end: text.length };
  const separator = text === '' || text.endsWith('\n') ? '' : lineBreakOf(text);
  return { range: end, newText: `${separator}${line}${lineBreakOf(text)}` };
}

/** The line break that a text uses. */
export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Values that need no quotation marks in any reader. */
const plain = /^[\w.+/=@:~,!?^*()%&-]+$/;

/** Single quotation marks and backticks hold everything but themselves; double ones read escapes. */
function quoted(value: string): string | undefined {
  if (plain.test(value)) return value;
  if (value.includes('\r')) return undefined;
  if (!value.includes("'")) return `'${value}'`;
  if (!/["\\\n]/.test(value)) return `"${value}"`;
  return value.includes('`') ? undefined : `\`${value}\``;
}

/** The last line that defines the name counts; a value over several lines is replaced up to the end of its first. */
function definitionOf(text: string, name: string): { start: number; end: number } | undefined {
  let found: { start: number; end: number } | undefined;
  for (const match of text.matchAll(/^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=[^\r\n]*/gm)) {
    if (match[1] === name) found = { start: match.index, end: match.index + match[0].length };
  }
  return found;
}
