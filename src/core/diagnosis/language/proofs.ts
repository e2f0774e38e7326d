import type { Evidence } from '../../evidence/evidence.ts';
import type { CauseId } from '../cause-id.ts';
import { readableToken } from '../detection.ts';
import { any, near, type Phrase, token, wrong } from './vocabulary.ts';

/** Second proofs beside a credential (anti-forgery tokens, origins, DPoP, nonces), before any other "token". */
export const proofs: readonly Phrase[] = [
  {
    causes: ['csrf-failed'],
    pattern: any(
      '\\b(?:csrf|xsrf|csrfmiddlewaretoken)\\b',
      'anti ?forgery|forgery|form (?:has been |was )?tampered|security token (?:mismatch|check)',
      'authenticity token|request verification token|form token|form key|\\bnonce field\\b',
      'cross site (?:request|post)',
      '(?:no )?valid crumb|\\bcrumb\\b',
      '(?:unknown|invalid|untrusted|bad) origin|referr?er header is missing',
      'origin (?:\\w+ )?(?:is )?not allowed|security validation for this page|\\bstate\\b.{0,40}does not match (?:the )?state|cookie check failed',
      '(?:missing|null|no|empty) (?:or \\w+ )?origin\\b|verify your data submission',
      'origin (?:header |checking |check )?(?:failed|does not match|mismatch)|referer checking failed',
    ),
  },
  { causes: ['cors-preflight-rejected'], pattern: any('\\bcors\\b', 'access control allow', 'preflight') },
  {
    causes: ['token-binding-mismatch'],
    pattern: any(
      '\\bdpop\\b',
      'proof of possession|holder of key',
      '\\bcnf\\b',
      'certificate bound|x5t ?s256',
      'token binding',
    ),
  },
  {
    causes: ['digest-nonce-stale'],
    pattern: any(
      '(?:stale|expired|replayed|reused|old|invalid anti replay) nonce|^bad nonce$',
      `nonce${near}(?:stale|expired|replayed|reused|too old|already (?:used|seen)|not unique|used before)`,
    ),
  },
];

/** Sentences that name two causes at once: an honest server cannot tell them apart, and neither can we. */
export const openEnded: readonly Phrase[] = [
  {
    causes: ['token-revoked'],
    pattern: any('changed (?:their|your|the|his|her|its) password', 'password (?:was |has been )?changed'),
  },
  {
    causes: ['session-expired'],
    pattern: any(
      `session${near}(?:expired|timed? ?out|time ?out|invalid|not found|no longer|ended|terminated|closed|does not exist|unknown)`,
      'logged out due to|(?:login|log in) (?:has |is )?(?:timed out|expired)',
      '(?:expired|invalid|stale|no (?:valid|active)|unknown|missing|terminated) session',
      'cookie signature|cookies? (?:has |have |is |are )?(?:expired|invalid)|invalid session token|session not active|sign(?:ed)? in again|log ?in again|login time ?out|page expired',
    ),
    unless: /access token|refresh token|session token(?! (?:seems |is )?invalid)/,
  },
  {
    causes: ['token-expired', 'token-revoked', 'invalid-credentials'],
    pattern: any(
      `${token} (?:is )?no longer valid`,
      `expired${near} (?:or|and) ${near}revoked`,
      `revoked${near} or ${near}expired`,
      `${token}(?: is| was)? not active(?! yet)`,
      `inactive ${token}|${token} (?:is )?inactive`,
    ),
    unless: /\bjwt (?:is )?not active/,
  },
  {
    causes: ['token-expired', 'invalid-credentials'],
    pattern: any(
      `${wrong}${near} (?:or|and) (?:has |is |was |have |been |an? )*expired`,
      `expired (?:or|and) ${near}${wrong}`,
      `expired${near} or ${near}(?:malformed|invalid|missing)`,
    ),
  },
  {
    causes: ['invalid-credentials', 'missing-credentials'],
    pattern: any(
      `(?:missing|no|absent) (?:or|and) (?:is |an )?(?:invalid|incorrect|malformed|bad)${near}`,
      '(?:invalid|incorrect|malformed|bad) (?:or|and) (?:is |was )?(?:missing|not (?:present|provided|found)|absent|no )',
    ),
  },
  {
    causes: ['token-expired', 'token-signature-invalid', 'invalid-credentials'],
    pattern: any('not valid for any token type'),
  },
  {
    causes: ['request-signature-mismatch', 'invalid-credentials'],
    pattern: any('formed correctly including the signature'),
  },
  {
    causes: invalidToken,
    pattern: any(
      'invalid (?:jwt|json web token)(?: token)?$',
      '\\bjwt (?:token )?(?:is )?invalid$',
      'not a valid jwt',
      'jwt (?:token )?validation failed$',
    ),
  },
];

/** "Invalid JWT" of something that is none speaks of its form; of a well-formed one it leaves everything open. */
function invalidToken(evidence: Evidence): readonly CauseId[] {
  return readableToken(evidence)
    ? ['token-signature-invalid', 'invalid-credentials']
    : ['malformed-credentials'];
}
