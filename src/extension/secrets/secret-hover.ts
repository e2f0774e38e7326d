import * as vscode from 'vscode';
import { formatExpiry } from '../../core/report/life.ts';
import { exposureText } from '../../core/secrets/exposure.ts';
import { maskedFinding } from '../../core/secrets/masked-finding.ts';
import { verifierOf } from '../../core/secrets/verification/identity-endpoints.ts';
import { commandIds } from '../commands.ts';
import { codeSpan } from '../language/code-span.ts';
import { editorRange } from '../text-ranges.ts';
import { documentRole } from './document-role.ts';
import type { DocumentSecrets } from './document-secrets.ts';
import type { GitExposures } from './git-exposures.ts';
import { type ChosenSecret, chosenSecret } from './secret-at.ts';

/** What is known of the secret at a position, in any text: masked, with what can be done. */
export async function secretHover(
  { secrets, exposures }: { readonly secrets: DocumentSecrets; readonly exposures: GitExposures },
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const role = documentRole(document);
  if (role === undefined) return undefined;
  const found = await secrets.of(document);
  if (found.version !== document.version) return undefined;
  const finding = found.secrets.find(({ range }) => editorRange(document, range).contains(position));
  // A JWT has a hover of its own, which says more
  if (finding === undefined || (finding.token && finding.format === undefined)) return undefined;
  const secret = chosenSecret(document, found, finding);
  const markdown = secretMarkdown(secret, Date.now());
  // Elsewhere the problem says so
  const aboutFile = role === 'text' ? exposureText(await exposures.of(document.uri), false) : undefined;
  if (aboutFile !== undefined) markdown.appendMarkdown(`\n\n${aboutFile}`);
  return new vscode.Hover(markdown, editorRange(document, finding.range));
}

/** The links may run two commands of ours; the values come from the file and are shown as code. */
function secretMarkdown(secret: ChosenSecret, now: number): vscode.MarkdownString {
  const { document, finding, literal } = secret;
  const { expiresAt, format, confidence } = finding;
  const markdown = new vscode.MarkdownString();
  markdown.isTrusted = { enabledCommands: [commandIds.moveSecret, commandIds.verifySecret] };
  const what = format === undefined ? 'Hardcoded secret' : `${format.provider} ${format.name}`;
  // What is wrong with it is said by the problem, which the editor shows in the same place
  markdown
    .appendMarkdown('**')
    .appendText(what)
    .appendMarkdown(`** ${codeSpan(maskedFinding(finding, literal))}`);
  if (confidence === 'likely') markdown.appendText(', likely and not certain');
  if (expiresAt !== undefined) markdown.appendText(`, ${formatExpiry(expiresAt, now)}`);
  const links = [];
  const place = [document.uri.toString(), finding.range.start];
  if (documentRole(document) !== 'text')
    links.push(link('Move to Secret Storage', commandIds.moveSecret, [...place, 'secret-storage']));
  const verifier = verifierOf(literal, finding);
  if (verifier !== undefined)
    links.push(link(`Ask ${verifier.provider} whether it works…`, commandIds.verifySecret, place));
  if (format !== undefined) links.push(`[About this format](${format.page})`);
  if (links.length > 0) markdown.appendMarkdown(`\n\n${links.join(' · ')}`);
  return markdown;
}

function link(title: string, command: string, args: readonly unknown[]): string {
  return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify(args))})`;
}
