import assert from 'node:assert/strict';
import { findShapes, formatOf, secretFormats } from '../../../src/core/secrets/formats.ts';
import { exampleOf } from '../../support/format-example.ts';

describe('secret formats', () => {
  for (const format of secretFormats) {
    const what = `${format.provider} ${format.name}`;

    it(`knows a ${what} by its own row`, () => {
      const text = `x=${exampleOf(format)} \n`;
      const [shape, ...more] = findShapes(text);
      assert.equal(shape?.format, format);
      assert.deepEqual(more, []);
      if (shape?.whole === true) assert.equal(formatOf(exampleOf(format)), format);
    });

    it(`gives ${what} a page and a pattern with at most one group`, () => {
      assert.match(format.page, /^https:\/\/[^\s]+$/);
      assert.ok((new RegExp(`${format.pattern}|`).exec('')?.length ?? 0) <= 2);
      assert.doesNotMatch(format.pattern, /[+*}]\)[+*{]/, 'a quantifier over a quantifier');
    });

    it(`does not take a ${what} out of a longer word`, () => {
      const text = `x${exampleOf(format)}`;
      // A place for a secret may end a longer name: `my_secret_key=…`
      if (findShapes(exampleOf(format))[0]?.whole === true)
        assert.equal(
          findShapes(text).find(shape => shape.format === format),
          undefined,
        );
    });

    it(`does not take the beginning of a ${what} for one`, () => {
      assert.equal(formatOf(exampleOf(format).slice(0, 9)), undefined);
    });

    it(`takes linear time over what looks like a ${what}`, () => {
      for (const text of hostile(exampleOf(format))) assert.ok(isLinear(text));
    });
  }

  it('are at least 150, each named once', () => {
    const names = secretFormats.map(({ provider, name }) => `${provider} ${name}`);
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.length >= 150);
  });

  it('know no format in an ordinary word', () => assert.equal(formatOf('authorization'), undefined));
});

/** Texts of a length that begin like a token again and again, or go on like one without an end. */
function hostile(example: string): ((length: number) => string)[] {
  const beginning = example.slice(0, Math.max(4, example.search(/0{4}|Q{4}/)));
  const repeat = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length));
  return [
    repeat(beginning),
    repeat(` ${beginning}`),
    repeat(`-${example.slice(0, -1)}`),
    length => `${beginning}${'0'.repeat(length)}`,
    length => `${beginning}${'a.'.repeat(length / 2)}`,
    length => beginning + ' \\n'.repeat(length / 3),
  ];
}

/** Whether a text 16 times as long takes about 16 times as long; a quadratic search takes 256 times. */
function isLinear(text: (length: number) => string): boolean {
  const [short, long] = [text(2_000), text(32_000)];
  // A busy machine may lose a moment; a quadratic pattern loses it every time
  return [1, 2, 3, 4].some(() => millisecondsOf(long) < 80 * Math.max(millisecondsOf(short), 0.25));
}

function millisecondsOf(text: string): number {
  const started = performance.now();
  findShapes(text);
  return performance.now() - started;
}
