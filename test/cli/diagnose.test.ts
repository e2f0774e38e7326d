import assert from 'node:assert/strict';
import { runCli } from '../../src/cli/run-cli.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { tokenWith } from '../support/answers.ts';
import { fakeTerminal } from './fake-terminal.ts';

interface Result {
  readonly request: { readonly name: string; readonly line: number };
  readonly response: { readonly status: number } | null;
  readonly failure: { readonly code: string } | null;
  readonly findings: readonly { readonly cause: string; readonly confidence: string }[];
}

const resultsOf = (text: string) => (JSON.parse(text) as { schema: number; results: Result[] }).results;

describe('diagnose', () => {
  let playground: Playground;
  before(async () => {
    playground = await startPlayground({ now: Date.now });
  });
  after(() => playground.close());

  const files = () => ({ 'practice.http': playground.httpFile });

  it('explains one named request as JSON and ends with 1', async () => {
    const terminal = fakeTerminal({ files: files() });
    assert.equal(
      await runCli(['diagnose', 'practice.http', '--request', 'Token expired', '--json'], terminal),
      1,
    );
    const [result, ...others] = resultsOf(terminal.printed());
    assert.equal(others.length, 0);
    assert.equal(result?.request.name, 'Token expired');
    assert.equal(result?.response?.status, 401);
    assert.equal(result?.findings[0]?.cause, 'token-expired');
    assert.equal(result?.findings[0]?.confidence, 'certain');
    assert.equal(terminal.complained(), '');
  });

  it('ends with 0 when nothing is wrong', async () => {
    const terminal = fakeTerminal({ input: `GET ${playground.origin}/\n` });
    assert.equal(await runCli(['diagnose', '-'], terminal), 0);
    assert.match(terminal.printed(), /^✓ /);
  });

  it('reads a token of a megabyte like any other, and shows none of it', async () => {
    const token = `eyJ${'aGVsbG8'.repeat(150_000)}`;
    const terminal = fakeTerminal({ input: `GET http://127.0.0.1:1/\nAuthorization: Bearer ${token}\n` });
    assert.equal(await runCli(['diagnose', '-', '--verbose'], terminal), 2);
    const shown = terminal.printed() + terminal.complained();
    assert.match(terminal.complained(), /127\.0\.0\.1:1/);
    assert.ok(shown.length < 20_000, `${shown.length} characters`);
    assert.ok(!shown.includes('aGVsbG8aGVsbG8'));
  });

  it('names the requests that there are when the name is unknown', async () => {
    const terminal = fakeTerminal({ files: files() });
    assert.equal(await runCli(['diagnose', 'practice.http', '--request', 'Nobody'], terminal), 2);
    assert.match(terminal.complained(), /no request is called "Nobody"; there are "/);
  });

  it('says in one line that a host is dead, and still prints the report', async () => {
    const terminal = fakeTerminal({ input: 'GET http://127.0.0.1:1/orders\n' });
    assert.equal(await runCli(['diagnose', '-', '--json'], terminal), 2);
    assert.equal(resultsOf(terminal.printed())[0]?.failure?.code, 'refused');
    assert.match(
      terminal.complained(),
      /^http-auth-inspector: GET http:\/\/127\.0\.0\.1:1\/orders: .*127\.0\.0\.1:1.*\n$/,
    );
  });

  it('sends no probe with --no-probes', async () => {
    const args = ['diagnose', 'practice.http', '--request', 'Token expired', '--json'];
    const asked = fakeTerminal({ files: files() });
    const silent = fakeTerminal({ files: files() });
    await runCli(args, asked);
    await runCli([...args, '--no-probes'], silent);
    const probes = (text: string) => (JSON.parse(text).results[0].probes as unknown[]).length;
    assert.ok(probes(asked.printed()) > 0);
    assert.equal(probes(silent.printed()), 0);
  });

  it('says that a text without a request holds none', async () => {
    const terminal = fakeTerminal({ input: '# only a comment\n' });
    assert.equal(await runCli(['diagnose', '-'], terminal), 2);
    assert.match(terminal.complained(), /-: no request found/);
  });

  it('takes variables from the environment that --env names', async () => {
    const environments = JSON.stringify({ local: { host: playground.origin } });
    const terminal = fakeTerminal({
      files: { 'dir/a.http': 'GET {{host}}/\n', 'dir/http-client.env.json': environments },
    });
    assert.equal(await runCli(['diagnose', 'dir/a.http', '--env', 'local'], terminal), 0);
  });

  it('points out what the tool that --dialect names would send otherwise', async () => {
    const input = `POST ${playground.origin}/\n\n@x = 1\n{}\n`;
    const terminal = fakeTerminal({ input });
    await runCli(['diagnose', '-', '--dialect', 'httpyac', '--no-probes'], terminal);
    assert.match(terminal.printed(), /httpYac takes this line for a variable/);
    const unknown = fakeTerminal({ input });
    assert.equal(await runCli(['diagnose', '-', '--dialect', 'postman'], unknown), 2);
    assert.match(unknown.complained(), /--dialect takes auto, rest-client/);
  });

  it('masks every secret, also in Markdown', async () => {
    const token = tokenWith({ sub: 'alice', exp: 1 });
    const text = `GET ${playground.origin}/api/orders?api_key=canary-query-value\nAuthorization: Bearer ${token}\nX-Api-Key: canary-header-value\n`;
    for (const form of ['--json', '--markdown', '--verbose']) {
      const terminal = fakeTerminal({ input: text });
      await runCli(['diagnose', '-', form], terminal);
      const signature = token.split('.')[2] ?? '';
      assert.ok(terminal.printed().length > 100);
      for (const secret of [signature, 'canary-query-value', 'canary-header-value']) {
        assert.equal(terminal.printed().includes(secret), false, `${form} shows ${secret}`);
      }
    }
  });

  it('explains a HAR at its own time and sends nothing', async () => {
    const token = tokenWith({ iss: 'http://127.0.0.1:1/', exp: Date.UTC(2020, 0, 1, 11) / 1000 });
    const entry = (date: string) => ({
      startedDateTime: '2020-01-01T12:00:00.000Z',
      time: 5,
      request: {
        method: 'GET',
        url: 'http://127.0.0.1:1/x',
        headers: [{ name: 'Authorization', value: `Bearer ${token}` }],
      },
      response: {
        status: 401,
        statusText: 'Unauthorized',
        headers: [{ name: 'Date', value: date }],
        content: { text: '' },
      },
    });
    const log = {
      log: { entries: [entry('Wed, 01 Jan 2020 12:00:00 GMT'), entry('Wed, 01 Jan 2020 10:00:00 GMT')] },
    };
    const terminal = fakeTerminal({ files: { 'a.har': JSON.stringify(log) } });
    assert.equal(await runCli(['diagnose', 'a.har', '--json'], terminal), 1);
    const [late, early] = resultsOf(terminal.printed());
    assert.equal(late?.findings[0]?.cause, 'token-expired');
    assert.notEqual(early?.findings[0]?.cause, 'token-expired');
  });

  it('gives a long recording as a table, and each in full with --verbose', async () => {
    const entry = (status: number) => ({
      startedDateTime: '2026-06-16T10:00:00.000Z',
      request: { method: 'GET', url: 'https://api.example.com/orders', headers: [] },
      response: { status, headers: [], content: {} },
    });
    const entries = [...Array.from({ length: 10 }, () => entry(200)), entry(401)];
    const files = { 'a.har': JSON.stringify({ log: { entries } }) };
    const brief = fakeTerminal({ files });
    const full = fakeTerminal({ files });
    assert.equal(await runCli(['diagnose', 'a.har'], brief), 1);
    await runCli(['diagnose', 'a.har', '--verbose'], full);
    assert.match(
      brief.printed(),
      /^11 exchanges, 1 failed, 10 without a failure\n\n401 +GET api\.example\.com\/orders +missing-credentials/,
    );
    assert.ok(full.printed().length > 3 * brief.printed().length);
  });

  it('asks the probes for a recording when it is told to', async () => {
    const entry = {
      startedDateTime: '2026-06-16T10:00:00.000Z',
      request: {
        method: 'GET',
        url: `${playground.origin}/api/orders`,
        headers: [{ name: 'Authorization', value: 'Bearer fake' }],
      },
      response: { status: 401, headers: [], content: {} },
    };
    const files = { 'a.har': JSON.stringify({ log: { entries: [entry] } }) };
    const asked = fakeTerminal({ files });
    const silent = fakeTerminal({ files });
    await runCli(['diagnose', 'a.har', '--probes', '--json'], asked);
    await runCli(['diagnose', 'a.har', '--json'], silent);
    const probes = (text: string) =>
      (JSON.parse(text).results[0].probes as { id: string }[]).map(({ id }) => id);
    assert.deepEqual(probes(asked.printed()), ['anonymous', 'origin']);
    assert.deepEqual(probes(silent.printed()), []);
  });

  it('says what is wrong with a HAR that is none', async () => {
    const terminal = fakeTerminal({ files: { 'a.har': '{"log":{}}' } });
    assert.equal(await runCli(['diagnose', 'a.har'], terminal), 2);
    assert.match(terminal.complained(), /not a HAR: it has no log\.entries/);
  });
});
