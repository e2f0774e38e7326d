import { contentRange, isIndented, joined, type Line, trimmed } from './lines.ts';
import type { HeaderLine } from './nodes.ts';
import type { Problem } from './problem.ts';
import type { Text } from './range.ts';

/** RFC 9110 section 5.6.2, with references, which are only substituted later. */
const fieldName = /^(?:[!#$%&'*+.^_`|~0-9A-Za-z-]|\{\{[^{}]*\}\})+$/;

/** Reads `Name: value`. `undefined` for a line that is no header at all; what is wrong is added to `problems`. */
export function readHeader(line: Line, problems: Problem[]): HeaderLine | undefined {
  const range = contentRange(line);
  const colon = line.text.indexOf(':');
  const name = trimmed(line, 0, Math.max(colon, 0));
  const isName = fieldName.test(name.text);
  if (isSpread(line)) {
    const message =
      'httpYac spreads a variable of a script into headers here; no script is run, so these are not sent.';
    problems.push({ code: 'spread-header-ignored', severity: 'warning', message, range });
    return undefined;
  }
  if (colon === -1) {
    const message = 'This line has no colon, so it is not sent as a header.';
    problems.push({ code: 'header-without-colon', severity: 'error', message, range });
    return undefined;
  }
  const colonAt = line.start + colon;
  if (!isName || name.range.end < colonAt) problems.push(headerNameProblem(name, isName, colonAt));
  return name.text === '' ? undefined : { name, value: trimmed(line, colon + 1), range };
}

/** `...defaultHeaders` of httpYac: an object that a script has made. */
function isSpread({ lead, text }: Line): boolean {
  return lead === '.' && /^[ \t]*\.\.\.[\w$.]+[ \t,]*$/.test(text);
}

/** What is wrong with the name before the colon at `colon`. */
function headerNameProblem(name: Text, isName: boolean, colon: number): Problem {
  const code = 'header-name-invalid';
  const range = { start: name.range.start, end: Math.max(name.range.end, colon) };
  if (name.text === '') {
    const message = 'This line has no name before its colon, so it is not sent as a header.';
    return { code, severity: 'error', message, range };
  }
  if (!isName) {
    const message =
      'A header cannot be called so: its name holds letters, digits and hyphens, and no spaces.';
    return { code, severity: 'error', message, range };
  }
  const message = 'Servers must refuse a space before the colon (RFC 9112, section 5.1); it is sent without.';
  return { code, severity: 'warning', message, range };
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
    range: contentRange(line),
  };
}

/** Reports every Authorization line but the first: servers read one, all or none of them (RFC 9110, section 5.3). */
export function reportDuplicateAuthorization(headers: readonly HeaderLine[], problems: Problem[]): void {
  let taken = false;
  for (const { name, range } of headers) {
    if (name.text.length !== 'authorization'.length || !/^authorization$/i.test(name.text)) continue;
    if (taken) {
      const message =
        'The request has more than one Authorization header, and servers refuse that or read only one of them.';
      problems.push({ code: 'duplicate-authorization', severity: 'error', message, range });
    }
    taken = true;
  }
}
