import type { Block } from './blocks.ts';
import { readBody } from './body-lines.ts';
import { readCurlBlock } from './curl/curl-block.ts';
import type { Found } from './found.ts';
import { reportDuplicateAuthorization } from './header-lines.ts';
import { columns, type Line, trimmed } from './lines.ts';
import { directiveOf } from './metadata.ts';
import type { Directive, RequestNode } from './nodes.ts';
import { isCurlLine, type Prelude, readPrelude } from './prelude.ts';
import type { Problem } from './problem.ts';
import type { Range, Text } from './range.ts';
import { readRequestHead } from './request-head.ts';
import type { RequestLine } from './request-line.ts';
import { commentsAbove, missingSeparator } from './second-request.ts';
import { unsentBecause } from './unsent-requests.ts';

/**
 * Reads one block and adds its requests, variables and problems to `found`: one request at most, or more where the next
 * one begins without a `###` line. `source` is the whole text that the offsets count in.
 */
export function readBlock(source: string, block: Block, found: Found): void {
  const { lines, separator } = block;
  let title = separator === undefined ? noTitle : readTitle(separator, found.problems);
  let { start } = block.range;
  for (let from = 0; ; ) {
    const prelude = readPrelude(lines, from, found);
    if (from > 0 && !prelude.curl) reportSeparator(lines[prelude.next], found.problems);
    const directives =
      title.directive === undefined ? prelude.directives : [title.directive, ...prelude.directives];
    const place: Place = { source, lines, prelude, directives, title: title.text };
    const { requestLine } = prelude;
    const read =
      requestLine === undefined
        ? readCurl(place, { start, end: block.range.end }, found)
        : readRequest(place, requestLine, { start, end: block.range.end }, found);
    if (read.node !== undefined) found.requests.push(read.node);
    else found.directives.push(...prelude.directives);
    if (read.second === undefined) return;
    from = read.second;
    start = lines[from]?.start ?? block.range.end;
    title = noTitle;
  }
}

function reportSeparator(line: Line | undefined, problems: Problem[]): void {
  if (line !== undefined) problems.push(missingSeparator(line));
}

/** What is known before the request itself is read. */
interface Place {
  readonly source: string;
  readonly lines: readonly Line[];
  readonly prelude: Prelude;
  readonly directives: readonly Directive[];
  readonly title: Text | undefined;
}

interface ReadRequest {
  readonly node: RequestNode | undefined;
  /** Index of the first line of the next request in the same block. */
  readonly second: number | undefined;
}

/** Reads the request below `prelude`; `rest` is the block from its first line on. */
function readRequest(place: Place, requestLine: RequestLine, rest: Range, found: Found): ReadRequest {
  const { source, lines, prelude, directives } = place;
  const { problems } = found;
  const head = readRequestHead(lines, prelude.next, requestLine, found);
  reportDuplicateAuthorization(head.headers, problems);
  const isWhole = isOneRequest(head.headers, directives);
  const from = head.second === undefined ? head.next : lines.length;
  const {
    body,
    files,
    foreignLines,
    end,
    second = head.second,
  } = readBody(source, lines, from, problems, isWhole);
  const unsent = unsentBecause({ method: requestLine.method, directives });
  if (unsent !== undefined) problems.push(unsent);
  const { start } = prelude.directives[0]?.range ?? head.requestLine;
  const node: RequestNode = {
    name: requestName(directives, place.title),
    range: { start, end: end ?? head.end },
    block: blockUpTo(rest, lines, second),
    requestLine: head.requestLine,
    method: requestLine.method,
    url: head.url,
    httpVersion: head.version,
    headers: head.headers,
    body,
    bodyFiles: files,
    foreignLines,
    directives,
  };
  return { node, second };
}

function blockUpTo(rest: Range, lines: readonly Line[], second: number | undefined): Range {
  return second === undefined ? rest : { start: rest.start, end: lines[second]?.start ?? rest.end };
}

/** Bodies that may hold request lines: parts of a batch, and text. */
const holdsRequestLines = /^(?:multipart\/|message\/|text\/|application\/http)/i;

/** Whether the body reaches to the end of the block whatever stands in it. */
function isOneRequest(headers: RequestNode['headers'], directives: readonly Directive[]): boolean {
  const type = headers.find(({ name }) => isContentType(name.text))?.value.text ?? '';
  return holdsRequestLines.test(type) || directiveOf({ directives }, 'forceRegionDelimiter') !== undefined;
}

function isContentType(name: string): boolean {
  return name.length === 'content-type'.length && name.toLowerCase() === 'content-type';
}

/** Reads a curl command, where one stands in the place of the request. */
function readCurl(place: Place, rest: Range, { problems }: Found): ReadRequest {
  const { source, lines, prelude } = place;
  const line = lines[prelude.next];
  if (!prelude.curl || line === undefined) return { node: undefined, second: undefined };
  const within = { start: line.start + line.indent, end: rest.end };
  const command = readCurlBlock(source, within, problems);
  if (command === undefined) return { node: undefined, second: undefined };
  const second = nextCurl(lines, prelude.next + 1, command.requestLine.end);
  const { start } = prelude.directives[0]?.range ?? command.requestLine;
  const node: RequestNode = {
    ...command,
    name: requestName(place.directives, place.title),
    range: { start, end: command.requestLine.end },
    block: blockUpTo(rest, lines, second),
    httpVersion: undefined,
    bodyFiles: [],
    foreignLines: [],
    directives: [...place.directives, ...command.directives],
    curl: true,
  };
  return { node, second };
}

/** Commands are often pasted one below the other. */
function nextCurl(lines: readonly Line[], from: number, end: number): number | undefined {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (line !== undefined && line.start >= end && isCurlLine(line)) return commentsAbove(lines, index);
  }
  return undefined;
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
  const named = text.text.startsWith('@') ? /^@name(?:[ \t]*=|[ \t])/i.exec(text.text) : null;
  if (named === null) return /^\w|[\p{L}\p{N}]/u.test(text.text) ? { text } : noTitle;
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
