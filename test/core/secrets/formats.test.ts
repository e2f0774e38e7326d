import assert from 'node:assert/strict';
import { formatOf, secretFormats, tokenShapes } from '../../../src/core/secrets/formats.ts';
import { exampleOf } from '../../support/format-example.ts';

describe('secret formats', () => {
  for (const format of secretFormats) {
    it(`knows a ${format.provider} ${format.name} by its own row`, () => {
      const example = exampleOf(format);
      assert.equal(formatOf(example), format);
      assert.deepEqual(`x=${example}\n`.match(tokenShapes), [example]);
    });

    it(`gives ${format.provider} ${format.name} a page and a pattern without groups that capture`, () => {
      assert.match(format.page, /^https:\/\/[^\s]+$/);
      assert.equal(new RegExp(`${format.pattern}|`).exec('')?.length, 1);
      assert.doesNotMatch(format.pattern, /[+*}]\)[+*{]/, 'a quantifier over a quantifier');
    });

    it(`does not take a ${format.provider} ${format.name} out of a longer word`, () => {
      assert.equal(`x${exampleOf(format)}`.match(tokenShapes), null);
    });

    it(`does not take the beginning of a ${format.provider} ${format.name} for one`, () => {
      assert.equal(formatOf(exampleOf(format).slice(0, 9)), undefined);
    });
  }

  it('names each format once', () => {
    const names = secretFormats.map(({ provider, name }) => `${provider} ${name}`);
    assert.equal(new Set(names).size, names.length);
  });

  it('knows no format in an ordinary word', () => assert.equal(formatOf('authorization'), undefined));
});
