import assert from 'node:assert/strict';
import type { ComparisonPlan, VariantKind } from '../../../../src/core/diagnosis/comparison/comparison.ts';
import { planComparison } from '../../../../src/core/diagnosis/comparison/plan.ts';
import { answerLength, readComparison } from '../../../../src/core/diagnosis/comparison/reading.ts';
import {
  claimsInTime,
  exchangeWith,
  noon,
  sourceOf,
  tokenWith,
  type Variation,
} from '../../../support/answers.ts';

const url = 'http://localhost/orders';
const bearer = (claims: Record<string, unknown>, more = '') =>
  `GET ${url}\nAuthorization: Bearer ${tokenWith(claims)}\n${more}`;

function planOf(text: string): ComparisonPlan {
  const made = planComparison({
    written: { request: sourceOf(text) },
    environments: [],
    allowedHosts: [],
    now: noon,
  });
  if ('refused' in made) assert.fail(made.refused);
  return made;
}

type Answers = Partial<Record<VariantKind, Variation>>;

/** What is read where every variant gets its own answer, and all others `rest`. */
function read(text: string, answers: Answers, rest: Variation = { status: 401 }) {
  const plan = planOf(text);
  const outcomes = plan.variants.map(variant => ({
    variant,
    exchange: exchangeWith({ url, ...(answers[variant.kind] ?? rest) }),
  }));
  return readComparison(plan, outcomes);
}

const found = (...args: Parameters<typeof read>) =>
  read(...args).findings.map(({ id, severity }) => `${severity} ${id}`);

const inTime = bearer(claimsInTime());
const ok: Variation = { status: 200, body: '{"orders":[]}' };

describe('the reading of a comparison', () => {
  it('finds nothing where the server lets the request as written through and nothing else', () => {
    assert.deepEqual(found(inTime, { 'as-written': ok }), []);
  });

  const twins: readonly [kind: VariantKind, id: string][] = [
    ['expired', 'accepts-expired-token'],
    ['alg-none', 'accepts-alg-none'],
    ['wrong-audience', 'accepts-wrong-audience'],
    ['tampered-claim', 'accepts-tampered-token'],
    ['unsigned', 'accepts-unsigned-token'],
  ];
  for (const [kind, id] of twins) {
    it(`finds ${id} where that twin alone is let through`, () => {
      assert.deepEqual(found(inTime, { 'as-written': ok, [kind]: ok }), [`severe ${id}`]);
    });
  }

  it('gives each severe finding an advice, a fact of both answers and the RFC', () => {
    const { findings } = read(inTime, { anonymous: { status: 401 } }, ok);
    assert.equal(findings.length, 5);
    for (const { advice, facts, references } of findings) {
      assert.ok(advice.length > 40);
      assert.deepEqual(
        facts.map(({ text }) => text.slice(0, 3)),
        ['200', '401'],
      );
      assert.ok(references.some(({ url: address }) => /rfc(?:8725|7519)#section-/.test(address)));
    }
  });

  it('finds that no credentials are needed, and judges no twin by that', () => {
    const reading = read(inTime, {}, ok);
    assert.deepEqual(
      reading.findings.map(({ id, severity }) => [id, severity]),
      [['credentials-not-needed', 'information']],
    );
    assert.match(reading.findings[0]?.explanation ?? '', /is the same as with them/);
    assert.match(reading.notes.join(), /answers to its twins prove nothing/);
  });

  it('says so where the anonymous answer is another one', () => {
    const [finding] = read(inTime, { anonymous: { ...ok, body: '{"public":true}' } }, ok).findings;
    assert.match(finding?.explanation ?? '', /what came back differs/);
  });

  it('takes a redirect to a sign-in, a hidden 404 or a sign-in page for a refusal', () => {
    const refusals: Variation[] = [
      { status: 302, received: [['Location', '/login']] },
      { status: 404 },
      { status: 200, body: '<form action="/login"><input type="password" name="p"></form>' },
    ];
    for (const anonymous of refusals) {
      const other = { 'as-written': ok, anonymous, 'tampered-claim': ok };
      assert.deepEqual(found(inTime, other), ['severe accepts-tampered-token']);
      assert.deepEqual(found(inTime, { 'as-written': ok }, anonymous), []);
    }
  });

  it('finds it behind a 404 that only a token gets to see', () => {
    const missing = { status: 404 };
    assert.deepEqual(found(inTime, { 'as-written': missing, unsigned: missing }), [
      'severe accepts-unsigned-token',
    ]);
    assert.deepEqual(found(inTime, { 'as-written': missing }), []);
    assert.deepEqual(found(inTime, {}, missing), []);
  });

  it('finds that the token as written has run out and is taken', () => {
    const old = bearer({ exp: noon / 1000 - 3600 });
    assert.deepEqual(found(old, { 'as-written': ok }), ['severe accepts-expired-token']);
    assert.deepEqual(found(old, {}), []);
  });

  it('finds that an unsecured token as written is taken', () => {
    const raw = tokenWith(claimsInTime(), { alg: 'none' }).split('.').slice(0, 2).join('.');
    const text = `GET ${url}\nAuthorization: Bearer ${raw}.\n`;
    assert.deepEqual(found(text, { 'as-written': ok }), ['severe accepts-alg-none']);
  });

  it('judges twins by the request without the token, not by the anonymous one', () => {
    const both = bearer(claimsInTime(), 'X-Api-Key: fake-key-value\n');
    const served = { 'as-written': ok, 'without-token': ok, 'tampered-claim': ok };
    assert.deepEqual(found(both, served), ['information token-not-needed']);
    assert.deepEqual(found(both, { ...served, 'without-token': { status: 401 } }), [
      'severe accepts-tampered-token',
    ]);
  });

  const inconclusive: readonly [name: string, anonymous: Variation][] = [
    ['a throttle', { status: 429 }],
    ['an error of the server', { status: 503 }],
    ['no answer', { failure: { code: 'timeout', message: 'no answer within 10 s' } }],
  ];
  for (const [name, anonymous] of inconclusive) {
    it(`claims nothing where the request without credentials met ${name}`, () => {
      assert.deepEqual(found(inTime, { anonymous }, ok), []);
    });
  }

  it('claims nothing of a twin that met an error of the server', () => {
    assert.deepEqual(found(inTime, { 'as-written': ok, expired: { status: 500 } }), []);
    assert.deepEqual(found(inTime, { 'as-written': { status: 500 }, expired: { status: 500 } }), []);
  });

  it('says that little is learned where the request as written was refused', () => {
    assert.match(read(inTime, {}).notes.join(), /answered 401, so that a refused twin shows little/);
    assert.equal(read(inTime, { 'as-written': ok }).notes.join(), '');
    assert.equal(read(inTime, { 'as-written': { status: 404 } }).notes.join(), '');
  });

  it('says how many were not sent', () => {
    const plan = planOf(inTime);
    assert.match(readComparison(plan, []).notes.join(), /7 of 7 requests were not sent/);
    assert.deepEqual(readComparison(plan, []).findings, []);
  });
});

describe('the table of a comparison', () => {
  it('tells status from content from the same, and compares nothing with itself', () => {
    const { answers } = read(inTime, {
      'as-written': ok,
      expired: { status: 401, body: '{"error":"expired"}' },
      unsigned: { failure: { code: 'reset', message: 'the connection was reset' } },
    });
    const row = (kind: VariantKind) => {
      const answer = answers.find(({ variant }) => variant.kind === kind);
      return [answer?.fromAnonymous, answer?.fromWritten];
    };
    assert.deepEqual(row('as-written'), ['status', 'unknown']);
    assert.deepEqual(row('anonymous'), ['unknown', 'status']);
    assert.deepEqual(row('expired'), ['content', 'status']);
    assert.deepEqual(row('alg-none'), ['same', 'status']);
    assert.deepEqual(row('unsigned'), ['unknown', 'unknown']);
  });

  it('knows the length of what came, and of what HEAD leaves out', () => {
    assert.equal(answerLength(exchangeWith({ body: 'four' })), 4);
    const head = exchangeWith({ method: 'HEAD', body: '', received: [['Content-Length', '1200']] });
    assert.equal(answerLength(head), 1200);
    assert.equal(answerLength(exchangeWith({ method: 'HEAD', body: '' })), undefined);
    assert.equal(
      answerLength(exchangeWith({ failure: { code: 'dns', message: 'no such host' } })),
      undefined,
    );
  });
});
