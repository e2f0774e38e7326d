import { isMarkdownName, parseByName } from '../http-file/markdown.ts';
import type { Text } from '../http-file/range.ts';
import { addFromAssignments } from './assigned-literals.ts';
import { addFromJson } from './body-literals.ts';
import { addShapes, type Candidate, findings, slice } from './candidates.ts';
import { addFromCommands } from './command-literals.ts';
import type { SecretFinding } from './finding.ts';
import { withoutIgnored } from './ignored.ts';
import { scanRequest, scanVariables } from './scan.ts';
import { addUserinfo } from './url-literals.ts';

/** Adds what the places of one kind of file give away. Shapes and URLs are looked for in all of them. */
type Reader = (candidates: Candidate[], text: Text) => void;

const readEnvironment: Reader = (candidates, text) => addFromAssignments(candidates, text, 'The variable');
const readJson: Reader = (candidates, text) => addFromJson(candidates, text, 'variable', 'The setting');
const readShell: Reader = (candidates, text) => {
  addFromCommands(candidates, text);
  readEnvironment(candidates, text);
};
const readNetrc: Reader = (candidates, { text, range }) => {
  for (const { index, 0: word } of text.matchAll(/(?<=\bpassword[ \t]{1,9})\S+/g))
    candidates.push({
      kind: 'variable',
      start: range.start + index,
      value: word,
      place: 'The netrc file',
      name: 'password',
    });
};

/** By the name of the file, the first that fits. */
const readers: readonly (readonly [name: RegExp, read: Reader])[] = [
  [/(?:^|[\\/])(?:\.env(?:\.[\w.-]+)?|[\w.-]+\.env|\.envrc|\.flaskenv)$/i, readEnvironment],
  [/(?:http-client|rest-client)(?:\.private)?\.env\.json(?:\.user)?$/i, readJson],
  [
    /(?:^|[\\/])(?:settings\.json|\.httpyac\.json|httpyac\.config\.json|\.?[\w-]+\.code-workspace)$/i,
    readJson,
  ],
  [/\.(?:sh|bash|zsh|ksh|command)$|(?:^|[\\/])(?:\.bashrc|\.zshrc|\.profile|\.bash_profile)$/i, readShell],
  [/(?:^|[\\/])[._]netrc$/i, readNetrc],
];

const fences: readonly (readonly [info: RegExp, read: Reader])[] = [
  [/^(?:sh|bash|zsh|shell|console|shellsession|curl|terminal)$/i, readShell],
  [/^(?:env|dotenv)$/i, readEnvironment],
];

const nothing: Reader = () => undefined;

/**
 * Hardcoded secrets of one file, in order of their place. Its name tells how it is read: .http, environment, .env, shell and
 * Markdown files by place and shape, any other text by shape. Lines that a comment sets aside are left out. Linear time;
 * never throws.
 */
export function scanFile(path: string, text: string): SecretFinding[] {
  return withoutIgnored(found(path, text), text);
}

function found(path: string, text: string): SecretFinding[] {
  if (/\.(?:http|rest)$/i.test(path)) return inRequests(path, text);
  if (isMarkdownName(path)) return inMarkdown(path, text);
  return scanWith(readers.find(([name]) => name.test(path))?.[1] ?? nothing, text);
}

function inRequests(path: string, text: string): SecretFinding[] {
  const file = parseByName(path, text);
  const inside = [...scanVariables(file), ...file.requests.flatMap(node => scanRequest(node, file, text))];
  // A shape in a comment is a leak as well
  return merged(inside, scanWith(nothing, text));
}

function inMarkdown(path: string, text: string): SecretFinding[] {
  const requests = /^```(?:http|rest)[ \t]*\r?$/m.test(text) ? inRequests(path, text) : [];
  return merged(requests, scanWith(readFences, text));
}

const fence = /^[ \t]*```[ \t]*([\w-]*)[^\r\n]*$/gm;

function readFences(candidates: Candidate[], { text }: Text): void {
  let open: { readonly info: string; readonly start: number } | undefined;
  for (const match of text.matchAll(fence)) {
    if (open === undefined) {
      open = { info: match[1] ?? '', start: match.index + match[0].length };
      continue;
    }
    const { info, start } = open;
    const read = fences.find(([name]) => name.test(info))?.[1];
    read?.(candidates, slice({ start, end: match.index }, text));
    open = undefined;
  }
}

function scanWith(read: Reader, text: string): SecretFinding[] {
  const candidates: Candidate[] = [];
  const whole = { text, range: { start: 0, end: text.length } };
  read(candidates, whole);
  addShapes(candidates, whole);
  addUserinfo(candidates, whole);
  return findings(candidates);
}

/** Both, in order of their place, without those of the second that the first has found already. */
function merged(first: readonly SecretFinding[], second: readonly SecretFinding[]): SecretFinding[] {
  const all = [...first, ...second.filter(one => !first.some(other => overlap(one, other)))];
  return all.sort((a, b) => a.range.start - b.range.start);
}

function overlap({ range: a }: SecretFinding, { range: b }: SecretFinding): boolean {
  return a.start < b.end && b.start < a.end;
}
