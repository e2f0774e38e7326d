import assert from 'node:assert/strict';
import { runCli } from '../../src/cli/run-cli.ts';
import { terminalTokens } from '../../src/cli/terminal-tokens.ts';
import { type LocalServers, localServers } from '../support/local-server.ts';
import { providerSecret, type TokenProvider, tokenProvider } from '../support/token-provider.ts';
import { fakeTerminal } from './fake-terminal.ts';

describe('tokens on the command line', () => {
  let servers: LocalServers;
  let provider: TokenProvider;
  beforeEach(async () => {
    servers = localServers();
    provider = await tokenProvider(servers);
  });
  afterEach(() => servers.stop());

  const files = () => {
    const shop = {
      'Grant Type': 'Client Credentials',
      'Token URL': `${provider.origin}/token`,
      'Client ID': 'machine',
      'Client Secret': '{{$secret SHOP_SECRET}}',
    };
    const request = `GET ${provider.origin}/api\nAuthorization: Bearer {{$auth.token("shop")}}\n`;
    return {
      'orders.http': `${request}\n### again\n${request}`,
      'http-client.env.json': JSON.stringify({ dev: { Security: { Auth: { shop } } } }),
    };
  };

  it('are obtained once a run, with a secret of the environment', async () => {
    const terminal = fakeTerminal({ files: files(), env: { SHOP_SECRET: providerSecret } });
    assert.equal(await runCli(['diagnose', 'orders.http', '--env', 'dev', '--json'], terminal), 0);
    assert.equal(provider.forms.length, 1);
    const printed = terminal.printed() + terminal.complained();
    for (const secret of [providerSecret, ...provider.good]) assert.ok(!printed.includes(secret));
  });

  it('are explained where they cannot be had', async () => {
    const terminal = fakeTerminal({ files: files(), env: { SHOP_SECRET: 'made-up-other-4e11' } });
    assert.equal(await runCli(['diagnose', 'orders.http', '--env', 'dev'], terminal), 1);
    assert.match(terminal.printed(), /The provider does not accept the client/);
    assert.ok(!terminal.printed().includes('made-up-other-4e11'));
    assert.ok(!provider.seen.some(({ url }) => url === '/api'));
  });

  it('need somebody to be asked, once for each secret', async () => {
    let asked = 0;
    const ask = async () => {
      asked += 1;
      return 'made-up';
    };
    const tokens = terminalTokens({ ...fakeTerminal(), ask });
    assert.equal(await tokens.secret('A'), undefined);
    const answers = [await tokens.askSecret?.('A'), await tokens.askSecret?.('A')];
    assert.deepEqual([answers, asked], [['made-up', 'made-up'], 1]);
    const alone = terminalTokens(fakeTerminal());
    assert.equal(await alone.secret('A'), undefined);
    assert.deepEqual([alone.askSecret, alone.signIn], [undefined, undefined]);
  });

  it('show addresses of a provider without what would steer the terminal', async () => {
    const terminal = fakeTerminal();
    const { signIn } = terminalTokens({ ...terminal, ask: async () => undefined });
    await signIn?.showDeviceCode({ userCode: 'A\u001b[2J', verificationUri: 'https://idp.example.com/' });
    assert.equal(terminal.complained(), 'Enter the code A[2J at https://idp.example.com/\n');
  });
});
