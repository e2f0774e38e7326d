import { lineStarts, positionAt, type Range } from '../http-file/range.ts';
import { type SecretFinding, type SecretKind, type SecretSeverity, severityAt } from '../secrets/finding.ts';
import { fingerprintOf } from '../secrets/ignored.ts';
import { maskedFinding } from '../secrets/masked-finding.ts';
import type { MissingAuthorization, MissingReason } from '../secrets/missing-authorization.ts';

/** One finding of a scan, with nothing secret in it. Lines and columns count from 1, columns in UTF-16 code units. */
export interface ScanFinding {
  readonly rule: `secret/${SecretKind}` | 'missing-authorization';
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: SecretSeverity;
  readonly confidence: 'certain' | 'likely';
  readonly message: string;
  readonly provider?: string;
  /** The provider's page about tokens like this. */
  readonly page?: string;
  /** What it stands under. */
  readonly name?: string;
  readonly masked?: string;
  /** For a list of ignored values. */
  readonly fingerprint?: string;
  /** As ISO 8601. */
  readonly expires?: string;
}

export interface ScanReport {
  readonly schema: 1;
  readonly files: number;
  /** How many files were not read, and why. */
  readonly skipped: Readonly<Record<string, number>>;
  /** In order of path and place. */
  readonly findings: readonly ScanFinding[];
}

interface FileFindings {
  readonly path: string;
  readonly text: string;
  readonly secrets: readonly SecretFinding[];
  readonly missing: readonly MissingAuthorization[];
}

/** What others do is a weaker reason than what the server or its document says. */
const guesses: ReadonlySet<MissingReason> = new Set(['folder', 'session']);

/** The findings of one file as they are reported. `now` in milliseconds since 1970; `sha256` gives hexadecimal digits. */
export function reportFile(
  { path, text, secrets, missing }: FileFindings,
  now: number,
  sha256: (text: string) => string,
): ScanFinding[] {
  const starts = lineStarts(text);
  const found = [
    ...secrets.map(secret => ({
      ...placeOf(secret.range, starts),
      ...secretFacts(secret, text.slice(secret.range.start, secret.range.end), now, sha256),
      path,
    })),
    ...missing.map(({ range, message, reason }) => ({
      ...placeOf(range, starts),
      rule: 'missing-authorization' as const,
      path,
      severity: guesses.has(reason) ? ('hint' as const) : ('warning' as const),
      confidence: 'likely' as const,
      message,
    })),
  ];
  return found.sort((a, b) => a.line - b.line || a.column - b.column);
}

function secretFacts(secret: SecretFinding, value: string, now: number, sha256: (text: string) => string) {
  const { kind, format, provider, name, message, confidence, expiresAt } = secret;
  return {
    rule: `secret/${kind}` as const,
    severity: severityAt(secret, now),
    confidence,
    message,
    ...(provider === undefined ? {} : { provider }),
    ...(format === undefined ? {} : { page: format.page }),
    ...(name === undefined ? {} : { name }),
    masked: maskedFinding(secret, value),
    fingerprint: fingerprintOf(value, sha256),
    ...(expiresAt === undefined ? {} : { expires: new Date(expiresAt).toISOString() }),
  };
}

function placeOf(range: Range, starts: readonly number[]) {
  const start = positionAt(starts, range.start);
  const end = positionAt(starts, range.end);
  return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}
