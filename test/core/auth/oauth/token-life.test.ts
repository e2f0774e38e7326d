import assert from 'node:assert/strict';
import { datedTokens, isUsable, renewalDue } from '../../../../src/core/auth/oauth/token-life.ts';
import { planTokens, type WatchedToken } from '../../../../src/core/auth/oauth/token-watch.ts';
import { noon, tokenWith } from '../../../support/answers.ts';

const answer = { access_token: 'made-up', token_type: 'Bearer' };
const minute = 60_000;

describe('the life of a token', () => {
  it('counts from the answer', () => {
    assert.equal(datedTokens({ ...answer, expires_in: 600 }, noon).expiresAt, noon + 10 * minute);
  });

  it('is that of the JWT where the answer does not tell', () => {
    const token = tokenWith({ exp: noon / 1000 + 60 });
    assert.equal(datedTokens({ ...answer, access_token: token }, noon).expiresAt, noon + minute);
  });

  for (const odd of [undefined, -1, 1e12, Number.NaN]) {
    it(`is not known by ${odd}`, () => {
      const tokens = datedTokens({ ...answer, expires_in: odd }, noon);
      assert.equal(tokens.expiresAt, undefined);
      assert.ok(isUsable(tokens, noon + 1e12));
    });
  }

  it('ends half a minute early, and for short ones a tenth', () => {
    assert.equal(renewalDue(datedTokens({ ...answer, expires_in: 600 }, noon)), noon + 570_000);
    assert.equal(renewalDue(datedTokens({ ...answer, expires_in: 10 }, noon)), noon + 9000);
  });

  it('keeps the refresh token that is not replaced', () => {
    const before = datedTokens({ ...answer, refresh_token: 'first' }, noon);
    assert.equal(datedTokens(answer, noon, before).refreshToken, 'first');
    assert.equal(datedTokens({ ...answer, refresh_token: 'next' }, noon, before).refreshToken, 'next');
  });
});

describe('the plan for tokens in use', () => {
  const watched = (
    minutes: number,
    more: Partial<WatchedToken> = {},
    refreshToken?: string,
  ): WatchedToken => ({
    key: `${minutes}`,
    name: `${minutes}`,
    usedAt: noon,
    warned: false,
    tokens: datedTokens(
      {
        ...answer,
        expires_in: minutes * 60,
        ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
      },
      noon,
    ),
    ...more,
  });
  const names = (tokens: readonly WatchedToken[]) => tokens.map(({ name }) => name);

  it('shows the next one to expire', () => {
    const plan = planTokens([watched(20), watched(10)], noon, true);
    assert.equal(plan.next?.name, '10');
    assert.deepEqual([plan.refresh, plan.warn], [[], []]);
    assert.equal(plan.wakeAt, noon + 8 * minute);
  });

  it('refreshes what can be refreshed, and warns of the rest', () => {
    const plan = planTokens([watched(10), watched(9.9, {}, 'made-up')], noon + 9.5 * minute, true);
    assert.deepEqual(names(plan.refresh), ['9.9']);
    assert.deepEqual(names(plan.warn), ['10']);
  });

  it('warns once', () => {
    assert.deepEqual(planTokens([watched(10, { warned: true })], noon + 9 * minute, true).warn, []);
  });

  it('neither refreshes nor warns where that is switched off, and still shows the end', () => {
    const plan = planTokens([watched(10), watched(9.9, {}, 'made-up')], noon + 9.5 * minute, false);
    assert.deepEqual([plan.refresh, plan.warn], [[], []]);
    assert.equal(plan.next?.name, '9.9');
    assert.equal(plan.wakeAt, noon + 9.9 * minute);
  });

  it('leaves alone what nobody uses, what is over, and what never ends', () => {
    assert.equal(planTokens([watched(60)], noon + 31 * minute, true).next, undefined);
    assert.equal(planTokens([watched(10)], noon + 10 * minute, true).next, undefined);
    const endless = { ...watched(1), tokens: datedTokens(answer, noon) };
    assert.deepEqual(planTokens([endless], noon, true), {
      next: undefined,
      refresh: [],
      warn: [],
      wakeAt: undefined,
    });
  });
});
