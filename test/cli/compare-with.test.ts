import assert from 'node:assert/strict';
import { runCli } from '../../src/cli/run-cli.ts';
import type { RequestComparisonReport } from '../../src/core/report/request-comparison-report.ts';
import { type LocalServer, localServers } from '../support/local-server.ts';
import { fakeTerminal } from './fake-terminal.ts';

const secret = 'canary-Fake-9f8e7d6c';
const other = 'canary-Other-1a2b3c4d';

describe('compare --with', () => {
  const servers = localServers();
  let strict: LocalServer;
  before(async () => {
    strict = await servers.http((request, response) => {
      const isGood = request.headers.authorization === `Bearer ${secret}`;
      response.writeHead(isGood ? 200 : 401, { 'WWW-Authenticate': 'Bearer realm="orders"' }).end('{}');
    });
  });
  after(() => servers.stop());

  async function compare(authorization: string, ...args: string[]) {
    const working = `curl '${strict.origin}/orders' -H 'Authorization: Bearer ${secret}' -H 'X-Zorp: 1'`;
    const text = `### Orders\nGET ${strict.origin}/orders\n${authorization}\nX-Zorp: 1\n`;
    const terminal = fakeTerminal({
      files: { 'a.http': text, 'working.txt': working, 'none.txt': 'hello' },
      input: working,
    });
    const status = await runCli(['compare', 'a.http', ...args], terminal);
    return { status, printed: terminal.printed(), complained: terminal.complained() };
  }

  it('ends with 1 and names the difference that explains a 401, without sending anything', async () => {
    const before = strict.seen.length;
    const { status, printed } = await compare(`Authorization: Token ${other}`, '--with', '-');
    assert.equal(status, 1);
    assert.match(printed, /only the header Authorization explains a 401 by itself\./);
    assert.match(printed, /scheme Token instead of Bearer/);
    assert.equal(strict.seen.length, before);
    assert.equal(printed.includes(secret) || printed.includes(other), false);
  });

  it('sends the request first with --yes, so that its answer and challenge count', async () => {
    const { status, printed } = await compare(
      `Authorization: Token ${other}`,
      '--with',
      'working.txt',
      '--yes',
    );
    assert.equal(status, 1);
    assert.match(printed, /Yours as it was sent: answered 401, asking for Bearer\./);
    assert.match(printed, /explains the 401 with this challenge \(Bearer\)/);
  });

  it('ends with 0 where nothing that matters differs', async () => {
    const { status, printed } = await compare(`Authorization: Bearer ${secret}`, '--with', '-');
    assert.equal(status, 0);
    assert.match(printed, /none of them is likely to explain a 401/);
  });

  it('prints one masked object with --json, and a report for a ticket with --markdown', async () => {
    const { printed } = await compare(`Authorization: Bearer ${other}`, '--with', '-', '--json');
    const report = JSON.parse(printed) as RequestComparisonReport;
    assert.equal(report.schema, 1);
    assert.deepEqual(
      [report.differences[0]?.rule, report.differences[0]?.weight],
      ['credentials-differ', 'explains'],
    );
    assert.equal(printed.includes(secret) || printed.includes(other), false);
    const markdown = await compare(`Authorization: Bearer ${other}`, '--with', '-', '--markdown');
    assert.match(markdown.printed, /^# Compared with what works: Orders\n/);
    assert.equal(markdown.printed.includes(secret) || markdown.printed.includes(other), false);
  });

  it('takes a variable from --var', async () => {
    const { status } = await compare(
      'Authorization: Bearer {{token}}',
      '--with',
      '-',
      '--var',
      `token=${secret}`,
    );
    assert.equal(status, 0);
  });

  const refusals: readonly [name: string, args: string[], complaint: RegExp][] = [
    ['a text without a request', ['--with', 'none.txt'], /none\.txt: no request was found in it/],
    ['a file that is not there', ['--with', 'gone.txt'], /gone\.txt: there is no such file/],
    ['an unknown request', ['--with', '-', '--request', 'Nobody'], /no request is called "Nobody"/],
    ['--var without --with', ['--var', 'a=b'], /--var and --dialect belong to --with/],
  ];
  for (const [name, args, complaint] of refusals) {
    it(`refuses ${name} with one line and 2`, async () => {
      const { status, printed, complained } = await compare('X-A: 1', ...args);
      assert.equal(status, 2);
      assert.match(complained, complaint);
      assert.equal(printed, '');
    });
  }
});
