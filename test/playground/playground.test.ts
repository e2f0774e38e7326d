import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { PlaygroundError, startPlayground } from '../../src/playground/playground.ts';
import { exchange } from './practice-requests.ts';

const now = () => Date.parse('2026-02-03T04:05:06Z');
const portOf = (origin: string) => Number(new URL(origin).port);

describe('startPlayground', () => {
  it('takes a free port on loopback', async () => {
    const playground = await startPlayground({ now });
    try {
      assert.match(playground.origin, /^http:\/\/127\.0\.0\.1:\d+$/);
      assert.equal((await exchange('GET', `${playground.origin}/health`)).status, 200);
    } finally {
      await playground.close();
    }
  });

  it('runs twice at a time, with keys that the other does not know', async () => {
    const first = await startPlayground({ now, port: 0 });
    const second = await startPlayground({ now, port: 0 });
    try {
      const keys = await Promise.all(
        [first, second].map(async ({ origin }) => (await exchange('GET', `${origin}/issuer/jwks`)).body),
      );
      assert.notEqual(first.origin, second.origin);
      assert.notEqual(keys[0], keys[1]);
    } finally {
      await Promise.all([first.close(), second.close()]);
    }
  });

  it('says clearly that a port is in use', async () => {
    const playground = await startPlayground({ now });
    const port = portOf(playground.origin);
    try {
      await assert.rejects(startPlayground({ now, port }), (error: unknown) => {
        assert.ok(error instanceof PlaygroundError);
        assert.equal(error.code, 'port-in-use');
        assert.match(error.message, new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is already in use`));
        return true;
      });
    } finally {
      await playground.close();
    }
  });

  it('says clearly that a number is not a port', async () => {
    await assert.rejects(startPlayground({ now, port: 70_000 }), { code: 'port-invalid' });
  });

  it('releases its port when it is closed, and may be closed twice', async () => {
    const first = await startPlayground({ now });
    await first.close();
    await first.close();
    const second = await startPlayground({ now, port: portOf(first.origin) });
    assert.equal(second.origin, first.origin);
    await second.close();
  });

  it('closes at once, connections that are open included', async () => {
    const playground = await startPlayground({ now });
    const idle = connect(portOf(playground.origin), '127.0.0.1');
    const midway = connect(portOf(playground.origin), '127.0.0.1');
    for (const socket of [idle, midway]) socket.on('error', () => undefined);
    await Promise.all([once(idle, 'connect'), once(midway, 'connect')]);
    midway.write('POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nhalf');
    // The answer to this one shows that the server has taken the two connections.
    await exchange('GET', `${playground.origin}/health`);
    const closed = Promise.all([once(idle, 'close'), once(midway, 'close')]);
    await playground.close();
    await closed;
    assert.ok(idle.destroyed && midway.destroyed);
  });
});
