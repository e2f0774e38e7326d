import assert from 'node:assert/strict';
import { readJsonText } from '../../../src/inspector/environments/json-text.ts';

describe('readJsonText', () => {
  const good: readonly (readonly [text: string, value: unknown])[] = [
    ['{"a": 1}', { a: 1 }],
    ['\ufeff{"a": 1}', { a: 1 }],
    ['// note\n{"a": /* b */ 1}', { a: 1 }],
    ['{"a": "// no comment", "b": "/* none */"}', { a: '// no comment', b: '/* none */' }],
    ['{"a": [1, 2,], "b": "x,]",}', { a: [1, 2], b: 'x,]' }],
    ['{"a": "say \\"hi\\" // there"}', { a: 'say "hi" // there' }],
    ['[]', []],
  ];
  for (const [text, value] of good) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(readJsonText('x', text), { value }));
  }

  const broken: readonly (readonly [text: string, line: number, column: number])[] = [
    ['', 1, 1],
    ['{', 1, 2],
    ['{"dev": {', 1, 10],
    ['{"a": 1\n  "b": 2}', 2, 3],
    ['{"a" 1}', 1, 6],
    ['{a: 1}', 1, 2],
    ["{'a': 1}", 1, 2],
    ['{"a": tru}', 1, 7],
    ['{"a": 01}', 1, 7],
    ['{"a": 1}}', 1, 9],
    ['{"a": [1}', 1, 9],
    ['{"a": "x\ny"}', 1, 7],
    ['{"a": 1,,}', 1, 10],
    ['/* c */ {"a": /* d */ }', 1, 23],
    ['SECRET {"dev": "SECRET"}', 1, 1],
    ['{"a": 1} x', 1, 10],
  ];
  for (const [text, line, column] of broken) {
    it(`says where ${JSON.stringify(text)} is broken`, () => {
      const read = readJsonText('/p/x.json', text);
      assert.ok('problem' in read);
      const message = `not valid JSON, line ${line}, column ${column}`;
      assert.deepEqual(read.problem, { file: '/p/x.json', line, column, message });
    });
  }

  it('takes time in proportion to the text', () => {
    const text = `{${'"a": [1, {"b": "c"}], // d\n'.repeat(20_000)}`;
    const begun = performance.now();
    assert.ok('problem' in readJsonText('x', `${text} oops`));
    assert.ok(performance.now() - begun < 2000);
  });
});
