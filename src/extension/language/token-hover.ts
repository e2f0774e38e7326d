import * as vscode from 'vscode';
import type { DecodedToken } from '../../core/auth/jwt.ts';
import { commandIds } from '../commands.ts';
import { codeSpan } from './code-span.ts';
import { tokenSpanAt } from './token-span.ts';

/** Shorter runs and runs with fewer dots cannot be a token, so nothing is loaded for them. */
const shortestToken = 20;

/** A hover over a JWT or JWE in any file. Nothing is verified and nothing is sent. */
export function registerTokenHover(): vscode.Disposable {
  return vscode.languages.registerHoverProvider('*', {
    provideHover: async (document, position) => await tokenHover(document, position),
  });
}

async function tokenHover(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const line = document.lineAt(position).text;
  const span = tokenSpanAt(line, position.character);
  if (span === undefined || span.end - span.start < shortestToken) return undefined;
  const text = line.slice(span.start, span.end);
  if (text.indexOf('.') === text.lastIndexOf('.')) return undefined;
  const { decodeToken, findTokens } = await import('./first-use.ts');
  const column = position.character - span.start;
  const found = findTokens(text).find(({ start, end }) => start <= column && column <= end);
  const token = found && decodeToken(found.raw);
  if (found === undefined || token === undefined) return undefined;
  const start = span.start + found.start;
  const range = new vscode.Range(position.line, start, position.line, start + found.raw.length);
  return new vscode.Hover(await tokenMarkdown(token), range);
}

/**
 * The hover's text. What a token says comes from a stranger and is shown as code, where nothing is a link; the one link
 * there is may run one command of ours.
 */
async function tokenMarkdown(token: DecodedToken): Promise<vscode.MarkdownString> {
  const { tokenFacts } = await import('./first-use.ts');
  const { headline, facts } = tokenFacts(token, Date.now());
  const markdown = new vscode.MarkdownString();
  markdown.isTrusted = { enabledCommands: [commandIds.decodeToken] };
  markdown.appendMarkdown('**').appendText(headline).appendMarkdown('**\n\n');
  for (const { name, value, quoted } of facts) {
    markdown.appendMarkdown(`- ${name}: `);
    if (quoted) markdown.appendMarkdown(codeSpan(value));
    else markdown.appendText(value);
    markdown.appendMarkdown('\n');
  }
  const argument = encodeURIComponent(JSON.stringify([token.raw]));
  markdown.appendMarkdown(`\n[Decode Token](command:${commandIds.decodeToken}?${argument})`);
  return markdown;
}
