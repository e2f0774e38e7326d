import assert from 'node:assert/strict';
import { otherDefinitions } from '../../../src/core/http-file/other-definitions.ts';
import type { Origin } from '../../../src/core/http-file/resolved-request.ts';
import { frozenSources, parseLines } from './sample.ts';

const { file } = parseLines(
  '@token = one',
  '@token = {{x}}',
  '@token = two',
  '@API_TOKEN = a',
  'GET http://a.test',
);
const line1: Origin = { kind: 'file-variable', where: 'line 1' };

describe('otherDefinitions', () => {
  it('are those that did not count, each with whether it says the same', () => {
    const environment = { value: 'one', where: 'dev' };
    const sources = frozenSources({ defined: new Map([['token', [{ ...environment, applies: false }]]]) });
    assert.deepEqual(
      otherDefinitions({ expression: 'token', value: 'one', origin: line1 }, 'one', file, sources).map(
        ({ where, value, applies, same }) => [where, value, applies, same],
      ),
      [
        ['line 2', '{{x}}', true, false],
        ['line 3', 'two', true, false],
        ['dev', 'one', false, true],
      ],
    );
  });

  it('compares a definition that holds others as written too', () => {
    const origin: Origin = { kind: 'file-variable', where: 'line 9' };
    const others = otherDefinitions(
      { expression: 'token', value: 'y', origin },
      '{{x}}',
      file,
      frozenSources(),
    );
    assert.deepEqual(
      others.map(({ same }) => same),
      [false, true, false],
    );
  });

  const named: readonly [expression: string, places: string[]][] = [
    ['API_TOKEN', ['line 4', 'environment variable API_TOKEN']],
    ['$dotenv API_TOKEN', ['environment variable API_TOKEN']],
    ['$processEnv PASSWORD', ['.env variable PASSWORD']],
    ['$env.PASSWORD', ['.env variable PASSWORD']],
    ['$guid', []],
    ['$randomInt 1 5', []],
    ['password', []],
  ];
  for (const [expression, places] of named) {
    it(`looks for ${expression} ${places.length === 0 ? 'nowhere else' : `in ${places.join(' and ')}`}`, () => {
      const others = otherDefinitions(
        { expression, value: 'v', origin: undefined },
        undefined,
        file,
        frozenSources(),
      );
      assert.deepEqual(
        others.map(({ where }) => where),
        places,
      );
    });
  }

  it('are bounded', () => {
    const many = parseLines(...Array.from({ length: 100 }, (_, n) => `@a = ${n}`), 'GET http://a.test');
    const others = otherDefinitions(
      { expression: 'a', value: '0', origin: line1 },
      '0',
      many.file,
      frozenSources(),
    );
    assert.equal(others.length, 16);
  });
});
