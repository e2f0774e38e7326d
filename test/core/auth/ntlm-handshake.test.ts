import assert from 'node:assert/strict';
import { parseChallenges } from '../../../src/core/auth/challenges.ts';
import { createNtlmHandshake } from '../../../src/core/auth/ntlm-handshake.ts';
import { readNtlm } from '../../../src/core/auth/schemes/ntlm.ts';
import { readWrittenCredentials } from '../../../src/core/auth/written-credentials.ts';
import { nodeCrypto } from '../../../src/inspector/node-crypto.ts';

/** [MS-NLMP], section 4.2.4.3: the challenge of the example for NTLMv2. */
const second =
  'NTLM TlRMTVNTUAACAAAADAAMADgAAAAzgoriASNFZ4mrze8AAAAAAAAAACQAJABEAAAABgBwFwAAAA9TAGUAcgB2AGUAcgACAAwARABvAG0AYQBpAG4AAQAMAFMAZQByAHYAZQByAAAAAAA=';
const challenges = (...values: readonly string[]) =>
  values.flatMap(value => parseChallenges(value).challenges);

function handshake(written = 'NTLM EXAMPLE\\alice made-up-password LAPTOP') {
  const credentials = readWrittenCredentials(written);
  assert.ok(credentials?.kind === 'password');
  return createNtlmHandshake(credentials, nodeCrypto, () => Date.UTC(2026, 0, 1));
}

const read = (value: string | undefined) => readNtlm(value?.slice('NTLM '.length) ?? '');

describe('the handshake of NTLM', () => {
  it('offers, waits for the challenge, and answers it over the same connection', () => {
    const one = handshake();
    assert.equal(read(one.next())?.type, 1);
    assert.equal(one.isOffered(), true);
    const { retry, why, sameConnection } = one.answered(challenges('Negotiate', second), false);
    assert.deepEqual([retry, sameConnection], [true, true]);
    assert.match(why, /NTLMv2 .* for EXAMPLE\\alice\. .*target Server, it does not tell its time$/);
    const { type, user, domain, workstation, isVersion2 } = read(one.next()) ?? {};
    assert.deepEqual([type, user, domain, workstation, isVersion2], [3, 'alice', 'EXAMPLE', 'LAPTOP', true]);
    assert.equal(one.isOffered(), false);
    assert.equal(one.next(), undefined);
  });

  it('begins again with the next connection', () => {
    const one = handshake();
    one.next();
    one.answered(challenges(second), false);
    one.next();
    one.begin();
    assert.equal(read(one.next())?.type, 1);
  });

  it('leaves a user principal name whole, and the domain to the server', () => {
    const one = handshake('NTLM alice@example.test made-up-password');
    one.next();
    one.answered(challenges(second), false);
    const { user, domain } = read(one.next()) ?? {};
    assert.deepEqual([user, domain], ['alice@example.test', undefined]);
  });

  it('gives up where no challenge comes, or the connection ends with it', () => {
    for (const [values, closed, said] of [
      [['NTLM'], false, /did not go on/],
      [['NTLM bWFkZS11cA=='], false, /did not go on/],
      [['Basic realm="a"'], false, /did not go on/],
      [[second], true, /connection ends/],
    ] as const) {
      const one = handshake();
      one.next();
      const { retry, why } = one.answered(challenges(...values), closed);
      assert.equal(retry, false);
      assert.match(why, said);
      assert.equal(one.next(), undefined);
    }
  });
});
