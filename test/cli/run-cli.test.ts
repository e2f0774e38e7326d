import assert from 'node:assert/strict';
import { runCli, usage } from '../../src/cli/run-cli.ts';
import { fakeTerminal } from './fake-terminal.ts';

describe('the command line', () => {
  it('prints its usage when asked, and ends with 0', async () => {
    const terminal = fakeTerminal();
    assert.equal(await runCli(['--help'], terminal), 0);
    assert.equal(terminal.printed(), usage);
  });

  it('prints its usage without a command, and ends with 2', async () => {
    const terminal = fakeTerminal();
    assert.equal(await runCli([], terminal), 2);
    assert.equal(terminal.printed(), usage);
  });

  const misuses: readonly [args: string[], complaint: RegExp][] = [
    [['explain'], /^http-auth-inspector: unknown command "explain"; try --help\n$/],
    [['constructor'], /unknown command "constructor"/],
    [['diagnose'], /diagnose takes one file/],
    [['diagnose', 'a.http', 'b.http'], /diagnose takes one file/],
    [['diagnose', 'a.http', '--colour'], /--colour/],
    [['diagnose', 'absent.http'], /absent\.http: there is no such file/],
    [
      ['diagnose', 'a.http', '--timeout', 'soon'],
      /--timeout takes a whole number from 1 to 3600, not "soon"/,
    ],
    [['diagnose', 'a.http', '--reveal'], /--reveal shows secrets, so it works on a terminal only/],
    [['playground', '--port', '70000'], /--port takes a whole number/],
  ];
  for (const [args, complaint] of misuses) {
    it(`answers "${args.join(' ')}" with one line on standard error and 2`, async () => {
      const terminal = fakeTerminal({ files: { 'a.http': 'GET http://127.0.0.1:1/\n' } });
      assert.equal(await runCli(args, terminal), 2);
      assert.match(terminal.complained(), complaint);
      assert.equal(terminal.complained().trimEnd().includes('\n'), false);
      assert.equal(terminal.printed(), '');
    });
  }
});
