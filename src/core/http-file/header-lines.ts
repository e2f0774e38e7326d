import { isIndented, joined, type Line, trimmed } from './lines.ts';
import type { HeaderLine } from './nodes.ts';
import type { Problem } from './problem.ts';
import type { Text } from './range.ts';
import { isPlainRequestLine } from './request-line.ts';

/** What became of one line of the header section. */
export interface ReadHeader {
  readonly header: HeaderLine | undefined;
  readonly problems: readonly Problem[];
}

/** RFC 9110 section 5.6.2, with references, which are only substituted later. */
const fieldName = /^(?:[!#$%&'*+.^_`|~0-9A-Za-z-]|\{\{[^{}]*\}\})+$/;

/** Reads `Name: value`. A line that is no header at all is a problem and nothing else. */
export function readHeader(line: Line): ReadHeader {
  const { range } = trimmed(line);
  if (isPlainRequestLine(line)) {
    const message =
      'A second request begins here without a ### line above it, so it is read as part of the first.';
    return {
      header: undefined,
      problems: [{ code: 'missing-separator', severity: 'error', message, range }],
    };
  }
  const colon = line.text.indexOf(':');
  if (colon === -1) {
    const message = 'This line has no colon, so it is not sent as a header.';
    return {
      header: undefined,
      problems: [{ code: 'header-without-colon', severity: 'error', message, range }],
    };
  }
  const name = trimmed(line, 0, colon);
  const problem = headerNameProblem(name, line.start + colon);
  const header = name.text === '' ? undefined : { name, value: trimmed(line, colon + 1), range };
  return { header, problems: problem === undefined ? [] : [problem] };
}

function headerNameProblem(name: Text, colon: number): Problem | undefined {
  const code = 'header-name-invalid';
  const range = { start: name.range.start, end: Math.max(name.range.end, colon) };
  if (name.text === '') {
    const message = 'This line has no name before its colon, so it is not sent as a header.';
    return { code, severity: 'error', message, range };
  }
  if (!fieldName.test(name.text)) {
    const message =
      'A header cannot be called so: its name holds letters, digits and hyphens, and no spaces.';
    return { code, severity: 'error', message, range };
  }
  if (name.range.end < colon) {
    const message =
      'Servers must refuse a space before the colon (RFC 9112, section 5.1); it is sent without.';
    return { code, severity: 'warning', message, range };
  }
  return undefined;
}

/** Whether an indented line is a header nevertheless, and does not continue the URL or the value above it. */
export function looksLikeHeader(line: Line): boolean {
  return /^[ \t]*[!#$%&'*+.^_`|~0-9A-Za-z-]+:(?![/\d])/.test(line.text);
}

/** A header's value goes on in indented lines (RFC 9112, section 5.2): each line break becomes one space. */
export function continueHeader(header: HeaderLine, lines: readonly Line[]): HeaderLine {
  if (lines.length === 0) return header;
  const pieces = lines.flatMap(line => {
    const more = trimmed(line);
    const space: Text = { text: ' ', range: { start: more.range.start, end: more.range.start } };
    return [space, more];
  });
  const value = joined([header.value, ...pieces]);
  return { name: header.name, value, range: { start: header.range.start, end: value.range.end } };
}

/** True for a line that can only go on with the header above. */
export function continuesHeader(line: Line): boolean {
  return isIndented(line) && !looksLikeHeader(line);
}

/** JetBrains reads an indented line below the URL as more of the URL, where others read a header. */
export function indentedHeader(line: Line): Problem {
  return {
    code: 'indented-header',
    severity: 'hint',
    message: 'This indented line is sent as a header; the JetBrains client adds it to the line above.',
    range: trimmed(line).range,
  };
}

/** Every Authorization line but the first: servers read one, all or none of them (RFC 9110, section 5.3). */
export function duplicateAuthorization(headers: readonly HeaderLine[]): Problem[] {
  const lines = headers.filter(header => header.name.text.toLowerCase() === 'authorization');
  return lines.slice(1).map(line => ({
    code: 'duplicate-authorization',
    severity: 'error',
    message:
      'The request has more than one Authorization header, and servers refuse that or read only one of them.',
    range: line.range,
  }));
}
