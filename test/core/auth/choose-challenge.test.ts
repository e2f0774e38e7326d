import assert from 'node:assert/strict';
import { parseChallenges } from '../../../src/core/auth/challenges.ts';
import { chooseChallenge, describeChoice } from '../../../src/core/auth/choose-challenge.ts';

const sha256 = 'Digest realm="a", nonce="n", qop="auth", algorithm=SHA-256';
const md5 = 'Digest realm="a", nonce="n", qop="auth", algorithm=MD5';
const both = ['basic', 'digest'] as const;

const choices = [
  ['Digest before Basic, wherever it stands', `Basic realm="a", ${md5}`, both, 'Digest MD5'],
  ['the first Digest that the server lists', `${sha256}, ${md5}`, both, 'Digest SHA-256'],
  ['the server’s order, even if MD5 leads', `${md5}, ${sha256}`, both, 'Digest MD5'],
  ['Basic where nothing stronger can be computed', 'Negotiate, NTLM, Basic realm="a"', both, 'Basic'],
  [
    'Basic where the Digest is of an unknown kind',
    'Digest realm="a", nonce="n", algorithm=X, Basic realm="a"',
    both,
    'Basic',
  ],
  [
    'no Basic for credentials that were written for Digest',
    'Basic realm="a"',
    ['digest'] as const,
    undefined,
  ],
  ['no Digest for credentials that were written for Basic', md5, ['basic'] as const, undefined],
  ['nothing where only tickets and tokens count', 'Negotiate, Bearer realm="a"', both, undefined],
  ['nothing where nothing is offered', '', both, undefined],
] as const;

describe('the choice of a challenge', () => {
  for (const [what, header, schemes, expected] of choices) {
    it(`is ${what}`, () => {
      const { challenges } = parseChallenges(header);
      const { weighed, chosen } = chooseChallenge(challenges, { user: 'alice', schemes });
      const winners = weighed.filter(({ verdict }) => verdict === 'chosen');
      assert.equal(winners[0]?.name, expected);
      assert.equal(winners.length, expected === undefined ? 0 : 1);
      assert.equal(winners[0]?.challenge, chosen);
      assert.equal(weighed.length, challenges.length);
      assert.ok(weighed.every(({ why }) => why !== ''));
    });
  }

  it('says of each what it would need', () => {
    const { challenges } = parseChallenges(`Negotiate, Bearer realm="a", ${sha256}, Basic realm="a"`);
    const said = describeChoice(chooseChallenge(challenges, { user: 'alice', schemes: both }));
    assert.match(said, /Negotiate cannot be met \(it needs a Kerberos ticket/);
    assert.match(said, /Bearer cannot be met \(it needs an access token/);
    assert.match(said, /Digest SHA-256 chosen/);
    assert.match(said, /Basic passed over \(weaker/);
  });

  it('keeps a user name with a colon from Basic', () => {
    const { challenges } = parseChallenges('Basic realm="a"');
    assert.equal(chooseChallenge(challenges, { user: 'a:b', schemes: both }).chosen, undefined);
  });
});
