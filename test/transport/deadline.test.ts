import assert from 'node:assert/strict';
import { startDeadline } from '../../src/transport/deadline.ts';
import type { SendOptions } from '../../src/transport/send-options.ts';
import { answering, localServers } from '../support/local-server.ts';
import { exchangeWith } from './exchange-with.ts';

const SHORT = 150;
const HEAD = 'HTTP/1.1 401 Unauthorized\r\nContent-Length: 100\r\n\r\nhalf';
/** More than the buffers of both ends can hold, so some of it has been read. */
const FLOOD_BYTES = 16 * 1024 * 1024;

interface Stall {
  readonly phase: string;
  readonly url: (port: number) => string;
  /** What the exchange is sent with; `stalled` may be called once it is certain to be in this phase. */
  readonly options?: (port: number, stalled: () => void) => Partial<SendOptions>;
  readonly words: RegExp;
}

const STALLS: readonly Stall[] = [
  {
    phase: 'dns',
    url: port => `http://api.test:${port}/`,
    options: (_port, stalled) => ({ lookup: () => stalled() }),
    words: /resolving the host name of api\.test/,
  },
  {
    phase: 'tls',
    url: port => `https://127.0.0.1:${port}/`,
    words: /in the TLS handshake with 127\.0\.0\.1/,
  },
  {
    phase: 'tunnel',
    url: () => 'https://api.test/',
    options: port => ({ proxy: { proxyFor: () => `http://127.0.0.1:${port}` } }),
    words: /waiting for the proxy to open a tunnel to api\.test:443/,
  },
  {
    phase: 'headers',
    url: port => `http://127.0.0.1:${port}/`,
    words: /waiting for the response headers/,
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

  for (const { phase, url, options, words } of STALLS) {
    it(`ends an exchange that hangs in phase ${phase}`, async () => {
      const server = await servers.raw(() => undefined);
      const exchange = await exchangeWith(
        { url: url(server.port) },
        { timeoutMs: SHORT, ...options?.(server.port, () => undefined) },
      );
      assert.equal(exchange.failure?.code, 'timeout');
      assert.equal(exchange.failure?.detail, phase);
      assert.match(exchange.failure?.message ?? '', /^No complete answer within 150 ms: still /);
      assert.match(exchange.failure?.message ?? '', words);
      assert.ok(exchange.durationMs < 3000);
    });

    it(`gives way to a cancellation in phase ${phase}`, async () => {
      const controller = new AbortController();
      const cancel = () => controller.abort();
      // The first bytes that arrive prove that the client has begun to wait for an answer.
      const server = await servers.raw(socket => void socket.once('data', cancel));
      const exchange = await exchangeWith(
        { url: url(server.port) },
        { signal: controller.signal, ...options?.(server.port, cancel) },
      );
      assert.equal(exchange.failure?.code, 'cancelled');
      assert.equal(exchange.failure?.detail, phase);
      assert.match(exchange.failure?.message ?? '', words);
      assert.equal(exchange.response, undefined);
    });
  }

  it('gives way to a cancellation while the body comes, and keeps what has come', async () => {
    const controller = new AbortController();
    const server = await servers.http((_, response) => {
      let flushed = 0;
      const more = () => {
        flushed += 65_536;
        if (flushed > FLOOD_BYTES) controller.abort();
        else response.write(new Uint8Array(65_536), more);
      };
      more();
    });
    const options = { signal: controller.signal, maxBodyBytes: 4 * FLOOD_BYTES };
    const { failure, response } = await exchangeWith({ url: server.origin }, options);
    assert.equal(failure?.code, 'cancelled');
    assert.equal(failure?.detail, 'body');
    assert.ok((response?.body.size ?? 0) > 0);
    assert.equal(response?.body.truncated, true);
  });

  it('keeps the answer beside a body that does not end', async () => {
    const server = await servers.raw(answering(HEAD, { end: false }));
    const { failure, response } = await exchangeWith({ url: server.origin }, { timeoutMs: SHORT });
    assert.equal(failure?.code, 'timeout');
    assert.equal(failure?.detail, 'body');
    assert.match(failure?.message ?? '', /reading the response body/);
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
