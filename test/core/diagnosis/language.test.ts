import assert from 'node:assert/strict';
import type { CauseId } from '../../../src/core/diagnosis/cause-id.ts';
import { phrases } from '../../../src/core/diagnosis/language.ts';
import { understand } from '../../../src/core/diagnosis/statements.ts';
import { evidenceWith } from '../../support/answers.ts';
import { harmless } from './harmless-sentences.ts';
import { bearer, fresh } from './refusals.ts';
import { sentences } from './sentences.ts';

const opaqueRefused = evidenceWith({ status: 401, sent: [['X-Api-Key', 'made-up']] });
const tokenRefused = evidenceWith({ status: 401, sent: bearer(fresh) });
const invalid = evidenceWith({ status: 422 });

function readingOf(text: string, evidence = opaqueRefused): CauseId[] {
  return understand({ where: 'response body', text }, evidence).map(({ cause }) => cause);
}

/** What is read wrongly today, and what would be right. */
const knownMisreadings: readonly (readonly [text: string, today: readonly CauseId[], right: CauseId])[] = [
  ['Unsecured JWTs are not supported', [], 'token-algorithm-rejected'],
  ['Invalid token header. No credentials provided.', ['malformed-credentials'], 'missing-credentials'],
  [
    "The provided key 'rk_fake' does not have access to account",
    ['insufficient-scope'],
    'insufficient-permissions',
  ],
];
/** What is read as a matter of authentication today, and is none. */
const knownFalseAlarms: readonly (readonly [text: string, today: readonly CauseId[]])[] = [
  ['Account not found', ['invalid-credentials']],
];

describe('the language of servers', () => {
  for (const [cause, texts] of Object.entries(sentences)) {
    for (const text of texts) {
      it(`reads ${cause} in "${text}"`, () => {
        assert.deepEqual(readingOf(text), [cause]);
      });
    }
  }

  it('lets what was sent decide whether a captcha guards an account or keeps out robots', () => {
    const password = evidenceWith({ status: 401, sent: [['Authorization', 'Basic YWRhOm1hZGUtdXA=']] });
    assert.deepEqual(readingOf('Captcha required', password), ['account-locked']);
    assert.deepEqual(readingOf('Captcha required', tokenRefused), ['blocked-by-intermediary']);
  });

  for (const text of ['Invalid sign', 'Invalid timestamp', 'Insufficient funds', 'Unknown role: editr']) {
    it(`takes "${text}" for a value where nothing is refused and nothing is signed`, () => {
      assert.deepEqual(readingOf(text, evidenceWith({ status: 400, sent: bearer(fresh) })), []);
      assert.notDeepEqual(readingOf(text), []);
    });
  }

  it('takes a timestamp for part of the signature of a request that has one', () => {
    const signed = evidenceWith({ status: 400, sent: [['X-Api-Sign', 'made-up']] });
    assert.deepEqual(readingOf('Invalid timestamp', signed), ['clock-skew']);
  });

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
    [
      'Given token not valid for any token type',
      ['token-expired', 'token-signature-invalid', 'invalid-credentials'],
    ],
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
    for (let run = 0; run < 3; run++) pattern.test(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Near-misses over and over, `length` characters long. */
const hostile = (word: string, length: number) => `${word.repeat(length).slice(0, length)}!`;

/** Whether four times the text takes far more than four times as long, and long enough to be measured. */
function growsFaster(pattern: RegExp, word: string): boolean {
  const long = fastest(pattern, hostile(word, 2400));
  return long > 1 && long > 9 * fastest(pattern, hostile(word, 600));
}

describe('the patterns of the language', () => {
  const patterns = phrases.flatMap(({ pattern, unless }) => (unless ? [pattern, unless] : [pattern]));

  it('are measured by a test that finds a pattern which is not linear', () => {
    assert.ok(growsFaster(/token.*or.*revoked$/, 'token or '));
    assert.ok(growsFaster(/(?:\w+ )*x/, 'token '));
  });

  it('take time in proportion to the text', () => {
    const faster = patterns.flatMap(pattern =>
      words
        .filter(word => growsFaster(pattern, word))
        .map(word => `"${word}" in ${pattern.source.slice(0, 80)}`),
    );
    assert.deepEqual(faster, []);
  }).timeout(60_000);

  it('read a hostile text of 600 characters in less than 5 ms', () => {
    for (const pattern of patterns) {
      for (const word of words)
        assert.ok(fastest(pattern, hostile(word, 600)) < 15, pattern.source.slice(0, 80));
    }
  }).timeout(60_000);

  it('keep no state between two readings', () => {
    for (const { flags } of patterns) assert.doesNotMatch(flags, /[gy]/);
  });
});
