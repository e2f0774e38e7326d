import { columns, contentRange, type Line, trimmed } from './lines.ts';
import type { Directive, FileImport } from './nodes.ts';
import type { Problem } from './problem.ts';
import type { Text } from './range.ts';

/** JetBrains: `import "f"`, `run "f"`, `run ./f.http`, `run #name`. A mere word behind it is prose. */
const statement = /^[ \t]*(import|run)[ \t]+(?=["'#./]|[^ \t]*\.(?:http|rest)\b)/;

/** Reads a line that imports or runs another file; `undefined` for any other line. */
export function readImport(line: Line): FileImport | undefined {
  if (line.lead !== 'i' && line.lead !== 'r') return undefined;
  const match = statement.exec(line.text);
  if (match === null) return undefined;
  const rest = trimmed(line, match[0].length);
  // Variables may follow in brackets: run #name (@user=alice)
  const bracket = rest.text.indexOf(' (');
  const from = rest.range.start - line.start;
  const to = bracket === -1 ? from + rest.text.length : from + bracket;
  const kind = match[1] === 'import' ? 'import' : 'run';
  return { kind, path: unquoted(line, from, to), range: contentRange(line) };
}

/** `# @import ./f.http` of httpYac; `undefined` for any other directive. */
export function importOf({ key, value, range }: Directive): FileImport | undefined {
  if (key.text !== 'import' || value.text === '') return undefined;
  return { kind: 'import', path: value, range };
}

function unquoted(line: Line, from: number, to: number): Text {
  const text = line.text.slice(from, to).trimEnd();
  const end = from + text.length;
  const quoted = text.length > 1 && /^(["']).*\1$/.test(text);
  return quoted ? columns(line, from + 1, end - 1) : columns(line, from, end);
}

/** Says that nothing is run because another request says so. */
export function runIgnored({ range }: FileImport): Problem {
  return {
    code: 'run-ignored',
    severity: 'hint',
    message: 'What this line names is not run from here; run the request itself.',
    range,
  };
}
