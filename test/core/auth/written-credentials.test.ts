import assert from 'node:assert/strict';
import { readUserinfo, readWrittenCredentials } from '../../../src/core/auth/written-credentials.ts';

const pairs = [
  ['Digest alice secret', 'alice', 'secret'],
  ['digest alice:secret', 'alice', 'secret'],
  ['Digest alice:a:b', 'alice', 'a:b'],
  ['Digest alice pass word', 'alice', 'pass word'],
  ['Digest alice pass:word', 'alice', 'pass:word'],
  ['ANY alice  secret ', 'alice', 'secret'],
  ['NTLM alice secret', 'alice', 'secret'],
  ['ntlm alice:secret', 'alice', 'secret'],
  ['NTLM EXAMPLE\\alice:pass word:1', 'EXAMPLE\\alice', 'pass word:1'],
  ['NTLM EXAMPLE\\alice secret', 'EXAMPLE\\alice', 'secret'],
  ['NTLM alice secret LAPTOP EXAMPLE', 'alice', 'secret'],
  ['Digest jürgen geheim€', 'jürgen', 'geheim€'],
] as const;

const asTheyStand = [
  'Digest username="alice", realm="a"',
  'Digest realm = "a", username="b"',
  'Digest alice',
  'Digest',
  'Digest alice {{password}}',
  'Basic alice secret',
  'Bearer a b',
  'NTLM TlRMTVNTUAABAAAA',
  'NTLM alice a b c d',
  'Negotiate YIIGcgYGKwYBBQUCoIIGZjCCBmI=',
  'AWS AKID:made+up+signature=',
  'AWS AKID key region:eu-west-1 other',
  'toString alice secret',
  '',
];

describe('credentials as the .http dialects write them', () => {
  for (const [value, user, password] of pairs) {
    it(`are user and password in "${value}"`, () => {
      const written = readWrittenCredentials(value);
      assert.ok(written?.kind === 'password');
      assert.deepEqual([written.user, written.password], [user, password]);
      assert.equal(written.schemes.includes('basic'), /^any/i.test(value));
    });
  }

  for (const value of asTheyStand) {
    it(`are none in "${value}"`, () => assert.equal(readWrittenCredentials(value), undefined));
  }

  it('are workstation and domain behind the password of NTLM', () => {
    const written = readWrittenCredentials('NTLM alice secret LAPTOP EXAMPLE');
    assert.ok(written?.kind === 'password');
    assert.deepEqual([written.workstation, written.domain], ['LAPTOP', 'EXAMPLE']);
  });

  it('are the ticket of whoever is signed in where nothing follows the scheme', () => {
    for (const value of ['Negotiate', ' any '])
      assert.deepEqual(readWrittenCredentials(value), { kind: 'ticket', written: value.trim() });
  });

  it('are the keys of AWS', () => {
    const written = readWrittenCredentials('aws AKID made/up region:eu-west-1');
    assert.deepEqual(written, { kind: 'aws', id: 'AKID', key: 'made/up', region: 'eu-west-1' });
  });

  it('are the userinfo of a URL, percent-decoded', () => {
    const written = readUserinfo(new URL('https://al%40ice:p%3Aw@example.test/'));
    assert.deepEqual([written?.user, written?.password], ['al@ice', 'p:w']);
    assert.equal(readUserinfo(new URL('https://example.test/')), undefined);
  });
});
