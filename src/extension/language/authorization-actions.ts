import * as vscode from 'vscode';
import type { TextEdit } from '../../core/http-file/problem.ts';
import { requestAt } from '../../core/http-file/requests.ts';
import { carriesCredentials, isMarkedPublic } from '../../core/secrets/credential-need.ts';
import type { Services } from '../services.ts';
import { editorRange } from '../text-ranges.ts';
import { type AuthorizationChoice, addHeader, authorizationChoices, markOpen } from './add-authorization.ts';

/** The quick fixes of a request line without credentials: headers that it could have, and a mark that it needs none. */
export async function authorizationActionsAt(
  { documents, sources, session }: Pick<Services, 'documents' | 'sources' | 'session'>,
  document: vscode.TextDocument,
  range: vscode.Range,
  { only, triggerKind }: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  if (only !== undefined && !only.intersects(vscode.CodeActionKind.QuickFix)) return [];
  const { version } = document;
  const [{ parsed, text }, read] = await Promise.all([documents.parse(document), sources.of(document)]);
  const node = requestAt(parsed, document.offsetAt(range.start));
  if (node === undefined || document.version !== version) return [];
  const onLine = editorRange(document, node.requestLine).intersection(range) !== undefined;
  if (!onLine || node.curl === true || carriesCredentials(node)) return [];
  if (isMarkedPublic(node)) return [];
  const uri = document.uri.toString();
  const challenged = session.wasChallenged(uri, node.url.text) ? schemesOf(session) : [];
  const choices = authorizationChoices(parsed, node, {
    challenged,
    variables: [...read.environment.keys(), ...parsed.variables.map(({ name }) => name.text)],
  });
  const action = (title: string, edit: TextEdit): vscode.CodeAction => {
    const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    made.edit = new vscode.WorkspaceEdit();
    made.edit.replace(document.uri, editorRange(document, edit.range), edit.newText);
    return made;
  };
  // A light bulb above every request without credentials would be noise; whoever asks gets the plainest header
  if (choices.length === 0) {
    if (triggerKind !== vscode.CodeActionTriggerKind.Invoke) return [];
    choices.push({ line: 'Authorization: Bearer {{token}}', why: 'the commonest' });
  }
  return [
    ...choices.map(({ line, why }: AuthorizationChoice) =>
      action(`Add ${line} (${why})`, addHeader(text, node, line)),
    ),
    action('Needs no credentials (# @no-auth)', markOpen(text, node)),
  ];
}

/** What the server of the last run asked for. */
function schemesOf({ last }: Services['session']): string[] {
  const asked = last?.inspections.flatMap(({ evidence }) => evidence.challenges.map(({ scheme }) => scheme));
  return [...new Set(asked)];
}
