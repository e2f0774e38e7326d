import type { Directive, HeaderLine, RequestNode } from '../nodes.ts';
import type { Problem } from '../problem.ts';
import type { Range, Text } from '../range.ts';
import { readCurlArguments } from './arguments.ts';
import { cmdCommandEnd, cmdWords, isCmdText } from './cmd-words.ts';
import { readCurlRequests } from './curl-request.ts';
import { firstCommand, type ShellText } from './shell-words.ts';

/** What a curl command says of a request. Texts that the command spells otherwise have an empty range at its end. */
export type CurlBlock = Pick<RequestNode, 'requestLine' | 'method' | 'url' | 'headers' | 'body'> & {
  /** `no-redirect`, unless the command says -L. */
  readonly directives: readonly Directive[];
};

/**
 * Reads the curl command with which the range `within` of a text begins; what is wrong with it is added to `problems`.
 * `undefined` when it names no URL. Lines behind the command are not read.
 */
export function readCurlBlock(source: string, within: Range, problems: Problem[]): CurlBlock | undefined {
  const text = source.slice(within.start, within.end);
  const { commands, problems: found } = wordsOf(text);
  const words = commands[0] ?? [];
  const range = { start: 0, end: words.at(-1)?.range.end ?? 0 };
  const { args, problems: unread } = readCurlArguments(words.slice(1));
  const { requests, problems: unsaid } = readCurlRequests(args, range);
  for (const problem of [...found, ...unread, ...unsaid]) {
    if (problem.range.start <= range.end) {
      problems.push({ ...problem, range: shifted(problem.range, within.start) });
    }
  }
  const [request] = requests;
  if (request === undefined) return undefined;
  const command = shifted(range, within.start);
  const place = (part: string): Text => placed(part, source, command);
  return {
    requestLine: command,
    method: place(request.method),
    url: place(request.url),
    headers: request.headers.map(([name, value]) => headerLine(place(name), place(value))),
    body: request.body === undefined || request.body === '' ? undefined : place(request.body),
    directives: request.followRedirects ? [] : [noRedirect(place)],
  };
}

/** By its first line, a command is written for cmd.exe or for a shell. */
function wordsOf(text: string): ShellText {
  const firstLine = text.slice(0, text.indexOf('\n') + 1 || text.length);
  return isCmdText(firstLine) ? cmdWords(text.slice(0, cmdCommandEnd(text))) : firstCommand(text);
}

function headerLine(name: Text, value: Text): HeaderLine {
  return { name, value, range: value.range };
}

function noRedirect(place: (text: string) => Text): Directive {
  const { range } = place('');
  return { key: place('no-redirect'), value: place(''), range };
}

function shifted({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** Where a text stands in the command as it is; the end of the command where it was escaped, joined or implied. */
function placed(text: string, source: string, { start, end }: Range): Text {
  const at = text === '' ? -1 : source.slice(start, end).indexOf(text);
  if (at !== -1) return { text, range: { start: start + at, end: start + at + text.length } };
  const nowhere: Text = { text, range: { start: end, end } };
  return { ...nowhere, parts: [nowhere] };
}
