import type { DecodedText } from '../auth/decode-text.ts';
import type { DecodedToken } from '../auth/jwt.ts';
import { explainKeyHeader } from '../auth/schemes/api-key.ts';
import { explainChallenge, explainCredentials } from '../auth/schemes/index.ts';
import type { Verification } from '../auth/verify.ts';
import { createMask } from '../secrets/mask.ts';

/** What is wrong with a decoded text, one sentence each. */
export function decodedProblems(decoded: DecodedText): readonly string[] {
  if (decoded.kind === 'token') return decoded.token.problems.map(({ message }) => message);
  if (decoded.kind === 'credentials') return decoded.credentials.problems.map(({ message }) => message);
  return decoded.kind === 'challenges' ? decoded.problems.map(({ message }) => message) : [];
}

const mask = createMask([]);

/** The decoded text as plain data, masked, without the signature. */
export function describeDecoded(decoded: DecodedText, verification?: Verification): Record<string, unknown> {
  const problems = decodedProblems(decoded);
  switch (decoded.kind) {
    case 'token':
      return { kind: 'token', ...describeToken(decoded.token, verification), problems };
    case 'credentials':
      return {
        kind: 'credentials',
        header: decoded.header,
        scheme: decoded.credentials.knownScheme,
        ...(decoded.credentials.basic ? { user: decoded.credentials.basic.user, password: '•••' } : {}),
        params: mask.value(decoded.credentials.params),
        explanation: explainCredentials(decoded.credentials),
        ...(decoded.token ? { token: describeToken(decoded.token, verification) } : {}),
        problems,
      };
    case 'challenges':
      return {
        kind: 'challenges',
        header: decoded.header,
        challenges: decoded.challenges,
        explanation: decoded.challenges.flatMap(explainChallenge),
        problems,
      };
    case 'key':
      return {
        kind: 'key',
        header: decoded.header,
        value: '•••',
        explanation: explainKeyHeader(decoded.header, decoded.value),
        ...(decoded.token ? { token: describeToken(decoded.token, verification) } : {}),
        problems,
      };
    case 'cookies':
      return {
        kind: 'cookies',
        header: decoded.header,
        cookies: decoded.cookies.map(cookie => ({ ...cookie, value: '•••' })),
        problems,
      };
  }
}

function describeToken(token: DecodedToken, verification: Verification | undefined): Record<string, unknown> {
  const detail =
    verification?.signature === 'invalid'
      ? verification.detail
      : verification?.signature === 'unchecked'
        ? verification.reason
        : undefined;
  return {
    format: token.format,
    header: mask.value(token.header),
    claims: mask.value(token.claims ?? {}),
    signature: verification?.signature ?? 'unchecked',
    ...(detail === undefined ? {} : { signatureDetail: detail }),
  };
}
