import assert from 'node:assert/strict';
import { findReferences } from '../../../src/core/http-file/references.ts';

describe('findReferences', () => {
  const cases: readonly (readonly [text: string, ...found: (readonly [string, string])[]])[] = [
    ['a {{b}} c', ['b', '{{b}}']],
    ['{{a}}{{ b }}', ['a', '{{a}}'], ['b', '{{ b }}']],
    ['{{$randomInt 1 5}}', ['$randomInt 1 5', '{{$randomInt 1 5}}']],
    ['{"a":{{{x}}}}', ['x', '{{x}}']],
    ['{{a {{b}} c}}', ['b', '{{b}}']],
    ['{{a\n}} {{b}}', ['b', '{{b}}']],
    ['{{a}', ...[]],
    ['a}} {{', ...[]],
    ['{{}} {{  }}', ...[]],
    ['', ...[]],
  ];
  for (const [text, ...found] of cases) {
    it(`finds ${found.length} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        findReferences(text).map(({ expression, range }) => [expression, text.slice(range.start, range.end)]),
        found,
      );
    });
  }
});
