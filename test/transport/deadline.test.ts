import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { startDeadline } from '../../src/transport/deadline.ts';
import type { SendOptions } from '../../src/transport/send.ts';
import { answering, localServers } from '../support/local-server.ts';
import { exchangeWith } from './exchange-with.ts';

const SHORT = 150;
const hang = () => undefined;
const HEAD = 'HTTP/1.1 401 Unauthorized\r\nContent-Length: 100\r\n\r\nhalf';

interface Stall {
  readonly phase: string;
  readonly listener: (socket: Socket) => void;
  readonly url: (port: number) => string;
  readonly options?: (port: number) => Partial<SendOptions>;
  readonly words: RegExp;
}

const STALLS: readonly Stall[] = [
  {
    phase: 'dns',
    listener: hang,
    url: port => `http://api.test:${port}/`,
    options: () => ({ lookup: hang }),
    words: /resolving the host name of api\.test/,
  },
  {
    phase: 'tls',
    listener: hang,
    url: port => `https://127.0.0.1:${port}/`,
    words: /in the TLS handshake with 127\.0\.0\.1/,
  },
  {
    phase: 'tunnel',
    listener: hang,
    url: () => 'https://api.test/',
    options: port => ({ proxy: { proxyFor: () => `http://127.0.0.1:${port}` } }),
    words: /waiting for the proxy to open a tunnel to api\.test:443/,
  },
  {
    phase: 'headers',
    listener: hang,
    url: port => `http://127.0.0.1:${port}/`,
    words: /waiting for the response headers/,
  },
  {
    phase: 'body',
    listener: answering(HEAD, { end: false }),
    url: port => `http://127.0.0.1:${port}/`,
    words: /reading the response body/,
  },
];

describe('startDeadline', () => {
  it('ends what a connection attempt waits for, and says so once', async () => {
    const cancel = new AbortController();
    const deadline = startDeadline(5, cancel.signal);
    deadline.enter('connect', 'api.test:80');
    assert.equal(deadline.failure(), undefined);
    await new Promise(resolve => deadline.signal.addEventListener('abort', resolve));
    cancel.abort();
    assert.deepEqual(deadline.failure(), {
      code: 'timeout',
      message: 'No complete answer within 5 ms: still connecting to api.test:80',
      detail: 'connect',
    });
    deadline.dispose();
  });
});

describe('the time limit', () => {
  const servers = localServers();
  afterEach(() => servers.stop());

  for (const { phase, listener, url, options, words } of STALLS) {
    it(`ends an exchange that hangs in phase ${phase}`, async () => {
      const server = await servers.raw(listener);
      const exchange = await exchangeWith(
        { url: url(server.port) },
        { timeoutMs: SHORT, ...options?.(server.port) },
      );
      assert.equal(exchange.failure?.code, 'timeout');
      assert.equal(exchange.failure?.detail, phase);
      assert.match(exchange.failure?.message ?? '', /^No complete answer within 150 ms: still /);
      assert.match(exchange.failure?.message ?? '', words);
      assert.ok(exchange.durationMs < 3000);
    });

    it(`gives way to a cancellation in phase ${phase}`, async () => {
      const controller = new AbortController();
      const server = await servers.raw(socket => {
        listener(socket);
        // The next thing that happens on either side comes later than this.
        setTimeout(() => controller.abort(), 50);
      });
      // In phase dns no connection is ever made.
      if (phase === 'dns') setTimeout(() => controller.abort(), 50);
      const exchange = await exchangeWith(
        { url: url(server.port) },
        { signal: controller.signal, ...options?.(server.port) },
      );
      assert.equal(exchange.failure?.code, 'cancelled');
      assert.equal(exchange.failure?.detail, phase);
      assert.match(exchange.failure?.message ?? '', words);
    });
  }

  it('keeps the answer beside a body that does not end', async () => {
    const server = await servers.raw(answering(HEAD, { end: false }));
    const { response } = await exchangeWith({ url: server.origin }, { timeoutMs: SHORT });
    assert.equal(response?.status, 401);
    assert.deepEqual(response?.body, { text: 'half', size: 4, truncated: true });
  });

  it('covers all redirects together', async () => {
    const server = await servers.http((request, response) => {
      if (request.url === '/') response.writeHead(302, { Location: '/silent' }).end();
    });
    const { failure, hops } = await exchangeWith({ url: server.origin }, { timeoutMs: SHORT });
    assert.equal(failure?.code, 'timeout');
    assert.equal(hops.length, 1);
  });

  it('does not follow a redirect whose body does not end', async () => {
    const head = 'HTTP/1.1 302 Found\r\nLocation: /next\r\nContent-Length: 9\r\n\r\n';
    const server = await servers.raw(answering(head, { end: false }));
    const { failure, hops, response } = await exchangeWith({ url: server.origin }, { timeoutMs: SHORT });
    assert.equal(failure?.code, 'timeout');
    assert.equal(response?.status, 302);
    assert.deepEqual(hops, []);
  });

  it('connects to nobody when cancelled beforehand', async () => {
    const server = await servers.http((_, response) => response.end());
    const { failure, response } = await exchangeWith({ url: server.origin }, { signal: AbortSignal.abort() });
    assert.equal(failure?.code, 'cancelled');
    assert.equal(response, undefined);
    assert.equal(server.seen.length, 0);
  });

  for (const timeoutMs of [Number.POSITIVE_INFINITY, 2 ** 40]) {
    it(`takes a limit of ${timeoutMs} ms as a long one`, async () => {
      const server = await servers.http((_, response) => response.end());
      const { failure, response } = await exchangeWith({ url: server.origin }, { timeoutMs });
      assert.equal(failure, undefined);
      assert.equal(response?.status, 200);
    });
  }

  it('is silent about a cancellation that comes after the end', async () => {
    const controller = new AbortController();
    const server = await servers.http((_, response) => response.end('done'));
    const exchange = await exchangeWith({ url: server.origin }, { signal: controller.signal });
    controller.abort();
    assert.equal(exchange.failure, undefined);
  });
});
