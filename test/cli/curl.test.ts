import assert from 'node:assert/strict';
import { runCli } from '../../src/cli/run-cli.ts';
import { curlToHttp } from '../../src/core/http-file/curl/curl-to-http.ts';
import { fakeTerminal } from './fake-terminal.ts';

const secret = 'canary-Fake-9f8e7d6c';
const text = `### Orders
POST https://{{host}}/orders
Authorization: Bearer {{$processEnv API_TOKEN}}
Content-Type: application/json

{"a":1}

### Other
GET https://a.example/{{missing}}
`;
const environments = JSON.stringify({ dev: { host: 'dev.example' }, test: { host: 'test.example' } });

async function curl(args: string[], interactive = false) {
  const terminal = fakeTerminal({
    files: { 'a.http': text, 'http-client.env.json': environments },
    input: text,
    env: { API_TOKEN: secret },
    interactive,
  });
  const status = await runCli(['curl', ...args], terminal);
  return { status, printed: terminal.printed(), complained: terminal.complained() };
}

describe('curl', () => {
  it('prints the request with its variables, secrets masked', async () => {
    const { status, printed } = await curl(['a.http', '--request', 'Orders', '--env', 'test']);
    assert.equal(status, 0);
    assert.match(printed, /^curl 'https:\/\/test\.example\/orders' \\\n/);
    assert.equal(printed.includes(secret), false);
    assert.match(printed, /--data-raw '\{"a":1\}'/);
  });

  it('shows secrets with --reveal on a terminal, and the command reads back as the request', async () => {
    const { printed } = await curl(['a.http', '--request', 'Orders', '--env', 'dev', '--reveal'], true);
    assert.equal(
      curlToHttp(printed).http,
      `POST https://dev.example/orders\nAuthorization: Bearer ${secret}\nContent-Type: application/json\n\n{"a":1}`,
    );
  });

  it('writes for cmd.exe with --shell cmd, and reads standard input', async () => {
    const { printed } = await curl(['-', '--request', 'Orders', '--shell', 'cmd']);
    assert.match(printed, /^curl \^"https:\/\/\{\{host\}\}\/orders\^" \^\n/);
  });

  it('says which variables stand as they are written', async () => {
    const { status, printed, complained } = await curl(['a.http', '--request', 'Other']);
    assert.equal(status, 0);
    assert.match(printed, /a\.example\/\{\{missing\}\}/);
    assert.match(complained, /nothing gives \{\{missing\}\} a value/);
  });

  const refusals: readonly [name: string, args: string[], complaint: RegExp][] = [
    ['several requests', ['a.http'], /curl takes one request; --request NAME chooses it/],
    ['an unknown request', ['a.http', '--request', 'Nobody'], /no request is called "Nobody"/],
    ['a shell that it does not know', ['a.http', '--shell', 'fish'], /--shell is one of posix, cmd/],
    ['--reveal into a pipe', ['a.http', '--reveal'], /on a terminal only/],
    ['no file', [], /curl takes one \.http file/],
    ['a file that is not there', ['b.http'], /b\.http: there is no such file/],
  ];
  for (const [name, args, complaint] of refusals) {
    it(`refuses ${name} with one line and 2`, async () => {
      const { status, printed, complained } = await curl(args);
      assert.equal(status, 2);
      assert.match(complained, complaint);
      assert.equal(printed, '');
    });
  }
});
