import type { Line } from './lines.ts';
import type { Problem } from './problem.ts';

/** Code blocks of the dialects that run JavaScript, by how their first line begins and where they end. */
const scriptBlocks: readonly { readonly opens: RegExp; readonly closes: RegExp }[] = [
  { opens: /^[ \t]*[<>][ \t]*\{%/, closes: /%\}/ }, // JetBrains: pre-request script and response handler
  { opens: /^\{\{[+@]\w*[ \t]*$/, closes: /^\}\}/ }, // httpYac: for an event, as in {{@response
];

/** httpYac: a script between `{{` and `}}`, each on a line of its own. In a body it could be text. */
const leadingScriptBlocks = [...scriptBlocks, { opens: /^\{\{\w*[ \t]*$/, closes: /^\}\}/ }];

/** Lines that name a file to run or to write the response to, or that test the response. */
const scriptLines: readonly RegExp[] = [
  /^<>[ \t]+[^ \t]/, // saved response: <> 2024-01-31.200.json
  /^>>!?[ \t]+[^ \t]/, // write the response: >> answer.json
  /^\?\?[ \t]/, // httpYac assertion: ?? status == 200
];

/** What every line that is meant above begins with, so that other lines are told apart at a glance. */
const scriptLeads: ReadonlySet<string> = new Set(['<', '>', '{', '?']);

/** The index behind the script block that begins at `index`, or `undefined`. One that never closes reaches the end. */
export function scriptBlockEnd(
  lines: readonly Line[],
  index: number,
  place: 'above-request' | 'in-request',
): number | undefined {
  const line = lines[index];
  if (line === undefined || !scriptLeads.has(line.lead)) return undefined;
  const kinds = place === 'above-request' ? leadingScriptBlocks : scriptBlocks;
  const kind = kinds.find(({ opens }) => opens.test(line.text));
  if (kind === undefined) return undefined;
  for (let at = index; at < lines.length; at++) {
    if (kind.closes.test(lines[at]?.text ?? '')) return at + 1;
  }
  return lines.length;
}

/** `> file`, `<> file`, `>> file` and `?? assertion`. */
export function isScriptLine(line: Line): boolean {
  if (!scriptLeads.has(line.lead)) return false;
  return scriptLines.some(pattern => pattern.test(line.text)) || isResponseHandler(line.text);
}

/** `> ./check.js`: one word that can only be a path, so that `> quoted text` stays in a body. */
function isResponseHandler(text: string): boolean {
  const path = text.slice(1).trim();
  return /^>[ \t]/.test(text) && /[./]/.test(path) && !/[ \t]/.test(path);
}

/** `< file` above a request line runs a script file before the request (JetBrains). */
export function isLeadingScriptLine(line: Line): boolean {
  return line.text.startsWith('<') && /^<[ \t]+[^ \t]/.test(line.text);
}

/** Says that the lines from `first` up to `behind`, which is not among them, are left out. */
export function scriptIgnored(lines: readonly Line[], first: number, behind: number): Problem {
  let last = behind - 1;
  while (last > first && lines[last]?.text.trim() === '') last--;
  const start = lines[first]?.start ?? 0;
  return {
    code: 'script-ignored',
    severity: 'hint',
    message: 'Scripts, tests and saved responses are not run or read here; this is left out of the request.',
    range: { start, end: lines[last]?.end ?? start },
  };
}
