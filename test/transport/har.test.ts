import assert from 'node:assert/strict';
import { HarError, readHar } from '../../src/transport/har.ts';

interface EntryChange {
  readonly url?: string;
  readonly status?: number;
  readonly headers?: readonly { name: string; value: string }[];
  readonly content?: Record<string, unknown>;
}

function entry({
  url = 'https://api.example.com/a',
  status = 401,
  headers = [],
  content = { text: '{}' },
}: EntryChange = {}) {
  return {
    startedDateTime: '2026-06-16T10:00:00.000Z',
    time: 12.5,
    serverIPAddress: '203.0.113.7',
    request: {
      method: 'GET',
      url,
      headers: [
        { name: ':authority', value: 'api.example.com' },
        { name: 'authorization', value: 'Bearer fake' },
      ],
    },
    response: { status, statusText: 'Unauthorized', httpVersion: 'HTTP/2', headers, content },
  };
}

const har = (...entries: unknown[]) => JSON.stringify({ log: { version: '1.2', entries } });

describe('readHar', () => {
  it('reads an entry as a recorded exchange, at its own time', () => {
    const [exchange] = readHar(har(entry()));
    assert.equal(exchange?.recorded, true);
    assert.equal(exchange?.sentAt, Date.UTC(2026, 5, 16, 10));
    assert.equal(exchange?.response?.status, 401);
    assert.equal(exchange?.response?.httpVersion, '2');
    assert.equal(exchange?.connection?.remoteAddress, '203.0.113.7');
  });

  it('leaves pseudo-headers out', () => {
    assert.deepEqual(readHar(har(entry()))[0]?.request.headers, [['authorization', 'Bearer fake']]);
  });

  it('decodes a base64 body', () => {
    const content = { text: Buffer.from('grüße').toString('base64'), encoding: 'base64' };
    assert.equal(readHar(har(entry({ content })))[0]?.response?.body.text, 'grüße');
  });

  it('makes hops of a redirect and the request that followed it', () => {
    const moved = entry({ status: 302, headers: [{ name: 'Location', value: '/b#top' }] });
    const [exchange, ...others] = readHar(har(moved, entry({ url: 'https://api.example.com/b' })));
    assert.equal(others.length, 0);
    assert.equal(exchange?.hops[0]?.location, 'https://api.example.com/b');
    assert.equal(exchange?.request.url, 'https://api.example.com/b');
  });

  it('keeps a redirect that nothing followed', () => {
    const moved = entry({ status: 302, headers: [{ name: 'Location', value: '/b' }] });
    assert.deepEqual(
      readHar(har(moved, entry())).map(({ response }) => response?.status),
      [302, 401],
    );
  });

  it('reads status 0 as a request without an answer', () => {
    const [exchange] = readHar(har(entry({ status: 0 })));
    assert.equal(exchange?.response, undefined);
    assert.ok(exchange?.failure);
  });

  it('survives entries of any shape', () => {
    assert.equal(readHar(har(null, 3, {}, { request: [], response: 'x' })).length, 4);
  });

  for (const [text, reason] of [
    ['nonsense', /^not a HAR: /],
    ['{}', /no log\.entries/],
    ['{"log":{"entries":{}}}', /no log\.entries/],
  ] as const) {
    it(`says why ${text} is none`, () => {
      assert.throws(
        () => readHar(text),
        (error: unknown) =>
          error instanceof HarError && error.code === 'unreadable-har' && reason.test(error.message),
      );
    });
  }
});
