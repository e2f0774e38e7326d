import { decodeToken, tokenTimes } from '../auth/jwt.ts';
import type { Range, Text } from '../http-file/range.ts';
import { verify } from './checks.ts';
import type { SecretConfidence, SecretFinding, SecretKind, SecretSeverity } from './finding.ts';
import { findShapes, formatOf, type SecretFormat } from './formats.ts';
import { isDocumentedExample, isMadeUp, isPlaceholder } from './placeholders.ts';
import { isDoubtful } from './strength.ts';

/** A literal that may be a secret, before placeholders are set aside. */
export interface Candidate {
  readonly kind: SecretKind;
  readonly start: number;
  readonly value: string;
  /** `The Authorization header`, `The query parameter api_key`. */
  readonly place: string;
  /** What it stands under. */
  readonly name?: string;
  /** Found by its shape: whose it is is known already. */
  readonly format?: SecretFormat;
  /** Its shape alone says that it is no stand-in. */
  readonly whole?: true;
}

/** The piece of a text that a range spans. Joined continuation lines shift offsets, so everything is read from the file. */
export function slice({ start, end }: Range, text: string): Text {
  return { text: text.slice(start, end), range: { start, end } };
}

/** A literal without the white space and the quotes around it. */
export function trimmed(
  kind: SecretKind,
  start: number,
  raw: string,
  place: string,
  name?: string,
): Candidate {
  const outer = raw.length - raw.trimStart().length;
  const plain = raw.trim();
  const quoted = plain.length > 1 && /^["']/.test(plain) && plain.endsWith(plain.charAt(0)) ? 1 : 0;
  return {
    kind,
    start: start + outer + quoted,
    value: plain.slice(quoted, plain.length - quoted),
    place,
    ...(name === undefined ? {} : { name }),
  };
}

/** Adds what `expression` finds: a name, then a value that ends the match. It is global, and matchAll leaves it as it is. */
export function addPairs(
  candidates: Candidate[],
  kind: SecretKind,
  part: Text,
  expression: RegExp,
  what: string,
  isSecret: (name: string, value: string) => boolean,
): void {
  if (part.text.search(expression) === -1) return; // without the copy of the expression that matchAll makes
  for (const match of part.text.matchAll(expression)) {
    const [all, name = '', value = ''] = match;
    if (!isSecret(name, value)) continue;
    const start = part.range.start + match.index + all.length - value.length;
    candidates.push(trimmed(kind, start, value, `The ${what} ${name}`, name));
  }
}

/** Adds every token of a known format, and every JWT, wherever it stands. */
export function addShapes(candidates: Candidate[], part: Text): void {
  for (const { start, end, format, whole } of findShapes(part.text)) {
    const value = part.text.slice(start, end);
    if (format === undefined ? !isIssuedToken(value) : isMadeUp(value)) continue;
    candidates.push({
      kind: 'known-format',
      start: part.range.start + start,
      value,
      place: 'The text',
      ...(format === undefined ? {} : { format }),
      ...(whole ? { whole } : {}),
    });
  }
}

const shortestSignature = 16;

/** A JWT that somebody signed or encrypted: not a cut one, not one with `alg` none. */
function isIssuedToken(value: string): boolean {
  const segments = value.split('.');
  if (segments.length !== 3 && segments.length !== 5) return false;
  return (segments.at(-1)?.length ?? 0) >= shortestSignature && decodeToken(value) !== undefined;
}

/** What `candidates` are found to be, in order of their place. The first of those that overlap counts. */
export function findings(candidates: readonly Candidate[]): SecretFinding[] {
  const found: SecretFinding[] = [];
  for (const candidate of candidates) {
    if (candidate.whole !== true && isPlaceholder(candidate.value)) continue;
    if (isDocumentedExample(candidate.value)) continue;
    const index = firstEndingBehind(found, candidate.start);
    const next = found[index];
    // What its place gave away already is not told a second time by its shape.
    if (next !== undefined && next.range.start < candidate.start + candidate.value.length) continue;
    const finding = describe(candidate);
    if (finding !== undefined) found.splice(index, 0, finding);
  }
  return found;
}

/** The index of the first item that ends behind `offset`, by binary search. Items are in order and do not overlap. */
export function firstEndingBehind(items: readonly { readonly range: Range }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.range.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const jwt = /^(?:eyJ|eyA|ewo|ew0)[\w-]{4,}\.[\w-]+\./;

function describe(candidate: Candidate): SecretFinding | undefined {
  const { kind, start, value, place, name } = candidate;
  const format = candidate.format ?? formatOf(value);
  const token = jwt.test(value);
  const verdict = verify(format?.check, value);
  // By its shape alone nothing speaks for what nobody issued
  if (kind === 'known-format' && verdict === 'made-up') return undefined;
  const issued = verdict === 'made-up' ? undefined : format;
  const what = token
    ? 'a JWT'
    : issued === undefined
      ? 'a secret'
      : `${article(issued.provider)} ${issued.name}`;
  return {
    kind,
    range: { start, end: start + value.length },
    message: `${place} holds ${what} in plain text. Whoever reads this file can use it.`,
    ...(name === undefined ? {} : { name }),
    ...(issued === undefined ? {} : { format: issued, provider: issued.provider }),
    confidence: confidenceOf(value, issued, token, verdict === 'passed'),
    severity: issued?.severity ?? 'warning',
    token,
    ...(token ? tokenFacts(value) : {}),
  };
}

function confidenceOf(
  value: string,
  format: SecretFormat | undefined,
  token: boolean,
  passed: boolean,
): SecretConfidence {
  if (format !== undefined) return passed ? 'certain' : 'likely';
  return token || (passed && !isDoubtful(value)) ? 'certain' : 'likely';
}

const administrators = /^(?:service_role|(?:super|global)?[-_ ]?admin(?:istrator)?|root|superuser)$/i;

/** When it expires; and whether it opens everything, by its own claims. */
function tokenFacts(value: string): { expiresAt?: number; severity?: SecretSeverity } {
  const decoded = decodeToken(value);
  if (decoded === undefined) return {};
  const { expiresAt } = tokenTimes(decoded);
  const { role, roles, groups } = decoded.claims ?? {};
  const admin = [role, roles, groups].flat().some(one => typeof one === 'string' && administrators.test(one));
  return { ...(expiresAt === undefined ? {} : { expiresAt }), ...(admin ? { severity: 'error' } : {}) };
}

function article(provider: string): string {
  return `${/^(?:[AEIO]|npm|xAI|SQL|HCP)/.test(provider) ? 'an' : 'a'} ${provider}`;
}
