import * as vscode from 'vscode';
import { type Exposure, exposureText } from '../../core/secrets/exposure.ts';
import { type SecretFinding, type SecretSeverity, severityAt } from '../../core/secrets/finding.ts';
import type { SafeGroundHint } from '../../core/secrets/safe-ground.ts';
import { editorRange } from '../text-ranges.ts';
import { documentRole, isPrivatePlace } from './document-role.ts';

/** The source of these problems in the editor's list. */
export const secretSource = 'HTTP Auth Secrets';
/** Their code. */
export const secretCode = 'hardcoded-secret';

/** The section of the README on what is found, and what to do about it. */
const explained = vscode.Uri.parse(
  'https://github.com/http-auth-inspector/http-auth-inspector#secrets',
  true,
);

const severities: Readonly<Record<SecretSeverity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** How a secret of a document is marked at `now`: where it may stay, and in a text that is none of ours, with a hint. */
export function shownSeverity(
  document: vscode.TextDocument,
  secret: SecretFinding,
  now: number,
  exposure: Exposure = 'unknown',
): SecretSeverity {
  const role = documentRole(document);
  const isOut = exposure === 'published' || exposure === 'next';
  if (role === undefined || role === 'text' || (isPrivatePlace(document) && !isOut)) return 'hint';
  return severityAt(secret, now);
}

/** What works and is not safe, as the editor draws it: unobtrusive, with the document that says so. */
export function safeGroundDiagnostics(
  document: vscode.TextDocument,
  hints: readonly SafeGroundHint[],
): vscode.Diagnostic[] {
  return hints.map(({ code, range, message }) => {
    const place = editorRange(document, range);
    const diagnostic = new vscode.Diagnostic(place, message, vscode.DiagnosticSeverity.Hint);
    diagnostic.source = secretSource;
    diagnostic.code = { value: code, target: explained };
    return diagnostic;
  });
}

/** Hardcoded secrets as the editor draws them; `exposure` is what git makes of the document. */
export function secretDiagnostics(
  document: vscode.TextDocument,
  secrets: readonly SecretFinding[],
  now: number,
  exposure: Exposure = 'unknown',
): vscode.Diagnostic[] {
  const aboutFile = exposureText(exposure, isPrivatePlace(document));
  return secrets.map(secret => {
    const severity = severities[shownSeverity(document, secret, now, exposure)];
    const message = aboutFile === undefined ? secret.message : `${secret.message} ${aboutFile}`;
    const diagnostic = new vscode.Diagnostic(editorRange(document, secret.range), message, severity);
    diagnostic.source = secretSource;
    diagnostic.code = { value: secretCode, target: explained };
    return diagnostic;
  });
}
