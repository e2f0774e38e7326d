import { printable, printableLine } from './printable.ts';

/** Everything that CommonMark or GitHub gives a meaning inside a paragraph, table cells included. */
const special = /[\\`*_[\]<>#!|~@&^$]/g;
/** `-`, `+`, `1.` and `1)` would begin a list, `=` an underlined heading. */
const beginning = /^([-+=]|\d{1,9}(?=[.)]))/;

/** A line of prose in which nothing has a meaning. Line breaks become spaces. */
export function escapeMarkdown(text: string): string {
  return printableLine(text)
    .replace(special, sign => `\\${sign}`)
    .replace(beginning, sign => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}

/** Code in a line: its fence is longer than any run of backticks inside (CommonMark, section 6.1). */
export function codeSpan(text: string): string {
  const line = printableLine(text);
  if (line === '') return '';
  const fence = '`'.repeat(longestRun(line) + 1);
  const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return fence + padding + line + padding + fence;
}

/** A block of code: its fence is longer than any run of backticks inside (CommonMark, section 4.5). */
export function codeBlock(text: string, language: string): string {
  const content = printable(text);
  const fence = '`'.repeat(Math.max(longestRun(content) + 1, 3));
  return `${fence}${language}\n${content}\n${fence}`;
}

/** A link to a web page; the bare title for any other address. */
export function link(title: string, url: string): string {
  const safe = /^https?:\/\/[^\s<>]+$/.test(url);
  return safe ? `[${escapeMarkdown(title)}](<${url}>)` : escapeMarkdown(title);
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
