import assert from 'node:assert/strict';
import { createCookieJar } from '../../src/transport/cookie-jar.ts';
import { type LocalServer, localServers } from '../support/local-server.ts';
import { exchangeWith } from './exchange-with.ts';

describe('cookies that are kept from one exchange to the next', () => {
  const servers = localServers();
  let server: LocalServer;
  beforeEach(async () => {
    server = await servers.http((request, response) => {
      if (request.url === '/login') response.setHeader('Set-Cookie', 'sid=made-up; Path=/');
      if (request.url === '/login') response.writeHead(302, { Location: '/home' });
      response.end();
    });
  });
  afterEach(() => servers.stop());

  const sentCookie = (at: number) => {
    const { rawHeaders = [] } = server.seen[at] ?? {};
    const name = rawHeaders.findIndex(header => /^cookie$/i.test(header));
    return name < 0 ? undefined : rawHeaders[name + 1];
  };

  for (const followRedirects of [true, false]) {
    it(`go with the next request${followRedirects ? '' : ', though no redirect is followed'}`, async () => {
      const jar = createCookieJar();
      await exchangeWith({ url: `${server.origin}/login` }, { cookies: jar, followRedirects });
      await exchangeWith({ url: `${server.origin}/orders` }, { cookies: jar });
      assert.equal(sentCookie(0), undefined);
      assert.equal(sentCookie(server.seen.length - 1), 'sid=made-up');
    });
  }

  it('do not replace what the request itself says', async () => {
    const jar = createCookieJar();
    await exchangeWith({ url: `${server.origin}/login` }, { cookies: jar });
    await exchangeWith(
      { url: `${server.origin}/orders`, headers: [['Cookie', 'sid=own']] },
      { cookies: jar },
    );
    assert.equal(sentCookie(server.seen.length - 1), 'sid=own');
  });

  it('are forgotten with the exchange where no jar is given', async () => {
    await exchangeWith({ url: `${server.origin}/login` });
    await exchangeWith({ url: `${server.origin}/orders` });
    assert.equal(sentCookie(1), 'sid=made-up');
    assert.equal(sentCookie(2), undefined);
  });
});
