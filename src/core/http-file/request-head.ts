import { commentBlockEnd } from './comment-blocks.ts';
import { readVariable } from './definitions.ts';
import type { Found } from './found.ts';
import {
  continueHeader,
  continuesHeader,
  indentedHeader,
  looksLikeHeader,
  readHeader,
} from './header-lines.ts';
import { isBlank, isComment, isIndented, joined, type Line, trimmed } from './lines.ts';
import type { HeaderLine, VariableDefinition } from './nodes.ts';
import type { Problem } from './problem.ts';
import type { Range, Text } from './range.ts';
import { findReferences } from './references.ts';
import { isPlainRequestLine, type RequestLine, readTarget } from './request-line.ts';
import { isScriptLine, scriptBlockEnd, scriptIgnored } from './scripts.ts';
import { commentsAbove } from './second-request.ts';

/** Request line and headers: everything up to the blank line before the body. */
export interface RequestHead {
  readonly requestLine: Range;
  readonly url: Text;
  readonly version: Text | undefined;
  readonly headers: readonly HeaderLine[];
  /** End of the last line that belongs to the request. */
  readonly end: number;
  /** Index of the first line of the body. */
  readonly next: number;
  /** Index of the first line of another request that begins among the headers; there is no body then. */
  readonly second: number | undefined;
}

/**
 * Reads the head of a request whose first line, at `index`, was read as `first`, and adds variables and problems to
 * `found`.
 */
export function readRequestHead(
  lines: readonly Line[],
  index: number,
  first: RequestLine,
  found: Found,
): RequestHead {
  const { problems } = found;
  const target = readContinuedTarget(lines, index + 1, first);
  const { headers, end, next, more, second } = readHeaderSection(lines, target.next, found);
  const { version } = target;
  const url = withMore(target.url, more);
  const start = Math.min(first.method.range.start, url.range.start);
  const lineEnd = Math.max(first.method.range.end, url.range.end, version?.range.end ?? 0);
  const problem = urlProblem(url);
  if (problem !== undefined) problems.push(problem);
  return {
    requestLine: { start, end: lineEnd },
    url,
    version,
    headers,
    end: Math.max(lineEnd, end),
    next,
    second,
  };
}

interface ContinuedTarget {
  readonly url: Text;
  readonly version: Text | undefined;
  readonly next: number;
}

/** Joins the lines below that begin with `?`, `&` or `/`, or that are indented and no header. */
function readContinuedTarget(lines: readonly Line[], from: number, first: RequestLine): ContinuedTarget {
  const more: Text[] = [];
  let { version } = first;
  let next = from;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || isBlank(line)) break;
    if (isComment(line)) continue; // belongs to the URL only when more of it follows
    if (!continuesUrl(line)) break;
    const read = readTarget(line, 0);
    more.push(read.target);
    version = read.version ?? version;
    next = index + 1;
  }
  return { url: withMore(first.target, more), version, next };
}

function withMore(target: Text, more: readonly Text[]): Text {
  const [second, ...rest] = more;
  if (second === undefined) return target;
  const known = target.parts ?? [target];
  return target.text === ''
    ? joined([second, ...rest])
    : joined([known[0] ?? target, ...known.slice(1), ...more]);
}

function continuesUrl(line: Line): boolean {
  const first = line.lead;
  if (continuesQuery(line) || (first === '/' && !line.text.startsWith('/*', line.indent))) return true;
  return isIndented(line) && !'@<>'.includes(first) && !looksLikeHeader(line);
}

function urlProblem(url: Text): Problem | undefined {
  if (url.text === '') {
    const message = 'The request line names no URL, so there is nothing to send the request to.';
    return { code: 'missing-url', severity: 'error', message, range: url.range };
  }
  if (!hasSpaceOutsideReferences(url.text)) return undefined;
  const message =
    'The URL holds a space, which is sent as %20; write it so, or remove what does not belong there.';
  return { code: 'space-in-url', severity: 'warning', message, range: url.range };
}

function hasSpaceOutsideReferences(url: string): boolean {
  if (!/[ \t]/.test(url)) return false;
  let from = 0;
  for (const { range } of findReferences(url)) {
    if (/[ \t]/.test(url.slice(from, range.start))) return true;
    from = range.end;
  }
  return /[ \t]/.test(url.slice(from));
}

/** `?a=b` or `&a=b`; httpYac reads them among the headers, too. */
function continuesQuery({ lead, text, indent }: Line): boolean {
  return lead === '&' || (lead === '?' && !text.startsWith('??', indent));
}

interface HeaderSection extends Pick<RequestHead, 'headers' | 'end' | 'next' | 'second'> {
  /** What belongs to the URL. */
  readonly more: readonly Text[];
}

/** Reads headers up to the first blank line. `end` is 0 when no line belongs to the request. */
function readHeaderSection(
  lines: readonly Line[],
  from: number,
  { variables, problems }: Found,
): HeaderSection {
  const headers: HeaderLine[] = [];
  const folded: Line[] = [];
  const more: Text[] = [];
  let second: number | undefined;
  let end = 0;
  let index = from;
  for (; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || isBlank(line)) break;
    const behind = scriptBlockEnd(lines, index, 'in-request') ?? (isScriptLine(line) ? index + 1 : undefined);
    if (behind !== undefined) {
      const problem = scriptIgnored(lines, index, behind);
      problems.push(problem);
      end = problem.range.end;
      index = behind - 1;
      continue;
    }
    if (isComment(line)) continue;
    const commentEnd = commentBlockEnd(lines, index);
    if (commentEnd !== undefined) {
      index = commentEnd - 1;
      continue;
    }
    if (isPlainRequestLine(line) && !looksLikeHeader(line)) {
      second = commentsAbove(lines, index);
      break;
    }
    end = line.start + line.contentEnd;
    const variable = readVariable(line)?.variable;
    if (variable !== undefined) {
      variables.push(variable);
      problems.push(variableInsideHeaders(variable));
    } else if (continuesQuery(line)) {
      more.push(trimmed(line));
    } else if (headers.length > 0 && continuesHeader(line)) {
      folded.push(line);
    } else {
      readHeaderLine(line, headers, folded, problems);
    }
  }
  joinContinuation(headers, folded);
  return { headers, end, next: Math.min(index + 1, lines.length), more, second };
}

/** Adds the line to `headers`, if it is one; `more` goes on with the value of the last header so far. */
function readHeaderLine(line: Line, headers: HeaderLine[], more: Line[], problems: Problem[]): void {
  const header = readHeader(line, problems);
  if (header === undefined) return;
  joinContinuation(headers, more);
  headers.push(header);
  if (isIndented(line)) problems.push(indentedHeader(line));
}

/** Lines are joined only when all of them are known, since one by one would take quadratic time. */
function joinContinuation(headers: HeaderLine[], more: Line[]): void {
  const last = headers.at(-1);
  if (last === undefined || more.length === 0) return;
  headers[headers.length - 1] = continueHeader(last, more);
  more.length = 0;
}

function variableInsideHeaders(variable: VariableDefinition): Problem {
  return {
    code: 'variable-inside-headers',
    severity: 'warning',
    message: `@${variable.name.text} is read as a file variable here, but REST Client sends this line as a header.`,
    range: variable.range,
  };
}
