import * as vscode from 'vscode';
import { parseByName } from '../../core/http-file/markdown.ts';
import type { Range } from '../../core/http-file/range.ts';
import { requestAt } from '../../core/http-file/requests.ts';
import type { SecretFinding } from '../../core/secrets/finding.ts';
import { unescaped } from '../../core/secrets/moving/environment-member.ts';
import { Refusal } from '../refusal.ts';
import { editorRange } from '../text-ranges.ts';
import { isJsonEnvironment } from './document-role.ts';
import type { DocumentSecrets, FoundSecrets } from './document-secrets.ts';

/** A secret of a document, as a fix needs it. */
export interface ChosenSecret {
  readonly document: vscode.TextDocument;
  readonly text: string;
  readonly finding: SecretFinding;
  /** What stands in the text. */
  readonly literal: string;
  /** What that stands for: in JSON, without escapes. */
  readonly value: string;
  /** Every place of the same literal in the document that was found, in order. */
  readonly places: readonly SecretFinding[];
}

/** The secret that begins at an offset of a document. Throws a `Refusal` where there is none any more. */
export async function secretAt(
  secrets: DocumentSecrets,
  uri: vscode.Uri,
  start: number,
): Promise<ChosenSecret> {
  const document = await vscode.workspace.openTextDocument(uri);
  const found = await secrets.of(document);
  const finding = found.secrets.find(({ range }) => range.start === start);
  if (finding === undefined || found.version !== document.version) throw gone();
  return chosenSecret(document, found, finding);
}

/** The secret at the cursor of the active editor. Throws a `Refusal` where there is none. */
export async function secretAtCursor(secrets: DocumentSecrets): Promise<ChosenSecret> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) throw gone();
  const { document, selection } = editor;
  const found = await secrets.of(document);
  const finding = found.secrets.find(({ range }) => editorRange(document, range).intersection(selection));
  if (finding === undefined) throw gone();
  return chosenSecret(document, found, finding);
}

/** A secret that was found in the version of a document that is current. */
export function chosenSecret(
  document: vscode.TextDocument,
  { text, secrets }: FoundSecrets,
  finding: SecretFinding,
): ChosenSecret {
  const read = ({ start, end }: Range) => text.slice(start, end);
  const literal = read(finding.range);
  const value = isJsonEnvironment(document) ? (unescaped(literal) ?? literal) : literal;
  const places = secrets.filter(({ range }) => read(range) === literal);
  return { document, text, finding, literal, value, places };
}

/** The URL of the request that holds an offset, as written; empty where none does. */
export function urlAround({ document, text, finding }: ChosenSecret): string {
  if (document.languageId !== 'http') return '';
  return requestAt(parseByName(document.uri.path, text), finding.range.start)?.url.text ?? '';
}

function gone(): Refusal {
  return new Refusal('no-secret', 'there is no hardcoded secret here. Put the cursor on one first.');
}
