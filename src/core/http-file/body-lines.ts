import { readBodyFile } from './body-files.ts';
import { readVariable } from './definitions.ts';
import { contentRange, isBlank, isComment, joined, type Line, trimmed } from './lines.ts';
import type { BodyFile, ForeignLine } from './nodes.ts';
import type { Problem } from './problem.ts';
import type { Text } from './range.ts';
import { isScriptLine, scriptBlockEnd, scriptIgnored } from './scripts.ts';
import { isCertainRequestLine, nextRequestInBody } from './second-request.ts';

/** The body of one request. */
export interface ReadBody {
  readonly body: Text | undefined;
  readonly files: readonly BodyFile[];
  readonly foreignLines: readonly ForeignLine[];
  /** End of the last line that belongs to the request, be it body, script or file; `undefined` when none does. */
  readonly end: number | undefined;
  /** Index of the first line of the next request where no `###` stands between them. */
  readonly second: number | undefined;
}

/** Headers that nobody means as the first words of a body. */
const wellKnownHeader =
  /^(?:authorization|proxy-authorization|content-type|accept|cookie|x-api-key|api-key|x-auth-token|user-agent)[ \t]*:/i;
const anyHeader = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \t]*:(?:[ \t]|$)/;

/**
 * Reads the lines from `from` on, which stand behind the blank line that ends the headers. Kept verbatim but for trailing
 * blank lines, scripts, and lines that name a file; what is left out is added to `problems`. Comments alone are no body.
 * With `whole`, no other request begins before the end of the block.
 */
export function readBody(
  source: string,
  lines: readonly Line[],
  from: number,
  problems: Problem[],
  whole: boolean,
): ReadBody {
  const known = problems.length;
  const { kept, files, second } = keptLines(lines, from, problems, whole);
  let end = files.at(-1)?.range.end;
  for (let index = known; index < problems.length; index++) {
    end = Math.max(end ?? 0, problems[index]?.range.end ?? 0);
  }
  const hasContent = kept.some(line => !isBlank(line) && !isComment(line));
  const body = hasContent ? textOf(source, kept) : undefined;
  if (body === undefined) return { body, files, foreignLines: [], end, second };
  reportHeaders(kept, problems);
  return {
    body,
    files,
    foreignLines: kept.flatMap(foreignLine),
    end: Math.max(end ?? 0, body.range.end),
    second,
  };
}

interface KeptLines extends Pick<ReadBody, 'files' | 'second'> {
  /** The lines of the body itself, up to the last one that is not blank. */
  readonly kept: readonly Line[];
}

function keptLines(lines: readonly Line[], from: number, problems: Problem[], whole: boolean): KeptLines {
  const kept: Line[] = [];
  const files: BodyFile[] = [];
  let second: number | undefined;
  let empty = true;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    second = whole ? undefined : nextRequestInBody(lines, index, empty);
    if (second !== undefined) break;
    const behind = scriptBlockEnd(lines, index, 'in-request');
    const file = readBodyFile(line);
    if (behind !== undefined) {
      problems.push(scriptIgnored(lines, index, behind));
      index = behind - 1;
    } else if (file !== undefined) {
      files.push(file);
      empty = false;
    } else {
      kept.push(line);
      empty &&= isBlank(line) || isComment(line) || isScriptLine(line);
    }
  }
  const first = lines[second ?? lines.length]?.start ?? Number.POSITIVE_INFINITY;
  while ((kept.at(-1)?.start ?? 0) >= first) kept.pop(); // comments above the second request
  dropTail(kept, files.at(-1)?.range.end ?? 0, problems);
  return { kept, files, second };
}

/** Only at the very end: `>> text` in the midst of a body is text, and so is a blank line above a file. */
function dropTail(kept: Line[], lastFile: number, problems: Problem[]): void {
  for (let last = kept.at(-1); last !== undefined && last.start >= lastFile; last = kept.at(-1)) {
    if (isScriptLine(last)) problems.push(scriptIgnored([last], 0, 1));
    else if (!isBlank(last)) break;
    kept.pop();
  }
}

/** What other clients take a line of the body for. */
function foreignLine(line: Line): ForeignLine[] {
  const { lead } = line;
  if (lead === '#' || lead === '/')
    return isComment(line) ? [{ kind: 'comment', range: contentRange(line) }] : [];
  if (lead === '@') {
    return readVariable(line)?.variable === undefined
      ? []
      : [{ kind: 'variable', range: contentRange(line) }];
  }
  return isCertainRequestLine(line) ? [{ kind: 'request-line', range: contentRange(line) }] : [];
}

/** Each run of lines without a gap is one piece, with the line break behind it where more follows. */
function textOf(source: string, kept: readonly Line[]): Text | undefined {
  const pieces: Text[] = [];
  let start = kept[0]?.start ?? 0;
  for (const [index, line] of kept.entries()) {
    const following = kept[index + 1];
    if (following?.start === line.next) continue;
    const end = following === undefined ? line.end : line.next;
    pieces.push({ text: source.slice(start, end), range: { start, end } });
    start = following?.start ?? end;
  }
  const [first, ...rest] = pieces;
  return first === undefined ? undefined : joined([first, ...rest]);
}

/** Headers that stand behind the blank line: from the first line of the body on, as long as lines look like headers. */
function reportHeaders(kept: readonly Line[], problems: Problem[]): void {
  const first = kept.findIndex(line => !isBlank(line));
  if (!wellKnownHeader.test(kept[first]?.text ?? '')) return;
  let next = kept[first]?.start;
  for (let index = first; index < kept.length; index++) {
    const line = kept[index];
    if (line === undefined || line.start !== next || !anyHeader.test(line.text)) return;
    if (wellKnownHeader.test(line.text)) problems.push(headerAfterBlankLine(line));
    next = line.next;
  }
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
