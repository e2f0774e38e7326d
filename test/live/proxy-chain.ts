import { createServer } from 'node:http';
import { ask, basicValue, known } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';

export const proxyChain: LiveServer = {
  id: 'proxy-chain',
  async start(place) {
    const origin = await place.serve(
      createServer(({ url, headers }, response) => {
        const isRefused = url === '/orders' && headers.authorization !== 'Bearer example-token-1';
        const status = url === '/nothing' ? 404 : isRefused ? 401 : 200;
        response.writeHead(status, isRefused ? { 'WWW-Authenticate': 'Bearer realm="orders"' } : {});
        response.end('{}');
      }),
    );
    const proxy = await place.node('proxy-chain.mjs', ['proxy-chain@3.0.1']);
    const dead = await place.freePort();
    const by = (user = '') => ({ proxy: proxy.replace('//', `//${user}`) });
    const alice = 'alice:example-password@';
    const page = ask(`${origin}/`);
    const local = origin.replace('127.0.0.1', 'localhost');
    return [
      { ...known('nothing sent', page, 'proxy-authentication-required'), ...by() },
      { ...known('wrong password', page, 'proxy-authentication-required'), ...by('alice:other@') },
      { ...known('unknown user', page, 'proxy-authentication-required'), ...by('nobody:example-password@') },
      {
        ...known(
          'password for the server instead',
          ask(`${origin}/`, `Authorization: ${basicValue('alice', 'example-password')}`),
          'proxy-authentication-required',
        ),
        ...by(),
      },
      {
        ...known(
          'bearer for the proxy',
          ask(`${origin}/`, 'Proxy-Authorization: Bearer example-token'),
          'proxy-authentication-required',
          'scheme-mismatch',
        ),
        ...by(),
      },
      {
        ...known(
          'package used up',
          page,
          'proxy-authentication-required',
          'account-disabled',
          'blocked-by-intermediary',
        ),
        ...by('stale:example-password@'),
      },
      { ...known('host blocked', ask(`${local}/`), 'blocked-by-intermediary'), ...by(alice) },
      {
        ...known('server refuses: nothing sent', ask(`${origin}/orders`), 'missing-credentials'),
        ...by(alice),
      },
      {
        ...known(
          'server refuses: unknown token',
          ask(`${origin}/orders`, 'Authorization: Bearer example-token-9'),
          'invalid-credentials',
        ),
        ...by(alice),
      },
      { ...known('right password', page, 'not-an-auth-failure'), ...by(alice) },
      {
        ...known(
          'right password and token',
          ask(`${origin}/orders`, 'Authorization: Bearer example-token-1'),
          'not-an-auth-failure',
        ),
        ...by(alice),
      },
      { ...known('unrelated: no such page', ask(`${origin}/nothing`), 'not-an-auth-failure'), ...by(alice) },
      {
        ...known('unrelated: server down', ask(`http://127.0.0.1:${dead}/`), 'not-an-auth-failure'),
        ...by(alice),
      },
    ];
  },
};
