import type { CredentialProblem } from '../../auth/credentials.ts';
import { misspeltAuthHeader } from '../../auth/key-names.ts';
import type { Evidence, WireCredential } from '../../evidence/evidence.ts';
import type { Cause, Detection, Fix } from '../cause.ts';
import { identifying, isRefused, namesAnother, readableToken, spoken, statusFact } from '../detection.ts';
import { clientAdvice, editValue, renameHeader, replaceHeaderValue, sourceHeader } from '../fixes.ts';
import { refusalOf } from '../refusal.ts';
import type { Statement } from '../statement.ts';

/** Credentials are there, but not in the syntax of their scheme. */
export const malformedCredentials: Cause = {
  id: 'malformed-credentials',
  title: 'The credentials are not in the right form',
  help: {
    meaning:
      'Something was sent, but not in the form that the scheme prescribes: Bearer written twice, quotes or line breaks around the token, Basic that is not base64 of user:password, a token cut short, a misspelt header name, the header sent twice.',
    confirm:
      'Compare the value as sent, character by character, with one that works. Invisible characters count.',
    client:
      'Correct the value at its source: copy the token again without quotes and line breaks, encode user:password as base64, send the header once.',
    server:
      'Answer 400 with error="invalid_request" for a malformed request, as RFC 6750 says, so that it can be told from an unknown token.',
  },
  references: [
    {
      title: 'RFC 9110, section 11.4: Credentials',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.4',
    },
    {
      title: 'RFC 6750, section 2.1: the Authorization header',
      url: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
    },
    { title: 'RFC 7617, section 2: Basic', url: 'https://www.rfc-editor.org/rfc/rfc7617#section-2' },
  ],
  detect(evidence, said) {
    const unusable = unusableCertificate(evidence);
    if (unusable) return unusable;
    // What cannot be read makes some servers fail, and some hang up.
    const failure = evidence.exchange?.failure?.code;
    if ((evidence.status ?? 0) >= 500 || failure === 'reset' || failure === 'protocol')
      return brokenCredential(evidence, false, 'likely');
    if (!isRefused(evidence, said)) return undefined;
    return (
      twoAuthorizations(evidence) ??
      nakedToken(evidence, said) ??
      brokenCredential(
        evidence,
        namesAnother(said, 'malformed-credentials', 'scheme-mismatch', 'token-type-mismatch'),
      ) ??
      wrappedKey(evidence, namesAnother(said, 'malformed-credentials')) ??
      misspeltHeader(evidence) ??
      saidSo(evidence, said)
    );
  },
};

/** A certificate that could not be loaded, so that nothing was sent. */
function unusableCertificate({ exchange }: Evidence): Detection | undefined {
  const { failure } = exchange ?? {};
  if (failure?.code !== 'client-certificate') return undefined;
  return {
    title: 'The client certificate cannot be used',
    confidence: 'certain',
    weight: 45,
    explanation: `${failure.message}.`,
    facts: [{ where: 'client certificate', text: failure.message }],
    fixes: [
      clientAdvice(
        'Correct what is said of it: the passphrase, the key that belongs to it, or the form of the file.',
      ),
    ],
  };
}

/** What cannot be read is refused by most servers, and crashes some. */
function brokenCredential(
  evidence: Evidence,
  beside: boolean,
  proved: 'certain' | 'likely' = 'certain',
): Detection | undefined {
  for (const credential of evidence.credentials) {
    const problem = credential.credentials?.problems.find(
      ({ code, severity }) => severity === 'error' && code !== 'empty' && code !== 'unresolved-variable',
    );
    if (!problem) continue;
    return {
      confidence: beside ? 'possible' : proved,
      weight: 45,
      explanation:
        `${problem.message} ${credential.credentials?.knownScheme ? `That is not how ${credential.credentials.knownScheme} credentials are written.` : ''}`.trim(),
      facts: [{ where: `request, ${credential.where}`, text: credential.value }, statusFact(evidence)],
      fixes: corrections(evidence, credential, problem),
    };
  }
  return undefined;
}

function corrections(evidence: Evidence, credential: WireCredential, problem: CredentialProblem): Fix[] {
  const header = sourceHeader(evidence.source, credential.name);
  if (!header) return [clientAdvice(`Send it in the right form: ${problem.message}`)];
  if (header.substitutions.length === 0 && problem.corrected !== undefined) {
    return replaceHeaderValue(header, problem.corrected, 'Write it in the right form');
  }
  const scheme = credential.credentials?.scheme ?? '';
  const raw = header.line.value.text;
  if (problem.code === 'doubled-scheme' && raw.toLowerCase().startsWith(`${scheme.toLowerCase()} `)) {
    return replaceHeaderValue(header, raw.slice(scheme.length).trim(), `Remove the second "${scheme}"`);
  }
  return editValue(header, 'Go to the value');
}

/** `Authorization: eyJ…`, without the scheme that says what it is. */
function nakedToken(evidence: Evidence, said: readonly Statement[]): Detection | undefined {
  const credential = evidence.credentials.find(
    ({ kind, value, credentials }) =>
      kind === 'authorization' &&
      value.startsWith('eyJ') &&
      credentials?.problems.some(({ code }) => code === 'no-scheme'),
  );
  if (!credential || refusalOf(evidence) !== 'unauthorized') return undefined;
  const asked = evidence.challenges.some(({ scheme }) => scheme.toLowerCase() === 'bearer');
  const stated = said.some(
    ({ cause }) =>
      cause === 'malformed-credentials' || cause === 'scheme-mismatch' || cause === 'missing-credentials',
  );
  return {
    confidence:
      asked || stated
        ? 'certain'
        : namesAnother(said, 'malformed-credentials') || said.some(namesPermission)
          ? 'possible'
          : 'likely',
    weight: 45,
    explanation:
      'The token stands alone in the Authorization header. The header begins with the scheme: Bearer, a space, then the token.',
    facts: [{ where: `request, ${credential.where}`, text: credential.value }, statusFact(evidence)],
    fixes: [
      ...replaceHeaderValue(
        sourceHeader(evidence.source, credential.name),
        `Bearer ${sourceHeader(evidence.source, credential.name)?.line.value.text ?? ''}`,
        'Put Bearer in front of the token',
      ),
      clientAdvice('Write the scheme Bearer in front of the token.'),
    ],
  };
}

/** Who lacks a permission was recognised: some servers take a token without its scheme. */
function namesPermission({ cause, strength }: Statement): boolean {
  return cause === 'insufficient-permissions' && strength !== 'hint';
}

/** Keys in quotes, or with the scheme of another header in front: what a copy took along. */
function wrappedKey(evidence: Evidence, beside: boolean): Detection | undefined {
  const wrapped = evidence.credentials.find(
    ({ kind, name, value }) =>
      kind === 'key-header' &&
      (/^(["'])[^"']+\1$/.test(value.trim()) ||
        // What calls itself Authorization may well want a scheme.
        (!/authorization/i.test(name) && /^(?:bearer|basic|token|apikey) \S/i.test(value.trim()))),
  );
  if (!wrapped || refusalOf(evidence) === 'none') return undefined;
  const quoted = /^["']/.test(wrapped.value.trim());
  return {
    confidence: beside ? 'possible' : 'likely',
    weight: 46,
    explanation: quoted
      ? `The value of the ${wrapped.where} stands in quotes, and they are sent as part of the key.`
      : `The value of the ${wrapped.where} begins with a scheme. Schemes belong into Authorization; here the key stands alone.`,
    facts: [{ where: `request, ${wrapped.where}`, text: wrapped.value }, statusFact(evidence)],
    fixes: [
      ...editValue(sourceHeader(evidence.source, wrapped.name), 'Go to the value'),
      clientAdvice(quoted ? 'Remove the quotes.' : 'Remove the scheme in front of the key.'),
    ],
  };
}

/** Two Authorization fields: RFC 9110 allows one, and servers pick the first, the last or neither. */
function twoAuthorizations(evidence: Evidence): Detection | undefined {
  const several = evidence.credentials.filter(({ kind }) => kind === 'authorization');
  if (several.length < 2) return undefined;
  return {
    confidence: 'certain',
    weight: 50,
    explanation: `The request carries ${several.length} Authorization headers. It may have one; which of them a server reads, or whether it reads any, is chance.`,
    facts: several.map(({ where, value }) => ({ where: `request, ${where}`, text: value })),
    fixes: [clientAdvice('Remove all but one Authorization header.')],
  };
}

function misspeltHeader(evidence: Evidence): Detection | undefined {
  if (identifying(evidence.credentials).some(({ kind }) => kind !== 'key-header')) return undefined;
  for (const [name, value] of evidence.exchange?.request.headers ?? []) {
    const meant = misspeltAuthHeader(name);
    if (!meant) continue;
    return {
      confidence: evidence.challenges.length > 0 ? 'certain' : 'likely',
      weight: 52,
      explanation: `The header is called ${name}; servers look for ${meant}, so as far as they can see nothing was sent.`,
      facts: [{ where: `request header ${name}`, text: value }, statusFact(evidence)],
      fixes: [
        ...renameHeader(sourceHeader(evidence.source, name), meant),
        clientAdvice(`Call the header ${meant}.`),
      ],
    };
  }
  return undefined;
}

function saidSo(evidence: Evidence, said: readonly Statement[]): Detection | undefined {
  const words = spoken(said, 'malformed-credentials');
  if (!words || identifying(evidence.firstCredentials).length === 0) return undefined;
  const opaque = readableToken(evidence) === undefined;
  return {
    ...words,
    explanation: opaque
      ? 'The server could not read the credential as what it expects there, for instance a JWT where an opaque value was sent.'
      : 'The server could not read the credential, though it decodes here: it expects another form, or got it changed on the way.',
    fixes: [clientAdvice('Get a fresh credential of the kind that this API takes and send it unchanged.')],
  };
}
