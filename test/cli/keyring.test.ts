import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { keyringSecret, type RunProgram } from '../../src/cli/keyring.ts';
import { runProgram } from '../../src/cli/run-program.ts';
import { terminalTokens } from '../../src/cli/terminal-tokens.ts';
import { fakeTerminal } from './fake-terminal.ts';

type Call = Parameters<RunProgram>;

function keyring(printed: string | undefined) {
  const calls: Call[] = [];
  const run: RunProgram = async (...call) => {
    calls.push(call);
    return printed;
  };
  return { calls, run };
}

const env = (name: string) => (name === 'SystemRoot' ? 'C:\\Windows' : undefined);

describe('secrets of the system’s keyring', () => {
  const programs = [
    ['linux', 'secret-tool', 'account SHOP'],
    ['darwin', '/usr/bin/security', '-a SHOP -w'],
    ['win32', 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe', 'CredRead'],
  ] as const;
  for (const [platform, program, said] of programs) {
    it(`are read by the own program of ${platform}, and stand on no command line`, async () => {
      const { calls, run } = keyring('made-up value\r\n');
      assert.equal(await keyringSecret('SHOP', { platform, run, env }), 'made-up value');
      assert.equal(calls[0]?.[0], program);
      assert.ok(calls[0]?.[1].join(' ').includes(said));
    });
  }

  it('name Windows’ entry in the environment alone, where no quotation mark can break out', async () => {
    const { calls, run } = keyring('');
    assert.equal(await keyringSecret('SHOP', { platform: 'win32', run, env }), undefined);
    assert.deepEqual(calls[0]?.[2], { HTTP_AUTH_INSPECTOR_SECRET: 'http-auth-inspector:SHOP' });
    assert.ok(!calls[0]?.[1].join(' ').includes('SHOP'));
  });

  it('are none on other systems, and for names that a program could take for an option', async () => {
    const { calls, run } = keyring('made-up');
    assert.equal(await keyringSecret('SHOP', { platform: 'aix', run, env }), undefined);
    for (const name of ['-w', '', 'a b', 'a;b']) {
      assert.equal(await keyringSecret(name, { platform: 'linux', run, env }), undefined);
    }
    assert.deepEqual(calls, []);
  });

  it('come after the environment and before a question, once a run', async () => {
    const { calls, run } = keyring('of the keyring\n');
    const tokens = terminalTokens(fakeTerminal({ run, env: { SET: 'of the environment' }, answers: {} }));
    assert.equal(await tokens.secret('SET'), 'of the environment');
    assert.deepEqual(calls, []);
    assert.equal(await tokens.secret('SHOP'), 'of the keyring');
    assert.equal(await tokens.secret('SHOP'), 'of the keyring');
    assert.equal(calls.length, 1);
    const answers = { 'Secret SHOP: ': 'typed' };
    const asked = terminalTokens(fakeTerminal({ run: keyring(undefined).run, answers }));
    assert.equal(await asked.secret('SHOP'), undefined);
    assert.equal(await asked.askSecret?.('SHOP'), 'typed');
  });

  describe('with a program in the place of secret-tool', () => {
    let folder: string;
    const path = process.env['PATH'];
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'keyring-'));
      const script =
        '#!/bin/sh\n[ "$*" = "lookup service http-auth-inspector account SHOP" ] || exit 1\necho made-up\n';
      await writeFile(join(folder, 'secret-tool'), script);
      await chmod(join(folder, 'secret-tool'), 0o755);
      process.env['PATH'] = `${folder}${delimiter}${path ?? ''}`;
    });
    after(async () => {
      process.env['PATH'] = path;
      await rm(folder, { recursive: true });
    });

    it('runs it without a shell, and takes a failure for no secret', async () => {
      const lookUp = (name: string) => keyringSecret(name, { platform: 'linux', run: runProgram, env });
      assert.equal(await lookUp('SHOP'), 'made-up');
      assert.equal(await lookUp('OTHER'), undefined);
      assert.equal(await runProgram(join(folder, 'no-such-program'), []), undefined);
    });
  });
});
