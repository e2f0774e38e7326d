import assert from 'node:assert/strict';
import type { CauseId } from '../../../src/core/diagnosis/cause.ts';
import { phrases } from '../../../src/core/diagnosis/language.ts';
import { understand } from '../../../src/core/diagnosis/statements.ts';
import { evidenceWith } from '../../support/answers.ts';
import { bearer, fresh } from './refusals.ts';
import { harmless, sentences } from './sentences.ts';

const opaqueRefused = evidenceWith({ status: 401, sent: [['X-Api-Key', 'made-up']] });
const tokenRefused = evidenceWith({ status: 401, sent: bearer(fresh) });
const invalid = evidenceWith({ status: 422 });

function readingOf(text: string, evidence = opaqueRefused): CauseId[] {
  return understand({ where: 'response body', text }, evidence).map(({ cause }) => cause);
}

/** What is read wrongly today, and what would be right. */
const knownMisreadings: readonly (readonly [text: string, today: readonly CauseId[], right: CauseId])[] = [];
/** What is read as a matter of authentication today, and is none. */
const knownFalseAlarms: readonly (readonly [text: string, today: readonly CauseId[]])[] = [];

describe('the language of servers', () => {
  for (const [cause, texts] of Object.entries(sentences)) {
    for (const text of texts) {
      it(`reads ${cause} in "${text}"`, () => {
        assert.deepEqual(readingOf(text), [cause]);
      });
    }
  }

  it('knows a sentence for most causes', () => {
    const texts = Object.values(sentences).flat();
    assert.ok(texts.length >= 120, String(texts.length));
    assert.equal(new Set(texts).size, texts.length);
  });

  for (const text of [
    'invalid signature',
    'Signature verification failed',
    'JWT signature does not match locally computed signature.',
    'JWSSignatureVerificationFailed',
    'INVALID_SIGNATURE',
  ]) {
    it(`lets what was sent decide whose signature is meant by "${text}"`, () => {
      assert.deepEqual(readingOf(text, tokenRefused), ['token-signature-invalid']);
      assert.deepEqual(readingOf(text), ['request-signature-mismatch']);
    });
  }

  for (const [text, causes] of [
    ['Token has been expired or revoked.', ['token-expired', 'token-revoked', 'invalid-credentials']],
    ['The access token is invalid or has expired', ['token-expired', 'invalid-credentials']],
    ['Invalid or expired token', ['token-expired', 'invalid-credentials']],
    ['Missing or invalid credentials', ['invalid-credentials', 'missing-credentials']],
    ['Authorization header is invalid or missing', ['invalid-credentials', 'missing-credentials']],
  ] as const) {
    it(`leaves "${text}" open, as the server does`, () => {
      assert.deepEqual(readingOf(text), causes);
      const strengths = understand({ where: 'x', text }, opaqueRefused).map(({ strength }) => strength);
      assert.deepEqual(new Set(strengths), new Set(['hint']));
    });
  }

  for (const text of harmless) {
    it(`reads nothing into "${text}"`, () => {
      assert.deepEqual(readingOf(text, invalid), []);
    });
  }

  it('has looked at enough sentences that are about something else', () => {
    assert.ok(harmless.length >= 60, String(harmless.length));
    assert.equal(new Set(harmless).size, harmless.length);
  });

  for (const [text, today, right] of knownMisreadings) {
    it(`still misreads "${text}", which means ${right}`, () => {
      assert.deepEqual(readingOf(text), today);
      assert.notDeepEqual(today, [right]);
    });
  }

  for (const [text, today] of knownFalseAlarms) {
    it(`still reads something into "${text}"`, () => {
      assert.deepEqual(readingOf(text, invalid), today);
      assert.notDeepEqual(today, []);
    });
  }
});

const words = [
  ...[
    'token ',
    'invalid ',
    'expired or ',
    'no api ',
    'not a valid ',
    'session ',
    'key ',
    'unable to ',
    'missing ',
  ],
  ...[
    'signature ',
    'account is not ',
    'issuer ',
    'the request ',
    'ip ',
    'certificate ',
    'a',
    ' ',
    'is not allowed ',
  ],
  ...[
    'authorization header ',
    'failed to ',
    'permission ',
    'access token ',
    'user ',
    'credentials was ',
    'nonce ',
  ],
];

/** Milliseconds of the fastest of several runs: what the machine does besides does not count. */
function fastest(pattern: RegExp, text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (let run = 0; run < 20; run++) pattern.test(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('the patterns of the language', () => {
  const patterns = phrases.flatMap(({ pattern, unless }) => (unless ? [pattern, unless] : [pattern]));

  it('take no longer than twice as long for twice the text, give or take', () => {
    for (const pattern of patterns) {
      for (const word of words) {
        const short = fastest(pattern, `${word.repeat(300).slice(0, 300)}!`);
        const long = fastest(pattern, `${word.repeat(600).slice(0, 600)}!`);
        assert.ok(
          long < 2 || long < short * 3.2,
          `${long.toFixed(2)} ms after ${short.toFixed(2)} ms for "${word}" in ${pattern.source.slice(0, 80)}`,
        );
      }
    }
  }).timeout(60_000);

  it('keep no state between two readings', () => {
    for (const { flags } of patterns) assert.doesNotMatch(flags, /[gy]/);
  });
});
