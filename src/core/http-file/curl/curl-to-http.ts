import type { ConvertedRequest, ConvertedText } from '../conversion.ts';
import { isPowerShellText, powerShellWords } from '../powershell/powershell-words.ts';
import type { Problem } from '../problem.ts';
import { writeRequests } from '../write-requests.ts';
import { readCurlArguments } from './arguments.ts';
import { cmdWords, isCmdText } from './cmd-words.ts';
import { readCurlRequests } from './curl-request.ts';
import { type ShellText, shellWords, type Word } from './shell-words.ts';

/** Words that may stand in front of a command's name. */
const prefix = /^(?:[$%>!]|sudo|time|command|exec|env|PS|[A-Za-z_]\w*=.*)$/s;
const curlName = /^(?:.*[/\\>])?curl(?:\.exe)?$/is;
/** What may stand above the command in a pasted text: blank lines and comments. */
const lineAbove = /(?:[ \t]*(?:(?:#|\/\/|::|rem )[^\r\n]*)?\r?\n)*/iy;
const commandStart =
  /[ \t]*(?:(?:[$%>]|[\w.-]{1,60}@[^\r\n$#%]{1,100}[$#%]|PS [^\r\n>]{0,200}>|[A-Z]:\\[^\r\n>]{0,200}>|sudo|time)[ \t]*)?(?:[\w./\\:-]{0,200}[/\\])?curl(?:\.exe)?(?:[ \t]|\^?\r?\n|$)/iy;

/** Whether the text begins with a curl command, below comments and behind a prompt at most. */
export function isCurlCommand(text: string): boolean {
  lineAbove.lastIndex = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const above = lineAbove.exec(text)?.[0].length ?? 0;
  commandStart.lastIndex = above + (text.charCodeAt(0) === 0xfeff ? 1 : 0);
  return commandStart.test(text);
}

/**
 * Writes the curl commands of a text as an .http text: one request for each URL, in order. Reads them as bash does, or
 * as cmd.exe or PowerShell where they are written for it. Never throws; nothing is run, no file is read, and secrets stay as they are.
 */
export function curlToHttp(text: string): ConvertedText {
  const { commands, problems: found } = splitWords(text);
  const problems = [...found];
  const requests: ConvertedRequest[] = [];
  for (const words of commands) {
    const start = words.findIndex(word => !prefix.test(word.text));
    const name = words[start];
    if (name === undefined || !curlName.test(name.text)) continue;
    const read = readCommand(words.slice(start + 1), name);
    problems.push(...read.problems);
    requests.push(...read.requests);
  }
  const written = writeRequests(requests, 'curl', 'curl');
  return {
    http: written.http,
    problems: [...problems, ...written.problems].sort((a, b) => a.range.start - b.range.start),
  };
}

function splitWords(text: string): ShellText {
  if (isCmdText(text)) return cmdWords(text);
  return isPowerShellText(text) ? powerShellWords(text) : shellWords(text);
}

function readCommand(
  words: readonly Word[],
  name: Word,
): { readonly requests: readonly ConvertedRequest[]; readonly problems: readonly Problem[] } {
  const { args, problems } = readCurlArguments(words);
  const range = { start: name.range.start, end: words.at(-1)?.range.end ?? name.range.end };
  const cuts = args.flatMap(({ option }, index) => (option.effect === 'next' ? [index] : []));
  const read = [-1, ...cuts].map((from, index) =>
    readCurlRequests(args.slice(from + 1, cuts[index] ?? args.length), range),
  );
  return {
    requests: read.flatMap(part => part.requests),
    problems: [...problems, ...read.flatMap(part => part.problems)],
  };
}
