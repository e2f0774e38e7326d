import * as vscode from 'vscode';
import { type DecodedToken, decodeToken, findTokens } from '../core/auth/jwt.ts';
import { tokenSpanAt } from './language/token-span.ts';
import type { ReadOnlyDocuments } from './read-only-documents.ts';
import { Refusal } from './refusal.ts';
import { tokenText } from './token-text.ts';

/** No server takes a header near this length; a longer text is not searched. */
const longestText = 1_000_000;

/**
 * Shows a token decoded: the one passed in, else the one selected, else the one under the cursor, else the one on the
 * clipboard, else the one that the user then types.
 */
export async function decodeTokenCommand(documents: ReadOnlyDocuments, argument: unknown): Promise<void> {
  const token =
    (typeof argument === 'string' ? firstToken(argument) : tokenInEditor()) ??
    firstToken(await vscode.env.clipboard.readText()) ??
    (await askForToken());
  if (token !== undefined) await documents.show(tokenText(token, Date.now()));
}

/** The first token of a text, or the text itself where it is a broken one. */
function firstToken(text: string): DecodedToken | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longestText) return undefined;
  return decodeToken(findTokens(trimmed)[0]?.raw ?? trimmed);
}

/** A selection without a token is refused: what lies on the clipboard is not what was asked for. */
function tokenInEditor(): DecodedToken | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { document, selection } = editor;
  if (!selection.isEmpty) {
    const selected = firstToken(document.getText(selection));
    if (selected === undefined) throw new Refusal('no-token', 'there is no JWT in the selection.');
    return selected;
  }
  const line = document.lineAt(selection.active).text;
  const span = tokenSpanAt(line, selection.active.character);
  const found = span && findTokens(line.slice(span.start, span.end))[0];
  return found && decodeToken(found.raw);
}

async function askForToken(): Promise<DecodedToken | undefined> {
  const text = await vscode.window.showInputBox({
    title: 'Decode Token',
    prompt: 'Paste a JWT. It is decoded on this machine and not sent anywhere.',
    password: true,
    ignoreFocusOut: true,
  });
  if (text === undefined) return undefined;
  const token = firstToken(text);
  if (token === undefined) throw new Refusal('no-token', 'that is not a JWT.');
  return token;
}
