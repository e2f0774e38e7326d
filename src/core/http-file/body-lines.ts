import { isBlank, isComment, joined, type Line, trimmed } from './lines.ts';
import type { Problem } from './problem.ts';
import type { Text } from './range.ts';
import { isScriptLine, scriptBlockEnd, scriptIgnored } from './scripts.ts';

/** The body of one request and what was left out of it. */
export interface ReadBody {
  readonly body: Text | undefined;
  readonly problems: readonly Problem[];
  /** End of the last line that belongs to the request, be it body, script or file; `undefined` when none does. */
  readonly end: number | undefined;
}

/** Headers that nobody means as the first words of a body. */
const wellKnownHeader =
  /^(?:authorization|proxy-authorization|content-type|accept|cookie|x-api-key|api-key|x-auth-token|user-agent)[ \t]*:/i;
const anyHeader = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \t]*:(?:[ \t]|$)/;

/**
 * Reads the lines behind the blank line that ends the headers. Kept verbatim but for trailing blank lines, scripts,
 * and lines that name a file. Comments alone are no body.
 */
export function readBody(source: string, lines: readonly Line[]): ReadBody {
  const { kept, problems } = withoutScriptsAndFiles(lines);
  const last = kept.findLastIndex((keep, index) => keep && !blankAt(lines, index));
  const hasContent = kept.some((keep, index) => keep && !blankAt(lines, index) && !commentAt(lines, index));
  const body = hasContent ? keptText(source, lines, kept, last) : undefined;
  const leftOut = problems.reduce((end, problem) => Math.max(end, problem.range.end), -1);
  const bodyEnd = body === undefined ? -1 : (lines[last]?.end ?? -1);
  const end = Math.max(leftOut, bodyEnd);
  return {
    body,
    problems: body === undefined ? problems : [...problems, ...headersInBody(lines, kept)],
    end: end === -1 ? undefined : end,
  };
}

/** Which lines remain, and why the others do not. */
function withoutScriptsAndFiles(lines: readonly Line[]): { kept: boolean[]; problems: Problem[] } {
  const kept = lines.map(() => true);
  const problems: Problem[] = [];
  for (let index = 0; index < lines.length; ) {
    const behind = scriptBlockEnd(lines, index, 'in-request');
    const line = lines[index];
    if (behind !== undefined) {
      problems.push(scriptIgnored(lines, index, behind));
      kept.fill(false, index, behind);
    } else if (line !== undefined && isFileLine(line)) {
      problems.push(bodyFile(line));
      kept[index] = false;
    }
    index = behind ?? index + 1;
  }
  // Only at the very end: `>> text` in the midst of a body is text
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line === undefined || kept[index] === false || isBlank(line)) continue;
    if (!isScriptLine(line)) break;
    problems.push(scriptIgnored(lines, index, index + 1));
    kept[index] = false;
  }
  return { kept, problems };
}

/** `< file`, `<@ file` and `<@latin1 file`. Markup has no space behind its bracket. */
function isFileLine(line: Line): boolean {
  return /^<(?:@\w*)?[ \t]+[^ \t]/.test(line.text);
}

function bodyFile(line: Line): Problem {
  return {
    code: 'body-file-unsupported',
    severity: 'warning',
    message: 'Reading the body from a file is not supported, so the request is sent without it.',
    range: trimmed(line).range,
  };
}

/** Runs of kept lines up to the line `last`, each with the line break that leads to the next. */
function keptText(
  source: string,
  lines: readonly Line[],
  kept: readonly boolean[],
  last: number,
): Text | undefined {
  const parts: Text[] = [];
  for (let index = 0; index <= last; index++) {
    if (kept[index] === false) continue;
    let until = index;
    while (until < last && kept[until + 1] === true) until++;
    const start = lines[index]?.start ?? 0;
    const end = (until === last ? lines[until]?.end : lines[until + 1]?.start) ?? start;
    parts.push({ text: source.slice(start, end), range: { start, end } });
    index = until;
  }
  const [first, ...rest] = parts;
  return first === undefined ? undefined : joined([first, ...rest]);
}

/** Headers that stand behind the blank line: from the first line of the body on, as long as lines look like headers. */
function headersInBody(lines: readonly Line[], kept: readonly boolean[]): Problem[] {
  const first = lines.findIndex((line, index) => kept[index] === true && !isBlank(line));
  if (first === -1 || !wellKnownHeader.test(lines[first]?.text ?? '')) return [];
  const problems: Problem[] = [];
  for (let index = first; kept[index] === true; index++) {
    const line = lines[index];
    if (line === undefined || !anyHeader.test(line.text)) break;
    if (wellKnownHeader.test(line.text)) problems.push(headerAfterBlankLine(line));
  }
  return problems;
}

function headerAfterBlankLine(line: Line): Problem {
  const { text, range } = trimmed(line);
  const name = text.slice(0, text.indexOf(':')).trim();
  return {
    code: 'header-after-blank-line',
    severity: 'warning',
    message: `The blank line above ends the headers, so ${name} is sent as the body and not as a header.`,
    range,
  };
}

function blankAt(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return line === undefined || isBlank(line);
}

function commentAt(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return line !== undefined && isComment(line);
}
