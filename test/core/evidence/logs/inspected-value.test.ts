import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { readInspected } from '../../../../src/core/evidence/logs/inspected-value.ts';

const value = (text: string) => readInspected(text, 0)?.value;

describe('readInspected', () => {
  const sample = {
    status: 401,
    ok: 'it\'s "quoted"',
    'content-type': 'text/plain',
    list: ['a', 'b'],
    inner: { error: 'invalid_token', deep: { x: -1.5 } },
    long: 'a '.repeat(100),
    lines: 'a\nb'.repeat(20),
  };

  it('reads what Node prints', () => {
    assert.deepEqual(value(inspect(sample, { depth: 5 })), sample);
  });

  it('reads JSON', () => {
    assert.deepEqual(value(JSON.stringify(sample)), sample);
    assert.deepEqual(value(JSON.stringify(sample, undefined, 2)), sample);
  });

  it('passes over class names and what is not printed', () => {
    assert.deepEqual(
      value(
        "{ a: [ [Function: transform] ], b: Object [AxiosHeaders] { c: 'd' }, e: <ref *1> Request { f: [Circular *1] }, g: [Object: null prototype] {}, h: undefined, i: [Function (anonymous)], j: 1 }",
      ),
      {
        a: ['[Function: transform]'],
        b: { c: 'd' },
        e: { f: '[Circular *1]' },
        g: {},
        i: '[Function (anonymous)]',
        j: 1,
      },
    );
  });

  it('reads as far as the text goes', () => {
    assert.deepEqual(value("{ status: 401, data: { error: 'x"), { status: 401, data: { error: 'x' } });
  });

  it('stops at the end of the object', () => {
    assert.equal(readInspected('{ a: 1 } }, b', 0)?.end, 8);
  });

  for (const text of ['', 'a', "'a'", '}', '{'.repeat(100_000), '[{'.repeat(50_000), '}'.repeat(100_000)]) {
    it(`comes to an end on ${JSON.stringify(text.slice(0, 10))}`, () => {
      assert.doesNotThrow(() => readInspected(text, 0));
    });
  }
});
