import type { ShellText, Word } from '../curl/shell-words.ts';
import { type PowerShellToken, powerShellTokens } from './powershell-tokens.ts';

/** A backtick that goes on in the next line, a prompt, or escaped quotes behind the name that only Windows has. */
const continuation = /[ \t]`[ \t]*\r?\n/;
const prompt = /^\s*PS (?:[A-Z]:)?[^>\r\n]{0,200}>/;
const escapedQuote = /`["$]/;

/** Whether a command is written for PowerShell: bash knows none of these marks. */
export function isPowerShellText(text: string): boolean {
  if (continuation.test(text) || prompt.test(text)) return true;
  return /\bcurl\.exe\b/i.test(text) && escapedQuote.test(text);
}

/** Splits a text into commands and their words as PowerShell passes them to a program. */
export function powerShellWords(text: string): ShellText {
  const commands: Word[][] = [[]];
  for (const token of powerShellTokens(text)) {
    const words = commands.at(-1);
    const last = words?.at(-1);
    if (token.kind === 'break') commands.push([]);
    else if (last !== undefined && token.glued) {
      words?.splice(-1, 1, { text: last.text + plain(token), range: joinedRange(last, token) });
    } else words?.push({ text: plain(token), range: token.range });
  }
  return { commands: commands.filter(words => words.length > 0), problems: [] };
}

function plain({ kind, text }: PowerShellToken): string {
  return kind === 'variable' ? `{{${text}}}` : text;
}

function joinedRange(first: Word, last: PowerShellToken): Word['range'] {
  return { start: first.range.start, end: last.range.end };
}
