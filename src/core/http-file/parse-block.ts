import type { Block } from './blocks.ts';
import { readBody } from './body-lines.ts';
import { reportDuplicateAuthorization } from './header-lines.ts';
import { columns, type Line, trimmed } from './lines.ts';
import type { Directive, RequestNode, VariableDefinition } from './nodes.ts';
import { readPrelude } from './prelude.ts';
import type { Problem } from './problem.ts';
import type { Text } from './range.ts';
import { readRequestHead } from './request-head.ts';

/**
 * Reads one block: returns its request, if it holds one, and adds the variables, the problems and the directives that
 * belong to no request to the lists. `source` is the whole text that the offsets count in.
 */
export function readBlock(
  source: string,
  block: Block,
  variables: VariableDefinition[],
  problems: Problem[],
  fileDirectives: Directive[],
): RequestNode | undefined {
  const { lines, separator, range } = block;
  const title = separator === undefined ? noTitle : readTitle(separator, problems);
  const prelude = readPrelude(lines, variables, problems);
  const { requestLine } = prelude;
  if (requestLine === undefined) {
    fileDirectives.push(...prelude.directives);
    return undefined;
  }
  const head = readRequestHead(lines, prelude.next, requestLine, variables, problems);
  reportDuplicateAuthorization(head.headers, problems);
  const body = readBody(source, lines, head.next, problems);
  const directives =
    title.directive === undefined ? prelude.directives : [title.directive, ...prelude.directives];
  const { start } = prelude.directives[0]?.range ?? head.requestLine;
  return {
    name: requestName(directives, title.text),
    range: { start, end: body.end ?? head.end },
    block: range,
    requestLine: head.requestLine,
    method: requestLine.method,
    url: head.url,
    httpVersion: head.version,
    headers: head.headers,
    body: body.body,
    directives,
  };
}

function requestName(directives: readonly Directive[], title: Text | undefined): Text | undefined {
  const named = directives.find(({ key, value }) => key.text.toLowerCase() === 'name' && value.text !== '');
  return named?.value ?? title;
}

/** What the words behind `###` are: a title or a directive or neither. */
interface Title {
  readonly text?: Text;
  readonly directive?: Directive;
}

const noTitle: Title = {};

/** A mere rule of hyphens is no title, and `### @name x` is meant as a directive. */
function readTitle(separator: Line, problems: Problem[]): Title {
  let hashes = 3;
  while (separator.text.charAt(hashes) === '#') hashes++;
  const text = trimmed(separator, hashes);
  const named = /^@name(?:[ \t]*=|[ \t])/i.exec(text.text);
  if (named === null) return /[\p{L}\p{N}]/u.test(text.text) ? { text } : noTitle;
  const at = text.range.start - separator.start;
  const key = columns(separator, at + 1, at + '@name'.length);
  const value = trimmed(separator, at + named[0].length);
  problems.push({
    code: 'name-on-separator',
    severity: 'hint',
    message: 'REST Client reads no @name on a ### line; on a line of its own, every client reads it.',
    range: text.range,
  });
  return { directive: { key, value, range: text.range } };
}
