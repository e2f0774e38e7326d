import assert from 'node:assert/strict';
import { addToGitignore } from '../../../../src/core/secrets/moving/gitignore-entry.ts';

const name = 'http-client.private.env.json';

describe('the entry in .gitignore', () => {
  for (const text of [
    `${name}\n`,
    `a\r\n${name}\r\n`,
    '*.private.env.json\n',
    'http-client.*.env.json\n',
    '*\n',
    `!${name}\n${name}\n`,
    `**/${name}\n`,
    'http-client.p?ivate.env.json',
  ]) {
    it(`is there already in ${JSON.stringify(text)}`, () =>
      assert.equal(addToGitignore(text, name), undefined));
  }

  for (const text of [
    '',
    'node_modules/\n',
    `#${name}\n`,
    `docs/${name}\n`,
    `${name}\n!${name}\n`,
    'http-client.env.json\n',
    '*.json5\n',
    `${'*a'.repeat(200)}\n`,
  ]) {
    it(`is added to ${JSON.stringify(text.slice(0, 50))}`, () => {
      assert.deepEqual(addToGitignore(text, name), {
        range: { start: text.length, end: text.length },
        newText: `${name}\n`,
      });
    });
  }

  it('begins on a line of its own', () => {
    assert.equal(addToGitignore('a', '.env')?.newText, '\n.env\n');
    assert.equal(addToGitignore('a\r\nb', '.env')?.newText, '\r\n.env\r\n');
  });
});
