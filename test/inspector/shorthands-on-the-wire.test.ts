import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dialect } from '../../src/core/http-file/dialect.ts';
import { parseHttpFile } from '../../src/core/http-file/parse.ts';

import { inspectRequest } from '../../src/inspector/inspect.ts';

import type { World } from '../../src/inspector/world.ts';
import { send } from '../../src/transport/send.ts';

const basic = (credentials: string) => `Basic ${Buffer.from(credentials).toString('base64')}`;

interface Shorthand {
  readonly dialect: Dialect;
  readonly written: string;
  /** What the tool that owns the dialect puts on the wire. */
  readonly tool: string;
  /** Where we send what the text means by RFC 7617 instead: what, and a word of the note that says so. */
  readonly ours?: readonly [sent: string, note: RegExp];
}

// Sources: requestParserUtil.ts and httpClient.ts of REST Client, plugins/http/basicAuthInterceptor of httpYac, and the
// documentation of the JetBrains client.
const shorthands: readonly Shorthand[] = [
  { dialect: 'rest-client', written: 'Basic alice secret', tool: basic('alice:secret') },
  { dialect: 'rest-client', written: 'basic alice secret', tool: basic('alice:secret') },
  { dialect: 'rest-client', written: 'Basic alice two words', tool: basic('alice:two words') },
  { dialect: 'rest-client', written: 'Basic alice:secret', tool: basic('alice:secret') },
  { dialect: 'rest-client', written: 'Basic YWxpY2U6c2VjcmV0', tool: 'Basic YWxpY2U6c2VjcmV0' },
  {
    dialect: 'rest-client',
    written: 'Basic alice:a:b',
    tool: basic('alice:a'),
    ours: [basic('alice:a:b'), /first colon/i],
  },
  {
    dialect: 'rest-client',
    written: 'Basic alice:pa ss',
    tool: basic('alice:pa:ss'),
    ours: [basic('alice:pa ss'), /space/i],
  },
  { dialect: 'rest-client', written: 'Basic alice pass:word', tool: basic('alice:pass:word') },
  { dialect: 'httpyac', written: 'Basic alice secret', tool: basic('alice:secret') },
  { dialect: 'httpyac', written: 'Basic alice:secret', tool: basic('alice:secret') },
  { dialect: 'httpyac', written: 'Basic alice:a:b', tool: basic('alice:a:b') },
  { dialect: 'httpyac', written: 'Basic alice:pa ss', tool: basic('alice:pa ss') },
  {
    dialect: 'httpyac',
    written: 'Basic alice pass:word',
    tool: basic('alice pass:word'),
    ours: [basic('alice:pass:word'), /colon/i],
  },
  { dialect: 'jetbrains', written: 'Basic alice secret', tool: basic('alice:secret') },
  { dialect: 'jetbrains', written: 'Basic alice pass:word', tool: basic('alice:pass:word') },
  { dialect: 'visual-studio', written: 'Basic YWxpY2U6c2VjcmV0', tool: 'Basic YWxpY2U6c2VjcmV0' },
  { dialect: 'rest-client', written: 'Bearer made.up.token', tool: 'Bearer made.up.token' },
  { dialect: 'httpyac', written: 'Bearer made.up.token', tool: 'Bearer made.up.token' },
  { dialect: 'kulala', written: 'ApiKey made-up', tool: 'ApiKey made-up' },
];

const world: World = {
  now: () => Date.UTC(2026, 5, 16, 10),
  uuid: () => '00000000-0000-4000-8000-000000000000',
  random: () => 0,
  processEnv: () => undefined,
  readTextFile: async () => undefined,
  readFile: async () => undefined,
  proxy: undefined,
  send,
};

describe('what a shorthand for credentials becomes on the wire', () => {
  const received: string[] = [];
  const server = createServer((request, response) => {
    const { rawHeaders } = request;
    received.push(...rawHeaders.filter((_, at) => rawHeaders[at - 1]?.toLowerCase() === 'authorization'));
    response.end('{}');
  });
  let origin = '';

  before(done => {
    server.listen(0, '127.0.0.1', () => {
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      done();
    });
  });

  after(done => {
    server.closeAllConnections();
    server.close(() => done());
  });

  for (const { dialect, written, tool, ours } of shorthands) {
    const what = ours === undefined ? 'as its tool sends it' : 'by the RFC, with a note on its tool';
    it(`${dialect}: "${written}" ${what}`, async () => {
      received.length = 0;
      const text = `GET ${origin}/orders\nAuthorization: ${written}\n`;
      const parsed = parseHttpFile(text);
      const [node] = parsed.requests;
      assert.ok(node);
      const file = { path: '/project/orders.http', text, parsed };
      const { notes } = await inspectRequest(file, node, world, { probes: false, timeoutMs: 5000, dialect });
      assert.deepEqual(received, [ours?.[0] ?? tool]);
      if (ours === undefined) return;
      assert.notEqual(ours[0], tool);
      assert.ok(
        notes.some(note => ours[1].test(note)),
        notes.join('\n'),
      );
    });
  }
});
