import assert from 'node:assert/strict';
import { runCli } from '../../src/cli/run-cli.ts';
import type { ComparisonReport } from '../../src/core/report/comparison-report.ts';
import { tokenWith } from '../support/answers.ts';
import { type LocalServer, localServers } from '../support/local-server.ts';
import { fakeTerminal } from './fake-terminal.ts';

const token = tokenWith({ sub: 'alice' });

/** Runs `compare a.http` with more arguments on this text. */
async function compare(text: string, ...args: string[]) {
  const terminal = fakeTerminal({ files: { 'a.http': text } });
  const status = await runCli(['compare', 'a.http', ...args], terminal);
  return { status, printed: terminal.printed(), complained: terminal.complained() };
}

describe('compare', () => {
  const servers = localServers();
  let careless: LocalServer;
  let strict: LocalServer;
  before(async () => {
    careless = await servers.http((request, response) => {
      response.writeHead(request.headers.authorization === undefined ? 401 : 200).end('{}');
    });
    strict = await servers.http((request, response) => {
      response.writeHead(request.headers.authorization === `Bearer ${token}` ? 200 : 401).end('{}');
    });
  });
  after(() => servers.stop());

  const requestTo = ({ origin }: LocalServer) =>
    `### Orders\nGET ${origin}/orders\nAuthorization: Bearer ${token}\n`;

  it('sends nothing without --yes: it lists what it would send, says so in one line and ends with 2', async () => {
    const before = strict.seen.length;
    const { status, printed, complained } = await compare(requestTo(strict));
    assert.equal(status, 2);
    assert.match(printed, /^Orders: 7 GET requests, one after the other\n1\. +As written/);
    assert.equal(complained, 'http-auth-inspector: nothing was sent; --yes confirms these requests\n');
    assert.equal(strict.seen.length, before);
  });

  it('ends with 0 where nothing is found, and shows the list before it sends', async () => {
    const { status, printed, complained } = await compare(requestTo(strict), '--yes');
    assert.equal(status, 0);
    assert.match(printed, /^As written +200 /m);
    assert.match(printed, /^✓ No security finding\.$/m);
    assert.match(complained, /^Orders: 7 GET requests/);
  });

  it('ends with 1 on a finding, and prints one masked object with --json', async () => {
    const { status, printed } = await compare(requestTo(careless), '--yes', '--json');
    assert.equal(status, 1);
    const report = JSON.parse(printed) as ComparisonReport;
    assert.equal(report.schema, 1);
    assert.equal(report.variants.length, 7);
    assert.ok(report.findings.some(({ id, severity }) => id === 'accepts-alg-none' && severity === 'severe'));
    assert.equal(printed.includes(token.split('.')[2] ?? token), false);
  });

  it('prints a report for a ticket with --markdown', async () => {
    const { status, printed } = await compare(
      requestTo(careless),
      '--yes',
      '--markdown',
      '--request',
      'Orders',
    );
    assert.equal(status, 1);
    assert.match(printed, /^# Compared credentials: Orders\n/);
  });

  it('ends with 2 and one line where nothing answers', async () => {
    const { status, complained } = await compare('GET http://127.0.0.1:1/\nCookie: sid=fake\n', '--yes');
    assert.equal(status, 2);
    assert.match(complained, /\nhttp-auth-inspector: .*127\.0\.0\.1:1.*\n$/);
  });

  it('allows a host that is named, and still waits for --yes', async () => {
    const text = 'GET https://api.example.com/\nCookie: sid=fake\n';
    const named = await compare(text, '--allow-host', 'other.example.com', '--allow-host', 'api.example.com');
    assert.equal(named.status, 2);
    assert.match(named.complained, /nothing was sent; --yes confirms/);
  });

  const refusals: readonly [name: string, text: string, args: string[], complaint: RegExp][] = [
    [
      'another host, even with --yes',
      'GET https://api.example.com/\nCookie: sid=fake\n',
      ['--yes', '--allow-host', 'example.com'],
      /not compared: it goes to api\.example\.com, .*; --allow-host api\.example\.com allows it/,
    ],
    [
      'an unsafe method',
      'POST http://localhost/\nCookie: sid=fake\n',
      ['--yes'],
      /only GET and HEAD .* this is POST/,
    ],
    [
      'an unknown request',
      'GET http://localhost/\n',
      ['--request', 'Nobody'],
      /no request is called "Nobody"/,
    ],
    [
      'several requests',
      'GET http://localhost/\n###\nGET http://localhost/b\n',
      [],
      /--request NAME chooses it/,
    ],
    [
      'two requests of one name',
      '### A\nGET http://localhost/\n### A\nGET http://localhost/b\n',
      ['--request', 'A'],
      /more than one/,
    ],
    ['a file without requests', '# nothing\n', [], /a\.http: no request found/],
    ['two files', 'GET http://localhost/\n', ['b.http'], /compare takes one \.http file/],
  ];
  for (const [name, text, args, complaint] of refusals) {
    it(`refuses ${name} with one line and 2`, async () => {
      const { status, printed, complained } = await compare(text, ...args);
      assert.equal(status, 2);
      assert.match(complained, complaint);
      assert.equal(complained.trimEnd().includes('\n'), false);
      assert.equal(printed, '');
    });
  }
});
