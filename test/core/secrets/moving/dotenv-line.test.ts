import assert from 'node:assert/strict';
import { parseEnv } from 'node:util';
import type { TextEdit } from '../../../../src/core/http-file/problem.ts';
import { addToDotenv } from '../../../../src/core/secrets/moving/dotenv-line.ts';

const applied = (text: string, edit: TextEdit | undefined): string => {
  assert.ok(edit);
  return text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end);
};

describe('a secret moved to .env', () => {
  const values = [
    'made-up-7f3Qm0Zt9Kc2',
    'with space',
    'with # sign',
    'with "double" marks',
    "with 'single' marks",
    '{"json":"text"}',
    'over\ntwo lines',
    'back\\slash',
    "it's a $NAME",
    '`tick`',
    '==',
  ];
  for (const value of values) {
    it(`reads back as ${JSON.stringify(value)}`, () => {
      assert.equal(parseEnv(applied('A=1\n', addToDotenv('A=1\n', 'KEY', value)))['KEY'], value);
    });
  }

  it('is refused where no quoting can hold it', () => {
    assert.equal(addToDotenv('', 'KEY', `all 'of' "these" \`marks\``), undefined);
    assert.equal(addToDotenv('', 'KEY', 'a carriage\rreturn'), undefined);
  });

  const texts: readonly (readonly [what: string, before: string, after: string])[] = [
    ['begins an empty file', '', 'KEY=v\n'],
    ['goes on a line of its own', 'A=1', 'A=1\nKEY=v\n'],
    ['keeps the line breaks', 'A=1\r\n', 'A=1\r\nKEY=v\r\n'],
    ['replaces what the name held', 'KEY=old\nB=2\n', 'KEY=v\nB=2\n'],
    ['leaves longer names alone', 'MY_KEY=old\n', 'MY_KEY=old\nKEY=v\n'],
  ];
  for (const [what, before, after] of texts) {
    it(what, () => assert.equal(applied(before, addToDotenv(before, 'KEY', 'v')), after));
  }
});
