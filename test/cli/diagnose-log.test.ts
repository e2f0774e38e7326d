import assert from 'node:assert/strict';
import { runCli } from '../../src/cli/run-cli.ts';
import { fakeTerminal } from './fake-terminal.ts';

const secret = 'canary-Fake-9f8e7d6c';
const line = (status: number) =>
  `192.0.2.1 - - [16/Jun/2026:10:00:00 +0000] "GET /orders/17?api_key=${secret} HTTP/1.1" ${status} 9 "-" "curl"\n`;

async function diagnosed(input: string, ...options: string[]) {
  const terminal = fakeTerminal({ input });
  const exit = await runCli(['diagnose', '-', ...options], terminal);
  return { exit, printed: terminal.printed(), complained: terminal.complained() };
}

describe('diagnose of a server log', () => {
  for (const [form, expected] of [
    ['--json', /"pattern": "\/orders\/\{id\}"/],
    ['--markdown', /### `GET \/orders\/\{id\} → 401`/],
    ['--verbose', /GET \/orders\/\{id\} → 401 {3}1 refusal, 100%/],
  ] as const) {
    it(`ends with 1 and masks what it shows with ${form}`, async () => {
      const { exit, printed, complained } = await diagnosed(line(401) + line(200), form);
      assert.equal(exit, 1);
      assert.match(printed, expected);
      assert.equal(printed.includes(secret), false);
      assert.equal(complained, '');
    });
  }

  it('prints one JSON object, with results of requests that are none', async () => {
    const { schema, results, logs } = JSON.parse((await diagnosed(line(403), '--json')).printed);
    assert.deepEqual([schema, results, logs.refused], [1, [], 1]);
  });

  it('ends with 0 where nothing was refused', async () => {
    const { exit, printed } = await diagnosed(line(200) + line(404));
    assert.equal(exit, 0);
    assert.match(printed, /^✓ No refusal found/);
  });

  it('reads lines of Docker, which begin like a HAR', async () => {
    const { exit, printed } = await diagnosed(`${JSON.stringify({ log: line(401), stream: 'stdout' })}\n`);
    assert.equal(exit, 1);
    assert.match(printed, /1 refusal in the log/);
  });

  it('believes the name of an .http text', async () => {
    const terminal = fakeTerminal({ files: { 'a.http': line(401) } });
    await runCli(['diagnose', 'a.http'], terminal);
    assert.doesNotMatch(terminal.printed(), /refusal/);
  });
});

describe('diagnose of the error of a client', () => {
  it('explains the answer, and says that the request is not known', async () => {
    const error =
      'requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://api.example.com/a?api_key=canary-Fake-9f8e7d6c\n';
    const { exit, printed } = await diagnosed(error);
    assert.equal(exit, 1);
    assert.match(printed, /Recorded answer → 401/);
    assert.match(printed, /It was about https:\/\/api\.example\.com\/a\?api_key=/);
    assert.doesNotMatch(printed, /\(certain\)/);
    assert.equal(printed.includes(secret), false);
  });

  it('proves by what axios printed of the request', async () => {
    const error = `AxiosError: Request failed with status code 401 {
  config: { headers: Object [AxiosHeaders] { Accept: '*/*' }, method: 'get', url: 'https://api.example.com/a' },
  response: { status: 401, statusText: 'Unauthorized', headers: { 'www-authenticate': 'Basic realm="x"' }, data: '' }
}`;
    const { exit, printed } = await diagnosed(error, '--json');
    const [result] = JSON.parse(printed).results;
    assert.equal(exit, 1);
    assert.equal(result.request.url, 'https://api.example.com/a');
    assert.equal(result.findings[0].cause, 'missing-credentials');
    assert.equal(result.findings[0].confidence, 'certain');
  });

  it('tells a refused connection from a refusal', async () => {
    const { exit, printed } = await diagnosed(
      "TypeError: fetch failed\n  [cause]: Error: connect ECONNREFUSED 127.0.0.1:3000\n    code: 'ECONNREFUSED'\n",
      '--json',
    );
    assert.equal(exit, 1);
    assert.equal(JSON.parse(printed).results[0].failure.code, 'refused');
  });
});
