import assert from 'node:assert/strict';
import { joinChunks } from '../../../../src/core/evidence/recording/chunked-body.ts';

describe('joinChunks', () => {
  const bodies: readonly (readonly [name: string, body: string, joined: string])[] = [
    ['several chunks', '5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n', 'hello world'],
    ['plain line feeds', '5\nhello\n0\n', 'hello'],
    ['sizes that count bytes', '6\r\ngr\u00fc\u00df\r\n0\r\n', 'gr\u00fc\u00df'],
    ['extensions', '5;name=value\r\nhello\r\n0\r\n', 'hello'],
    ['hexadecimal sizes', 'A\r\n0123456789\r\n0\r\n', '0123456789'],
    ['line breaks that pasting has changed', 'f\n{"a":\n  1\n}\n0', '{"a":\n  1\n}'],
    ['JSON that is whole already', '{"error":"no"}', '{"error":"no"}'],
    ['a number', '401', '401'],
    ['text that begins as a size does', 'bad\nrequest', 'bad\nrequest'],
    ['nothing', '', ''],
  ];
  for (const [name, body, joined] of bodies) {
    it(`reads ${name}`, () => assert.equal(joinChunks(body), joined));
  }
});
