import { decodeToken, tokenTimes } from '../auth/jwt.ts';
import type { RequestNode } from '../http-file/nodes.ts';
import type { Range } from '../http-file/range.ts';
import { findShapes } from './formats.ts';
import { isSecretParameter } from './url-literals.ts';

/** Something that works but is not safe, and why. */
export interface SafeGroundHint {
  readonly code:
    | 'long-lived-token'
    | 'unsigned-token'
    | 'weak-algorithm'
    | 'secret-in-url'
    | 'password-grant'
    | 'implicit-grant';
  readonly range: Range;
  /** One or two sentences; the last names the document. */
  readonly message: string;
}

const hour = 3_600_000;
/** Longer than a working day. */
export const usualTokenLife = 24 * hour;

/**
 * Hints about one request: tokens that live longer than `longestLife` (milliseconds), that nobody signed or that weak
 * algorithms sign, secrets in the URL, grants that are no longer recommended. What a trap says of the file is left to it.
 */
export function safeGroundHints(
  node: RequestNode,
  text: string,
  longestLife: number = usualTokenLife,
): SafeGroundHint[] {
  return [
    ...tokenHints(text.slice(node.range.start, node.range.end), node.range.start, longestLife),
    ...urlHints(node),
    ...grantHints(node, text),
  ];
}

/** Hints about the JWTs anywhere in a text that begins at `offset`. */
export function tokenHints(
  text: string,
  offset: number,
  longestLife: number = usualTokenLife,
): SafeGroundHint[] {
  return findShapes(text).flatMap(({ start, end, format }) => {
    if (format !== undefined) return [];
    const hint = hintOf(text.slice(start, end), longestLife);
    return hint === undefined ? [] : [{ ...hint, range: { start: offset + start, end: offset + end } }];
  });
}

const weak = /^(?:RS1|HS1|MD5|ES256K-R|RSA1_5)$/;

function hintOf(raw: string, longestLife: number): Omit<SafeGroundHint, 'range'> | undefined {
  const token = decodeToken(raw);
  if (token === undefined || token.format === 'jwe') return undefined;
  const algorithm = String(token.header['alg'] ?? '');
  if (/^none$/i.test(algorithm))
    return {
      code: 'unsigned-token',
      message:
        'Nobody signed this token (alg none): whoever accepts it accepts any claim (RFC 8725, section 3.1).',
    };
  if (weak.test(algorithm))
    return {
      code: 'weak-algorithm',
      message: `The algorithm ${algorithm} is no longer safe (RFC 8725, section 3.2).`,
    };
  const { issuedAt, notBefore, expiresAt } = tokenTimes(token);
  const begins = issuedAt ?? notBefore;
  if (begins === undefined || (expiresAt !== undefined && expiresAt - begins <= longestLife))
    return undefined;
  const life =
    expiresAt === undefined
      ? 'never expires'
      : `is valid for ${Math.round((expiresAt - begins) / hour)} hours`;
  return {
    code: 'long-lived-token',
    message: `This token ${life}: for as long it opens the door to whoever finds it (RFC 9700, section 2.2.2).`,
  };
}

const parameter = /[?&]([^\s=&#]{1,100})=[^\s&#]+/g;
/** Told by a trap already. */
const toldElsewhere = /^(?:access_token|id_token)$/i;
/** Made for URLs: they hold for one request, or for a short time. */
const madeForUrls = /^(?:sig|signature|x-(?:amz|goog)-.*|code_verifier)$/i;

function urlHints(node: RequestNode): SafeGroundHint[] {
  const [name] = [...node.url.text.matchAll(parameter)]
    .map(match => match[1] ?? '')
    .filter(one => isSecretParameter(one) && !toldElsewhere.test(one) && !madeForUrls.test(one));
  if (name === undefined) return [];
  const message = `The parameter ${name} stands in the URL, which logs, histories and the Referer header keep. A header is safer (RFC 9700, section 4.3.2).`;
  return [{ code: 'secret-in-url', range: node.url.range, message }];
}

function grantHints({ url, body }: RequestNode, text: string): SafeGroundHint[] {
  const implicit = /[?&]response_type=(?:id_token(?:%20|\+))?token\b/.exec(url.text);
  const hints: SafeGroundHint[] = [];
  if (implicit !== null)
    hints.push({
      code: 'implicit-grant',
      range: url.range,
      message:
        'The implicit grant puts the token into a URL; use the code grant with PKCE (RFC 9700, section 2.1.2).',
    });
  if (body === undefined) return hints;
  const password = /(?:^|[\s&])grant_type=password(?=[&\s]|$)/.exec(
    text.slice(body.range.start, body.range.end),
  );
  if (password !== null) {
    const start = body.range.start + password.index + password[0].indexOf('grant_type');
    hints.push({
      code: 'password-grant',
      range: { start, end: body.range.start + password.index + password[0].length },
      message:
        'The password grant shows the password to the client; it must not be used (RFC 9700, section 2.4).',
    });
  }
  return hints;
}
