import assert from 'node:assert/strict';
import { isServerLog, linesOf, readLogLine } from '../../../../src/core/evidence/logs/log-line.ts';

const line = '192.0.2.1 - - [16/Jun/2026:10:00:00 +0000] "GET /a HTTP/1.1" 401 0';

describe('readLogLine', () => {
  for (const [name, text] of [
    ['bare', line],
    ['of Docker Compose', `web_1  | ${line}`],
    ['of the Container Runtime Interface', `2026-06-16T10:00:00.123456789Z stdout F ${line}`],
    ['of syslog', `<190>Jun 16 10:00:00 proxy nginx: ${line}`],
    ['in a JSON object', JSON.stringify({ log: `${line}\n`, stream: 'stdout' })],
    ['with a carriage return', `${line}\r`],
  ] as const) {
    it(`reads a line ${name}`, () => {
      const entry = readLogLine(text);
      assert.ok(entry !== undefined && entry !== 'other');
      assert.equal(entry.client, '192.0.2.1');
      assert.equal(entry.status, 401);
      assert.equal(entry.user, undefined);
    });
  }

  it('tells lines without a request from lines that cannot be read', () => {
    assert.equal(readLogLine('{"a":1}'), 'other');
    assert.equal(readLogLine('{"a"'), undefined);
  });
});

describe('linesOf', () => {
  it('gives every line, the last one without its end too', () => {
    assert.deepEqual([...linesOf('\ufeffa\n\nb')], ['a', '', 'b']);
    assert.deepEqual([...linesOf('a\n')], ['a']);
    assert.deepEqual([...linesOf('')], []);
  });
});

describe('isServerLog', () => {
  it('knows a log that has broken lines', () => {
    assert.equal(isServerLog(`${line}\nbroken\n${line}\n`), true);
  });

  for (const [name, text] of [
    ['an .http text', 'GET https://api.example.com/\nAuthorization: Bearer fake\n'],
    ['an .http text that quotes a line', `### a\nPOST https://api.example.com/\n\na\nb\n${line}\n`],
    ['a HAR', '{"log":{"entries":[]}}'],
    ['a raw answer', 'HTTP/1.1 401 Unauthorized\nDate: x\n\n{"error":"no"}'],
    ['an error document', '{"error":"invalid_token","message":"expired"}'],
    ['nothing', ''],
  ] as const) {
    it(`takes ${name} for none`, () => {
      assert.equal(isServerLog(text), false);
    });
  }
});
