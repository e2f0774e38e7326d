import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import zlib from 'node:zlib';
import type { Header } from '../../src/core/evidence/exchange.ts';
import { decodeText, receiveBody } from '../../src/transport/body.ts';
import { answering, localServers } from '../support/local-server.ts';
import { exchangeWith } from './exchange-with.ts';

const TEXT = 'Grüße an alle. '.repeat(200);
const BYTES = Buffer.from(TEXT);
const MIB = 1024 * 1024;

function received(bytes: Uint8Array, headers: readonly Header[], maxBytes = MIB) {
  return receiveBody(Readable.from([bytes], { objectMode: false }), headers, maxBytes);
}

describe('receiveBody', () => {
  const CODINGS: readonly (readonly [string, Uint8Array])[] = [
    ['', BYTES],
    ['identity', BYTES],
    ['gzip', zlib.gzipSync(BYTES)],
    ['X-GZIP', zlib.gzipSync(BYTES)],
    ['deflate', zlib.deflateSync(BYTES)],
    ['deflate', zlib.deflateRawSync(BYTES)],
    ['br', zlib.brotliCompressSync(BYTES)],
    ['zstd', zlib.zstdCompressSync(BYTES)],
    ['gzip, br', zlib.brotliCompressSync(zlib.gzipSync(BYTES))],
    ['deflate, gzip, zstd', zlib.zstdCompressSync(zlib.gzipSync(zlib.deflateRawSync(BYTES)))],
    ['gzip, gzip', zlib.gzipSync(zlib.gzipSync(BYTES))],
  ];
  for (const [coding, bytes] of CODINGS) {
    it(`undoes the coding "${coding}" (first byte ${bytes[0]})`, async () => {
      const outcome = await received(bytes, [['Content-Encoding', coding]]);
      assert.deepEqual(outcome, { body: { text: TEXT, size: BYTES.byteLength, truncated: false } });
    });
    it(`undoes "${coding}" (first byte ${bytes[0]}) byte by byte`, async () => {
      const source = Readable.from(Array.from(bytes, byte => Uint8Array.of(byte)));
      const outcome = await receiveBody(source, [['content-encoding', coding]], MIB);
      assert.equal(outcome.failure, undefined);
      assert.equal(outcome.body.text, TEXT);
    });
  }

  it('reads codings from several header lines', async () => {
    const headers: Header[] = [
      ['Content-Encoding', 'gzip'],
      ['Content-Encoding', 'br'],
    ];
    const outcome = await received(zlib.brotliCompressSync(zlib.gzipSync(BYTES)), headers);
    assert.equal(outcome.body.text, TEXT);
  });

  for (const coding of ['gzip', 'deflate', 'br', 'zstd', 'compress']) {
    it(`takes an empty body that claims to be ${coding}`, async () => {
      const outcome = await receiveBody(Readable.from([]), [['Content-Encoding', coding]], MIB);
      assert.deepEqual(outcome.body, { text: '', size: 0, truncated: false });
    });
  }

  it('keeps a body of exactly the bound', async () => {
    const outcome = await received(new Uint8Array(100), [], 100);
    assert.equal(outcome.failure, undefined);
    assert.equal(outcome.body.size, 100);
    assert.equal(outcome.body.truncated, false);
  });

  it('stops one byte after the bound', async () => {
    const outcome = await received(new Uint8Array(101), [], 100);
    assert.equal(outcome.failure?.code, 'too-large');
    assert.equal(outcome.failure?.message, 'Stopped reading the body after 100 bytes');
    assert.equal(outcome.body.size, 100);
    assert.equal(outcome.body.truncated, true);
  });

  it('does not spoil the text when the bound cuts a character', async () => {
    const outcome = await received(Buffer.from('aü'.repeat(10)), [], 2);
    assert.equal(outcome.body.text, 'a');
  });

  const BOMBS: readonly (readonly [string, () => Uint8Array])[] = [
    ['gzip', () => zlib.gzipSync(new Uint8Array(64 * MIB))],
    [
      'br',
      () =>
        zlib.brotliCompressSync(new Uint8Array(64 * MIB), {
          params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 },
        }),
    ],
    ['zstd', () => zlib.zstdCompressSync(new Uint8Array(64 * MIB))],
    ['gzip, gzip', () => zlib.gzipSync(zlib.gzipSync(new Uint8Array(64 * MIB)))],
  ];
  for (const [coding, bomb] of BOMBS) {
    it(`lets a bomb in ${coding} unfold no further than the bound`, async () => {
      const bytes = bomb();
      const before = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
      const outcome = await received(bytes, [['Content-Encoding', coding]]);
      const after = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
      assert.equal(outcome.failure?.code, 'too-large');
      assert.equal(outcome.failure?.message, 'Stopped reading the body after 1 MiB');
      assert.equal(outcome.body.size, MIB);
      assert.ok(after - before < 24 * MIB, `grew by ${after - before} bytes`);
    });
  }

  it('keeps what was decoded before a compressed body broke off', async () => {
    const whole = zlib.gzipSync(BYTES);
    const outcome = await received(whole.subarray(0, whole.byteLength - 12), [['Content-Encoding', 'gzip']]);
    assert.equal(outcome.failure?.code, 'decompression');
    assert.equal(outcome.failure?.detail, 'Z_BUF_ERROR');
    assert.ok(outcome.body.size > 0);
    assert.ok(TEXT.startsWith(outcome.body.text.slice(0, 100)));
    assert.equal(outcome.body.truncated, true);
  });

  for (const coding of ['gzip', 'deflate', 'br', 'zstd']) {
    it(`shows a body as it is when it only claims to be ${coding}`, async () => {
      const outcome = await received(Buffer.from('{"error":"no"}'), [['Content-Encoding', coding]]);
      assert.equal(outcome.failure?.code, 'decompression');
      assert.match(outcome.failure?.message ?? '', new RegExp(`not valid ${coding}`));
      assert.equal(outcome.body.text, '{"error":"no"}');
    });
  }

  it('names a coding that it does not know', async () => {
    const outcome = await received(Buffer.from('abc'), [['Content-Encoding', 'compress']]);
    assert.equal(outcome.failure?.code, 'decompression');
    assert.match(outcome.failure?.message ?? '', /"compress" is not supported/);
    assert.equal(outcome.body.text, 'abc');
  });

  it('does not build a tower of decoders', async () => {
    const outcome = await received(Buffer.from('abc'), [
      ['Content-Encoding', Array(1000).fill('gzip').join()],
    ]);
    assert.equal(outcome.failure?.code, 'decompression');
    assert.ok((outcome.failure?.message.length ?? 0) < 200);
  });
});

describe('decodeText', () => {
  const CASES: readonly (readonly [string, string, readonly number[], string])[] = [
    ['UTF-8 by default', '', [0xc3, 0xbc], 'ü'],
    ['the named charset', 'text/html; charset=ISO-8859-1', [0xfc], 'ü'],
    ['a quoted charset', 'text/html; charset="windows-1251"', [0xe6], 'ж'],
    ['UTF-16', 'text/plain;charset=utf-16le', [0x41, 0x00], 'A'],
    ['UTF-8 for an unknown charset', 'text/plain; charset=klingon', [0xc3, 0xbc], 'ü'],
    ['broken UTF-8 in text', 'text/plain', [0x61, 0xff, 0x62], 'a\ufffdb'],
    ['broken UTF-8 in JSON', 'application/problem+json', [0xff, 0x62], '\ufffdb'],
    ['bytes for what is not text', 'image/png', [0x89, 0x50, 0xff], '\x89P\xff'],
    ['a byte order mark away', 'application/json', [0xef, 0xbb, 0xbf, 0x7b], '{'],
  ];
  for (const [what, contentType, bytes, text] of CASES) {
    it(`reads ${what}`, () => {
      assert.equal(decodeText(Uint8Array.from(bytes), [['Content-Type', contentType]]), text);
    });
  }
});

describe('send: bodies over the wire', () => {
  const servers = localServers();
  afterEach(() => servers.stop());

  it('decodes what the server compressed', async () => {
    const server = await servers.http((_, response) => {
      response
        .writeHead(401, { 'Content-Encoding': 'zstd', 'Content-Type': 'text/plain' })
        .end(zlib.zstdCompressSync(BYTES));
    });
    const { response, failure } = await exchangeWith({ url: server.origin });
    assert.equal(failure, undefined);
    assert.equal(response?.body.text, TEXT);
  });

  it('stops reading a body that never ends', async () => {
    let written = 0;
    const server = await servers.http((_, response) => {
      const more = () => {
        written += 65_536;
        if (!response.destroyed) response.write(new Uint8Array(65_536), more);
      };
      more();
    });
    const { response, failure } = await exchangeWith({ url: server.origin }, { maxBodyBytes: 100_000 });
    assert.equal(failure?.code, 'too-large');
    assert.equal(response?.status, 200);
    assert.equal(response?.body.size, 100_000);
    assert.ok(written < 32 * MIB);
  });

  it('follows a redirect whose own body is too large', async () => {
    const server = await servers.http((request, response) => {
      if (request.url === '/end') response.end('here');
      else response.writeHead(302, { Location: '/end' }).end(new Uint8Array(5000));
    });
    const { response, failure, hops } = await exchangeWith({ url: server.origin }, { maxBodyBytes: 1000 });
    assert.equal(failure, undefined);
    assert.equal(response?.body.text, 'here');
    assert.equal(hops[0]?.response.body.truncated, true);
  });

  it('keeps what came before the connection was cut', async () => {
    const server = await servers.raw(answering('HTTP/1.1 401 No\r\nContent-Length: 100\r\n\r\nhalf'));
    const { response, failure } = await exchangeWith({ url: server.origin });
    assert.equal(failure?.code, 'reset');
    assert.match(failure?.message ?? '', /closed the connection before the response was complete/);
    assert.deepEqual(response?.body, { text: 'half', size: 4, truncated: true });
  });

  it('keeps what a cut-off compressed answer held', async () => {
    const head = 'HTTP/1.1 401 No\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n';
    const part = zlib.gzipSync(BYTES).subarray(0, -12);
    const chunk = Buffer.concat([
      Buffer.from(`${head}${part.byteLength.toString(16)}\r\n`),
      part,
      Buffer.from('\r\n'),
    ]);
    const server = await servers.raw(answering(chunk));
    const { response, failure } = await exchangeWith({ url: server.origin });
    assert.equal(failure?.code, 'reset');
    assert.ok((response?.body.size ?? 0) > 0);
    assert.equal(response?.body.truncated, true);
  });
});
