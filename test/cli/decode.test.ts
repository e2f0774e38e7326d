import assert from 'node:assert/strict';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { runCli } from '../../src/cli/run-cli.ts';
import { fakeTerminal } from './fake-terminal.ts';

async function signed(): Promise<{ token: string; keys: string; foreign: string }> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const other = await generateKeyPair('ES256', { extractable: true });
  const token = await new SignJWT({ sub: 'alice', scope: 'read' })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setExpirationTime(4_102_444_800)
    .sign(privateKey);
  const set = async (key: Parameters<typeof exportJWK>[0]) =>
    JSON.stringify({ keys: [{ ...(await exportJWK(key)), kid: 'one', alg: 'ES256' }] });
  return { token, keys: await set(publicKey), foreign: await set(other.publicKey) };
}

describe('decode', () => {
  it('reads a token and verifies it with a key file', async () => {
    const { token, keys } = await signed();
    const terminal = fakeTerminal({ files: { 'keys.json': keys } });
    assert.equal(await runCli(['decode', token, '--jwks', 'keys.json', '--json'], terminal), 0);
    const decoded = JSON.parse(terminal.printed());
    assert.equal(decoded.claims.sub, 'alice');
    assert.equal(decoded.signature, 'valid');
    assert.equal(terminal.printed().includes(token.split('.')[2] ?? ''), false);
  });

  it('ends with 1 for a signature that is another key’s', async () => {
    const { token, foreign } = await signed();
    const terminal = fakeTerminal({ files: { 'keys.json': foreign } });
    assert.equal(await runCli(['decode', token, '--jwks', 'keys.json', '--json'], terminal), 1);
    assert.equal(JSON.parse(terminal.printed()).signature, 'invalid');
  });

  it('says first when a token expires', async () => {
    const { token } = await signed();
    const terminal = fakeTerminal({ input: `Authorization: Bearer ${token}\n` });
    assert.equal(await runCli(['decode', '-'], terminal), 0);
    assert.match(terminal.printed(), /^expires in /);
  });

  it('reads a challenge and points at where it breaks', async () => {
    const terminal = fakeTerminal();
    assert.equal(
      await runCli(
        ['decode', 'WWW-Authenticate: Bearer realm="a, error="invalid_token"', '--json'],
        terminal,
      ),
      1,
    );
    const decoded = JSON.parse(terminal.printed());
    assert.equal(decoded.kind, 'challenges');
    assert.ok(decoded.problems.length > 0);
  });

  it('never prints a password or a cookie value', async () => {
    const basic = Buffer.from('alice:canary-password').toString('base64');
    for (const header of [
      `Authorization: Basic ${basic}`,
      'Cookie: sid=canary-password',
      'Set-Cookie: sid=canary-password; Path=/',
    ]) {
      const terminal = fakeTerminal();
      await runCli(['decode', header], terminal);
      assert.ok(terminal.printed().length > 10);
      assert.equal(
        /canary-password/.test(terminal.printed()) || terminal.printed().includes(basic),
        false,
        header,
      );
    }
  });

  it('says in one line what it cannot read', async () => {
    const terminal = fakeTerminal();
    assert.equal(await runCli(['decode', 'nonsense'], terminal), 2);
    assert.match(terminal.complained(), /neither a JWT nor/);
  });

  it('says which key file is none', async () => {
    const { token } = await signed();
    const terminal = fakeTerminal({ files: { 'keys.json': '[]' } });
    assert.equal(await runCli(['decode', token, '--jwks', 'keys.json'], terminal), 2);
    assert.match(terminal.complained(), /keys\.json: not a JSON Web Key Set/);
  });
});
