import assert from 'node:assert/strict';
import type { TextEdit } from '../../../../src/core/http-file/problem.ts';
import {
  memberPathAt,
  putMember,
  removeMember,
  unescaped,
} from '../../../../src/core/secrets/moving/environment-member.ts';

const applied = (text: string, edits: readonly TextEdit[]): string =>
  edits
    .toSorted((a, b) => b.range.start - a.range.start)
    .reduce((left, { range, newText }) => left.slice(0, range.start) + newText + left.slice(range.end), text);

describe('a member of an environment file', () => {
  const puts: readonly (readonly [what: string, before: string, after: string])[] = [
    ['begins an empty file', '', '{\n  "dev": {\n    "token": "v"\n  }\n}\n'],
    ['begins a section', '{\n  "prod": {}\n}\n', '{\n  "prod": {},\n  "dev": {\n    "token": "v"\n  }\n}\n'],
    [
      'joins a section',
      '{\n  "dev": {\n    "host": "h"\n  }\n}\n',
      '{\n  "dev": {\n    "host": "h",\n    "token": "v"\n  }\n}\n',
    ],
    ['takes the place of a value', '{"dev":{"token":"old"}}', '{"dev":{"token":"v"}}'],
    [
      'keeps comments and tabs',
      '{\n\t// here\n\t"dev": {\n\t\t"a": 1\n\t}\n}\n',
      '{\n\t// here\n\t"dev": {\n\t\t"a": 1,\n\t\t"token": "v"\n\t}\n}\n',
    ],
  ];
  for (const [what, before, after] of puts) {
    it(what, () => assert.equal(applied(before, putMember(before, ['dev', 'token'], 'v')), after));
  }

  const removals: readonly (readonly [before: string, after: string])[] = [
    ['{"dev":{"token":"v"}}', '{"dev":{}}'],
    ['{\n  "dev": {\n    "token": "v",\n    "b": 1\n  }\n}', '{\n  "dev": {\n    "b": 1\n  }\n}'],
    ['{\n  "dev": {\n    "b": 1,\n    "token": "v"\n  }\n}', '{\n  "dev": {\n    "b": 1\n  }\n}'],
  ];
  for (const [before, after] of removals) {
    it(`is taken out of ${JSON.stringify(before)}`, () => {
      assert.equal(applied(before, removeMember(before, ['dev', 'token'])), after);
    });
  }

  it('is found by the offset of its value', () => {
    const text = '{"dev":{"Security":{"Auth":{"shop":{"Client Secret":"v-1"}}},"list":["v-2"]}}';
    assert.deepEqual(memberPathAt(text, text.indexOf('v-1')), [
      'dev',
      'Security',
      'Auth',
      'shop',
      'Client Secret',
    ]);
    assert.equal(memberPathAt(text, text.indexOf('v-2')), undefined);
    assert.equal(memberPathAt(text, text.indexOf('Client')), undefined);
  });

  it('throws for no text', () => {
    for (const text of ['{', '[', '{"a":', 'nonsense', '"', '{]}', '\0']) {
      putMember(text, ['dev', 'token'], 'v');
      removeMember(text, ['dev', 'token']);
      memberPathAt(text, text.length);
    }
  });

  it('is read as what its escapes stand for', () => {
    assert.equal(unescaped('a\\"b\\u0041'), 'a"bA');
    assert.equal(unescaped('a"b'), undefined);
    assert.equal(unescaped('a\\'), undefined);
  });
});
