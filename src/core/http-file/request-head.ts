import { readVariable } from './definitions.ts';
import {
  continueHeader,
  continuesHeader,
  indentedHeader,
  looksLikeHeader,
  readHeader,
} from './header-lines.ts';
import { isBlank, isComment, isIndented, joined, type Line, lead, trimmed } from './lines.ts';
import type { HeaderLine, VariableDefinition } from './nodes.ts';
import type { Problem } from './problem.ts';
import type { Range, Text } from './range.ts';
import { findReferences } from './references.ts';
import { type RequestLine, readTarget } from './request-line.ts';
import { isScriptLine, scriptBlockEnd, scriptIgnored } from './scripts.ts';

/** Request line and headers: everything up to the blank line before the body. */
export interface RequestHead {
  readonly requestLine: Range;
  readonly url: Text;
  readonly version: Text | undefined;
  readonly headers: readonly HeaderLine[];
  readonly variables: readonly VariableDefinition[];
  readonly problems: readonly Problem[];
  /** End of the last line that belongs to the request. */
  readonly end: number;
  /** Index of the first line of the body. */
  readonly next: number;
}

/** Reads the head of a request whose first line, at `index`, was read as `first`. */
export function readRequestHead(lines: readonly Line[], index: number, first: RequestLine): RequestHead {
  const target = readContinuedTarget(lines, index + 1, first);
  const { url, version } = target;
  const start = Math.min(first.method.range.start, url.range.start);
  const lineEnd = Math.max(first.method.range.end, url.range.end, version?.range.end ?? 0);
  const section = readHeaderSection(lines, target.next);
  return {
    ...section,
    requestLine: { start, end: lineEnd },
    url,
    version,
    problems: [...urlProblems(url), ...section.problems],
    end: Math.max(lineEnd, section.end),
  };
}

interface ContinuedTarget {
  readonly url: Text;
  readonly version: Text | undefined;
  readonly next: number;
}

/** Joins the lines below that begin with `?` or `&`, or that are indented and no header. */
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
  const [second, ...rest] = more;
  if (second === undefined) return { url: first.target, version, next };
  const url = first.target.text === '' ? joined([second, ...rest]) : joined([first.target, second, ...rest]);
  return { url, version, next };
}

function continuesUrl(line: Line): boolean {
  const first = lead(line);
  if (first === '?' || first === '&') return !line.text.startsWith('??', line.indent);
  return isIndented(line) && !'@<>'.includes(first) && !looksLikeHeader(line);
}

function urlProblems(url: Text): Problem[] {
  if (url.text === '') {
    const message = 'The request line names no URL, so there is nothing to send the request to.';
    return [{ code: 'missing-url', severity: 'error', message, range: url.range }];
  }
  if (!hasSpaceOutsideReferences(url.text)) return [];
  const message =
    'The URL holds a space, which is sent as %20; write it so, or remove what does not belong there.';
  return [{ code: 'space-in-url', severity: 'warning', message, range: url.range }];
}

function hasSpaceOutsideReferences(url: string): boolean {
  let from = 0;
  for (const { range } of findReferences(url)) {
    if (/[ \t]/.test(url.slice(from, range.start))) return true;
    from = range.end;
  }
  return /[ \t]/.test(url.slice(from));
}

interface HeaderSection {
  readonly headers: readonly HeaderLine[];
  readonly variables: readonly VariableDefinition[];
  readonly problems: readonly Problem[];
  /** 0 when no line belongs to the request. */
  readonly end: number;
  readonly next: number;
}

/** Reads headers up to the first blank line. */
function readHeaderSection(lines: readonly Line[], from: number): HeaderSection {
  const open: OpenHeader[] = [];
  const variables: VariableDefinition[] = [];
  const problems: Problem[] = [];
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
    end = trimmed(line).range.end;
    const variable = readVariable(line)?.variable;
    if (variable !== undefined) {
      variables.push(variable);
      problems.push(variableInsideHeaders(variable));
      continue;
    }
    readHeaderLine(line, open, problems);
  }
  const headers = open.map(({ header, more }) => continueHeader(header, more));
  return { headers, variables, problems, end, next: Math.min(index + 1, lines.length) };
}

/** A header and the lines that its value goes on in. */
interface OpenHeader {
  readonly header: HeaderLine;
  readonly more: Line[];
}

/** Adds the line to `headers`, as a header or as more of the last one. */
function readHeaderLine(line: Line, headers: OpenHeader[], problems: Problem[]): void {
  const above = headers.at(-1);
  if (above !== undefined && continuesHeader(line)) {
    above.more.push(line);
    return;
  }
  const { header, problems: found } = readHeader(line);
  problems.push(...found);
  if (header === undefined) return;
  headers.push({ header, more: [] });
  if (isIndented(line)) problems.push(indentedHeader(line));
}

function variableInsideHeaders(variable: VariableDefinition): Problem {
  return {
    code: 'variable-inside-headers',
    severity: 'warning',
    message: `@${variable.name.text} is read as a file variable here, but REST Client sends this line as a header.`,
    range: variable.range,
  };
}
