import type * as vscode from 'vscode';
import { parseByName } from '../../core/http-file/markdown.ts';
import type { HttpFile, RequestNode } from '../../core/http-file/nodes.ts';
import type { TextEdit } from '../../core/http-file/problem.ts';
import { positionAt } from '../../core/http-file/range.ts';
import { requestAt } from '../../core/http-file/requests.ts';
import type { VariableSources } from '../../core/http-file/variable-sources.ts';
import { ignoreMark } from '../../core/secrets/ignored.ts';
import { lineBreakOf } from '../../core/secrets/moving/dotenv-line.ts';
import { putReference } from '../../core/secrets/moving/put-reference.ts';
import { suggestedName } from '../../core/secrets/moving/secret-name.ts';
import { isDotenv } from './document-role.ts';
import { type ChosenSecret, urlAround } from './secret-at.ts';

/** A fix that changes the document alone. */
export interface InPlaceFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** How many places of the secret it mends. */
  readonly places: number;
}

/** The fixes of a secret that need no other file: a variable in its place, a comment that sets it aside. */
export function inPlaceFixes(secret: ChosenSecret, sources: VariableSources): InPlaceFix[] {
  const isRequests = secret.document.languageId === 'http';
  const file = isRequests ? parseByName(secret.document.uri.path, secret.text) : undefined;
  const fixes = [file && variableFix(secret, file, sources), ignoreFix(secret, file)];
  return fixes.filter(fix => fix !== undefined);
}

/** A variable that holds the same value already, else a new one at the beginning of the file. */
function variableFix(
  secret: ChosenSecret,
  { variables }: HttpFile,
  { environment }: VariableSources,
): InPlaceFix | undefined {
  const { text, literal, finding, places } = secret;
  if (finding.kind === 'variable') return undefined;
  const ranges = places.filter(({ kind }) => kind !== 'variable').map(({ range }) => range);
  const held = variables.find(({ value }) => value.text === literal)?.name.text;
  const outside = [...environment].find(([, { value }]) => value === literal)?.[0];
  const known = held ?? outside;
  if (known !== undefined) {
    return {
      title: `Replace with {{${known}}}`,
      edits: putReference(text, ranges, `{{${known}}}`),
      places: ranges.length,
    };
  }
  const taken = new Set([...variables.map(({ name }) => name.text), ...environment.keys()]);
  const name = suggestedName(finding, 'camel', urlAround(secret), taken);
  const line = `@${name} = ${literal}${lineBreakOf(text)}`;
  const edits = putReference(text, ranges, `{{${name}}}`);
  return {
    title: `Replace with a variable @${name}`,
    edits: [{ range: { start: 0, end: 0 }, newText: line }, ...edits],
    places: ranges.length,
  };
}

/** A comment above the line, where a line of its own is a comment and nothing that is sent. */
function ignoreFix(
  { document, text, finding }: ChosenSecret,
  file: HttpFile | undefined,
): InPlaceFix | undefined {
  const comment = commentFor(document, file, finding.range.start);
  if (comment === undefined) return undefined;
  const start = text.lastIndexOf('\n', finding.range.start - 1) + 1;
  const indentation = /^[ \t]*/.exec(text.slice(start, finding.range.start))?.[0] ?? '';
  const newText = `${indentation}${comment} ${ignoreMark}${lineBreakOf(text)}`;
  return {
    title: `Ignore here (${comment} ${ignoreMark})`,
    edits: [{ range: { start, end: start }, newText }],
    places: 1,
  };
}

function commentFor(
  document: vscode.TextDocument,
  file: HttpFile | undefined,
  offset: number,
): string | undefined {
  if (file !== undefined) return takesComment(file, offset) ? '#' : undefined;
  if (isDotenv(document)) return '#';
  // VS Code's settings are JSON with comments; environment files are read by tools that know none
  return document.languageId === 'jsonc' && document.uri.path.endsWith('settings.json') ? '//' : undefined;
}

/** Above variables, header lines and the first line of a request. Above other lines it would be sent, or end the request. */
function takesComment(file: HttpFile, offset: number): boolean {
  const line = lineOf(file, offset);
  if (file.variables.some(({ range }) => lineOf(file, range.start) === line)) return true;
  const request = requestAt(file, offset);
  if (request === undefined || request.curl === true) return false;
  return lineOf(file, request.requestLine.start) === line || isHeaderLine(file, request, line);
}

function isHeaderLine(file: HttpFile, { headers }: RequestNode, line: number): boolean {
  return headers.some(({ range }) => lineOf(file, range.start) === line);
}

function lineOf({ lineStarts }: HttpFile, offset: number): number {
  return positionAt(lineStarts, offset).line;
}
