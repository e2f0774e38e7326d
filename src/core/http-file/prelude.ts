import { commentBlockEnd } from './comment-blocks.ts';
import { readDirective, readVariable } from './definitions.ts';
import { importOf, readImport, runIgnored } from './file-imports.ts';
import type { Found } from './found.ts';
import { isBlank, isComment, type Line, trimmed } from './lines.ts';
import { unknownMetadata } from './metadata.ts';
import type { Directive } from './nodes.ts';
import type { Problem } from './problem.ts';
import { type RequestLine, readRequestLine } from './request-line.ts';
import { isLeadingScriptLine, scriptBlockEnd, scriptIgnored } from './scripts.ts';

/** What stands above the request line of a block, and the line itself. */
export interface Prelude {
  readonly directives: readonly Directive[];
  /** `undefined` when the block holds no request, or one that is written as a curl command. */
  readonly requestLine: RequestLine | undefined;
  /** Index of the line with the request line, or of the curl command. */
  readonly next: number;
  /** A curl command stands where the request line belongs. */
  readonly curl: boolean;
}

/**
 * Reads directives, variables, imports and scripts from the line at `from` up to the first request line, and adds what
 * is no part of the request to `found`. A recorded response is passed over.
 */
export function readPrelude(lines: readonly Line[], from: number, found: Found): Prelude {
  const { problems } = found;
  const directives: Directive[] = [];
  let unreadable = false;
  let next = from;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (line === undefined || isBlank(line)) continue;
    const behind =
      scriptBlockEnd(lines, next, 'above-request') ?? (isLeadingScriptLine(line) ? next + 1 : undefined);
    if (behind !== undefined) {
      problems.push(scriptIgnored(lines, next, behind));
      next = behind - 1;
      continue;
    }
    if (isComment(line)) {
      readComment(line, directives, found);
      continue;
    }
    const commentEnd = commentBlockEnd(lines, next);
    if (commentEnd !== undefined) {
      next = commentEnd - 1;
      continue;
    }
    if (readDefinition(line, found)) continue;
    if (isRecordedResponse(line)) break;
    if (isCurlLine(line)) return { directives, requestLine: undefined, next, curl: true };
    const requestLine = readRequestLine(line);
    if (requestLine !== undefined && (!unreadable || isSure(requestLine))) {
      return { directives, requestLine, next, curl: false };
    }
    if (!unreadable) problems.push(unreadableLine(line)); // one a block, or pasted JSON would yield hundreds
    unreadable = true;
  }
  return { directives, requestLine: undefined, next: lines.length, curl: false };
}

function readComment(line: Line, directives: Directive[], { imports, problems }: Found): void {
  const directive = readDirective(line);
  if (directive === undefined) return;
  directives.push(directive);
  const imported = importOf(directive);
  if (imported !== undefined) imports.push(imported);
  const problem = unknownMetadata(directive);
  if (problem !== undefined) problems.push(problem);
}

/** Reads a variable or an import; false for any other line. */
function readDefinition(line: Line, { variables, imports, problems }: Found): boolean {
  const read = readVariable(line);
  if (read?.variable !== undefined) variables.push(read.variable);
  if (read?.problem !== undefined) problems.push(read.problem);
  if (read !== undefined) return true;
  const imported = readImport(line);
  if (imported === undefined) return false;
  imports.push(imported);
  if (imported.kind === 'run') problems.push(runIgnored(imported));
  return true;
}

/** curl's name and what may stand behind it on the same line. */
export function isCurlLine({ lead, text, indent }: Line): boolean {
  return lead === 'c' && /^curl(?:\.exe)?(?:[ \t]|$)/.test(text.slice(indent, indent + 10));
}

function isRecordedResponse(line: Line): boolean {
  return /^HTTP\/\d/i.test(line.text);
}

/** Below a line that could not be read, only what is certainly a request line counts as one. */
function isSure({ method, target }: RequestLine): boolean {
  return method.range.start < method.range.end || /^[a-z][a-z0-9+.-]*:\/\//i.test(target.text);
}

function unreadableLine(line: Line): Problem {
  const { text, range } = trimmed(line);
  if (/^[\w-]+:/.test(text)) {
    const message = 'A header stands where the request line belongs, so there is no URL to send it to.';
    return { code: 'missing-url', severity: 'error', message, range };
  }
  const message = 'This is no request line, variable or comment, so it is passed over.';
  return { code: 'not-a-request-line', severity: 'warning', message, range };
}
