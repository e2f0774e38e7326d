import type { Reference } from '../cause.ts';
import type { SecurityFinding, SecurityFindingId, TwinKind } from './comparison.ts';

type Wording = Omit<SecurityFinding, 'id' | 'explanation' | 'facts'>;

const rfc = (number: number, section: string, title: string): Reference => ({
  title: `RFC ${number}, section ${section}: ${title}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
});

const validating = rfc(7519, '7.2', 'Validating a JWT');
const allOperations = rfc(8725, '3.3', 'Validate All Cryptographic Operations');

/** What each finding is called, what to do about it, and where that is written. */
export const securityFindings: Readonly<Record<SecurityFindingId, Wording>> = {
  'credentials-not-needed': {
    severity: 'information',
    title: 'The server also answers without credentials',
    advice:
      'Where this resource is meant to be public, the credentials can be left out. Where it is not, the check is missing or not reached: see that the route is behind it.',
    references: [
      {
        title: 'RFC 9110, section 11.1: Authentication Scheme',
        url: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.1',
      },
    ],
  },
  'token-not-needed': {
    severity: 'information',
    title: 'The server lets the request through without its token',
    advice:
      'Another credential of the request is enough on its own, so the token was not put to the test. Leave the other one out to compare tokens.',
    references: [validating],
  },
  'accepts-expired-token': {
    severity: 'severe',
    title: 'The server accepts an expired token',
    advice:
      'Check exp against the clock for every token, with a leeway of a few minutes at most. Libraries do so unless it is switched off (ignoreExpiration, ValidateLifetime = false, verify_exp).',
    references: [rfc(7519, '4.1.4', '"exp" (Expiration Time) Claim'), validating],
  },
  'accepts-alg-none': {
    severity: 'severe',
    title: 'The server accepts an unsecured token (alg: none)',
    advice:
      'Name the algorithms that are allowed when verifying, and never take the choice from the header of the token. Anybody can write a token that this server believes.',
    references: [
      rfc(8725, '3.1', 'Perform Algorithm Verification'),
      rfc(8725, '2.1', 'Weak Signatures and Insufficient Signature Validation'),
      rfc(7519, '6', 'Unsecured JWTs'),
    ],
  },
  'accepts-wrong-audience': {
    severity: 'severe',
    title: 'The server accepts a token for another audience',
    advice:
      'Set the audience that this API answers to and require aud to contain it. Else a token that was issued for any other service opens this one.',
    references: [rfc(8725, '3.9', 'Use and Validate Audience'), rfc(7519, '4.1.3', '"aud" (Audience) Claim')],
  },
  'accepts-tampered-token': {
    severity: 'severe',
    title: 'The server accepts a token whose claims were changed',
    advice:
      'Verify the signature before anything of the token is believed: call verify, not decode. Anybody can write a token that this server believes.',
    references: [
      allOperations,
      rfc(8725, '2.1', 'Weak Signatures and Insufficient Signature Validation'),
      validating,
    ],
  },
  'accepts-unsigned-token': {
    severity: 'severe',
    title: 'The server accepts a token without its signature',
    advice:
      'Refuse a token whose signature is empty, and verify it before anything of the token is believed: call verify, not decode.',
    references: [allOperations, validating],
  },
};

/** Which finding it is when a server lets a twin through, and what that proves. */
export const acceptedTwins: Readonly<
  Record<TwinKind, { readonly id: SecurityFindingId; readonly proves: string }>
> = {
  expired: {
    id: 'accepts-expired-token',
    proves: 'Its exp lies a day back, and its signature no longer fits: neither was checked.',
  },
  'alg-none': {
    id: 'accepts-alg-none',
    proves: 'Its header says that it is not signed, and it has no signature.',
  },
  'wrong-audience': {
    id: 'accepts-wrong-audience',
    proves: 'Its aud names nobody, and its signature no longer fits: neither was checked.',
  },
  'tampered-claim': {
    id: 'accepts-tampered-token',
    proves: 'A claim was added without the key, so its signature no longer fits: it was not checked.',
  },
  unsigned: {
    id: 'accepts-unsigned-token',
    proves: 'Its signature was cut off: it was not checked.',
  },
};
