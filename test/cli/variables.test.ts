import assert from 'node:assert/strict';
import { runCli } from '../../src/cli/run-cli.ts';
import { type LocalServer, localServers } from '../support/local-server.ts';
import { fakeTerminal } from './fake-terminal.ts';

const token = 'made-up-token-of-the-login';

describe('diagnose, with variables', () => {
  const servers = localServers();
  let server: LocalServer;
  beforeEach(async () => {
    server = await servers.http((request, response) => {
      if (request.url !== '/login') {
        response.statusCode = request.headers.authorization === `Bearer ${token}` ? 200 : 401;
        response.end('{}');
        return;
      }
      response.setHeader('Set-Cookie', 'sid=made-up-session');
      response.statusCode = String(request.headers['x-password']) === 'open' ? 200 : 401;
      response.end(JSON.stringify(response.statusCode === 200 ? { token } : {}));
    });
  });
  afterEach(() => servers.stop());

  const text = (more = '') =>
    [
      '# @name login',
      '# @prompt password',
      `POST ${server.origin}/login`,
      'X-Password: {{password}}',
      '',
      '###',
      '# @name me',
      `GET ${server.origin}/me${more}`,
      'Authorization: Bearer {{login.response.body.$.token}}',
      '',
    ].join('\n');

  const run = async (args: readonly string[], given: Parameters<typeof fakeTerminal>[0]) => {
    const terminal = fakeTerminal(given);
    const code = await runCli(['diagnose', 'a.http', ...args], terminal);
    return { code, printed: terminal.printed(), complained: terminal.complained() };
  };
  const paths = () => server.seen.map(({ url }) => url);

  it('sends what the named request needs, with a value from --var, and keeps the cookie', async () => {
    const { code } = await run(['--request', 'me', '--var', 'password=open'], {
      files: { 'a.http': text() },
    });
    assert.equal(code, 0);
    assert.deepEqual(paths(), ['/login', '/me']);
    const { rawHeaders = [] } = server.seen[1] ?? {};
    assert.equal(rawHeaders[rawHeaders.indexOf('Cookie') + 1], 'sid=made-up-session');
  });

  it('asks on a terminal', async () => {
    const given = { files: { 'a.http': text() }, answers: { 'password: ': 'open' } };
    assert.equal((await run(['--request', 'me'], given)).code, 0);
  });

  it('tells why the login failed before the request that needs it', async () => {
    const args = ['--request', 'me', '--var', 'password=made-up-wrong', '--json'];
    const { code, printed } = await run(args, { files: { 'a.http': text() } });
    assert.equal(code, 1);
    const { results } = JSON.parse(printed) as {
      results: { request: { name: string }; response: unknown }[];
    };
    assert.deepEqual(
      results.map(({ request, response }) => [request.name, response !== null]),
      [
        ['login', true],
        ['me', false],
      ],
    );
    assert.doesNotMatch(printed, /made-up-wrong/);
  });

  it('sends each request of a file once', async () => {
    assert.equal((await run(['--var', 'password=open'], { files: { 'a.http': text() } })).code, 0);
    assert.deepEqual(paths(), ['/login', '/me']);
  });

  it('takes the environment that --env names from the settings of the folder', async () => {
    const settings = { 'rest-client.environmentVariables': { dev: { password: 'open' } } };
    const files = {
      'a.http': text().replace('# @prompt password\n', ''),
      '.vscode/settings.json': `// made up\n${JSON.stringify(settings)}`,
    };
    assert.equal((await run(['--env', 'dev'], { files })).code, 0);
  });

  it('names the environments that there are when there is none of that name', async () => {
    const files = { 'a.http': text(), 'http-client.env.json': '{"dev": {}, "prod": {}}' };
    const { printed } = await run(['--env', 'test', '--var', 'password=open', '--verbose'], { files });
    assert.match(printed, /No environment is called "test"; there are dev, prod\./);
  });

  for (const given of ['password', '=x', '']) {
    it(`refuses --var ${JSON.stringify(given)} without repeating it`, async () => {
      const { code, complained } = await run(['--var', given], { files: { 'a.http': text() } });
      assert.equal(code, 2);
      assert.match(complained, /--var takes NAME=VALUE\n$/);
    });
  }
});
