import type { Block } from './blocks.ts';
import { readBody } from './body-lines.ts';
import { duplicateAuthorization } from './header-lines.ts';
import { type Line, trimmed } from './lines.ts';
import type { Directive, RequestNode, VariableDefinition } from './nodes.ts';
import { type Prelude, readPrelude } from './prelude.ts';
import type { Problem } from './problem.ts';
import type { Text } from './range.ts';
import { readRequestHead } from './request-head.ts';

/** Everything that one block of a file says. */
export interface ParsedBlock {
  readonly request: RequestNode | undefined;
  readonly variables: readonly VariableDefinition[];
  readonly problems: readonly Problem[];
}

/** Parses one block; `source` is the whole text that the offsets count in. */
export function parseBlock(source: string, block: Block): ParsedBlock {
  const prelude = readPrelude(block.lines);
  const title = readTitle(block.separator);
  const { variables, requestLine } = prelude;
  if (requestLine === undefined) {
    return { request: undefined, variables, problems: [...title.problems, ...prelude.problems] };
  }
  const head = readRequestHead(block.lines, prelude.next, requestLine);
  const body = readBody(source, block.lines.slice(head.next));
  const directives =
    title.directive === undefined ? prelude.directives : [title.directive, ...prelude.directives];
  const request: RequestNode = {
    name: requestName(directives, title.text),
    range: { start: startOf(prelude, head.requestLine.start), end: body.end ?? head.end },
    block: block.range,
    requestLine: head.requestLine,
    method: requestLine.method,
    url: head.url,
    httpVersion: head.version,
    headers: head.headers,
    body: body.body,
    directives,
  };
  return {
    request,
    variables: [...variables, ...head.variables],
    problems: [
      ...title.problems,
      ...prelude.problems,
      ...head.problems,
      ...duplicateAuthorization(head.headers),
      ...body.problems,
    ],
  };
}

function startOf(prelude: Prelude, requestLine: number): number {
  return Math.min(prelude.directives[0]?.range.start ?? requestLine, requestLine);
}

function requestName(directives: readonly Directive[], title: Text | undefined): Text | undefined {
  const named = directives.find(({ key, value }) => key.text.toLowerCase() === 'name' && value.text !== '');
  return named?.value ?? title;
}

interface Title {
  readonly text: Text | undefined;
  readonly directive: Directive | undefined;
  readonly problems: readonly Problem[];
}

/** The words behind `###`. A mere rule of hyphens is no title, and `### @name x` is meant as a directive. */
function readTitle(separator: Line | undefined): Title {
  const none: Title = { text: undefined, directive: undefined, problems: [] };
  if (separator === undefined) return none;
  const text = trimmed(separator, /^#*/.exec(separator.text)?.[0].length);
  const named = /^@name(?:[ \t]*=|[ \t])/i.exec(text.text);
  if (named !== null) {
    const column = text.range.start - separator.start;
    const value = trimmed(separator, column + named[0].length);
    const key = {
      text: text.text.slice(1, 5),
      range: { start: text.range.start + 1, end: text.range.start + 5 },
    };
    return {
      ...none,
      directive: { key, value, range: text.range },
      problems: [nameOnSeparator(text)],
    };
  }
  return /[\p{L}\p{N}]/u.test(text.text) ? { ...none, text } : none;
}

function nameOnSeparator(text: Text): Problem {
  return {
    code: 'name-on-separator',
    severity: 'hint',
    message: 'REST Client reads no @name on a ### line; on a line of its own, every client reads it.',
    range: text.range,
  };
}
