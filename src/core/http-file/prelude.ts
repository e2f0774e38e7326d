import { readDirective, readVariable } from './definitions.ts';
import { isBlank, isComment, type Line, trimmed } from './lines.ts';
import type { Directive, VariableDefinition } from './nodes.ts';
import type { Problem } from './problem.ts';
import { type RequestLine, readRequestLine } from './request-line.ts';
import { isLeadingScriptLine, scriptBlockEnd, scriptIgnored } from './scripts.ts';

/** What stands above the request line of a block, and the line itself. */
export interface Prelude {
  readonly directives: readonly Directive[];
  /** `undefined` when the block holds no request. */
  readonly requestLine: RequestLine | undefined;
  /** Index of the line with the request line. */
  readonly next: number;
}

/**
 * Reads directives, variables and scripts up to the first request line, and adds variables and problems to the lists. A
 * recorded response is passed over.
 */
export function readPrelude(
  lines: readonly Line[],
  variables: VariableDefinition[],
  problems: Problem[],
): Prelude {
  const directives: Directive[] = [];
  let unreadable = false;
  let next = 0;
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
      const directive = readDirective(line);
      if (directive !== undefined) directives.push(directive);
      continue;
    }
    const read = readVariable(line);
    if (read !== undefined) {
      if (read.variable !== undefined) variables.push(read.variable);
      if (read.problem !== undefined) problems.push(read.problem);
      continue;
    }
    if (isRecordedResponse(line)) break;
    const requestLine = readRequestLine(line);
    if (requestLine !== undefined && (!unreadable || isSure(requestLine))) {
      return { directives, requestLine, next };
    }
    if (!unreadable) problems.push(unreadableLine(line)); // one a block, or pasted JSON would yield hundreds
    unreadable = true;
  }
  return { directives, requestLine: undefined, next };
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
  if (/^curl(?:[ \t]|$)/.test(text)) {
    const message = 'A curl command is not read as a request here; write METHOD and URL.';
    return { code: 'curl-command', severity: 'warning', message, range };
  }
  if (/^[\w-]+:/.test(text)) {
    const message = 'A header stands where the request line belongs, so there is no URL to send it to.';
    return { code: 'missing-url', severity: 'error', message, range };
  }
  const message = 'This is no request line, variable or comment, so it is passed over.';
  return { code: 'not-a-request-line', severity: 'warning', message, range };
}
