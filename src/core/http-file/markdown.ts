import type { HttpFile } from './nodes.ts';
import { parseHttpFile } from './parse.ts';

/** REST Client: the fences that hold requests. */
const opening = /^```(?:http|rest)[ \t]*$/;
const closing = /^```[ \t]*$/;

/**
 * Parses the requests that stand in fences of a Markdown text (```http and ```rest). Each fence is a block of its own,
 * variables hold for the whole text, and ranges are offsets into it.
 */
export function parseMarkdown(text: string): HttpFile {
  return parseHttpFile(fencesAlone(text));
}

/** Parses a text by the name of its file: Markdown where it ends in .md, else an .http text. */
export function parseByName(path: string, text: string): HttpFile {
  return isMarkdownName(path) ? parseMarkdown(text) : parseHttpFile(text);
}

/** True for `README.md`, `a.markdown`. */
export function isMarkdownName(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** The text with blanks for all that stands outside of the fences, and separators for the fences themselves. */
function fencesAlone(text: string): string {
  let inside = false;
  return text
    .split(/(\r\n|\r|\n)/)
    .map((line, index) => {
      if (index % 2 === 1) return line;
      const isFence = inside ? closing.test(line) : opening.test(line);
      if (isFence) inside = !inside;
      if (isFence) return '###'.padEnd(line.length);
      return inside ? line : ' '.repeat(line.length);
    })
    .join('');
}
