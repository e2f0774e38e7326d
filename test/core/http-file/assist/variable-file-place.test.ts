import assert from 'node:assert/strict';
import { placeInVariableFile } from '../../../../src/core/http-file/assist/variable-file-place.ts';
import { shown } from './marked-text.ts';

const environments = String.raw`{
  // made up
  "$shared": { "host": "a" },
  "dev": {
    "host": "b",
    "text": "\"host\": {",
    "token": "c",
    "nested": { "host": "d" }
  },
  "prod": { "token": "e", "host": ["f"] }
}`;

describe('placeInVariableFile', () => {
  const cases: readonly (readonly [
    environment: string | undefined,
    name: string,
    place: string | undefined,
  ])[] = [
    ['dev', 'host', '5:host'],
    ['dev', 'token', '7:token'],
    ['dev', 'nested.host', '8:host'],
    ['prod', 'host', '10:host'],
    ['$shared', 'host', '3:host'],
    ['prod', 'missing', undefined],
    ['staging', 'host', undefined],
    [undefined, 'dev', '4:dev'],
  ];
  for (const [environment, name, place] of cases) {
    it(`finds ${name} of ${environment ?? 'no environment'} at ${place ?? 'no place'}`, () => {
      const section = environment === undefined ? {} : { environment };
      const range = placeInVariableFile(environments, { file: 'http-client.env.json', name, ...section });
      assert.equal(range && shown(environments, range), place);
    });
  }

  it('looks below "environments" too', () => {
    const text = '{ "environments": { "dev": { "host": "a" } } }';
    const range = placeInVariableFile(text, { file: '.httpyac.json', name: 'host', environment: 'dev' });
    assert.equal(range && shown(text, range), '1:host');
  });

  it('finds the last line that sets a variable in a .env file', () => {
    const text = '# HOST=x\nHOST=a\nOTHER=HOST\nexport HOST = b\n';
    const place = (name: string) => {
      const range = placeInVariableFile(text, { file: '/w/.env', name });
      return range && shown(text, range);
    };
    assert.equal(place('HOST'), '4:HOST');
    assert.equal(place('OTHER'), '3:OTHER');
    assert.equal(place('x'), undefined);
  });

  for (const [what, text] of [
    ['unclosed strings', `"${String.raw`\"`.repeat(50_000)}`],
    ['open braces', '{"a":'.repeat(50_000)],
    ['a name without a value', 'a'.repeat(200_000)],
  ] as const) {
    it(`takes a moment alone for ${what}`, () => {
      const start = performance.now();
      placeInVariableFile(text, { file: 'x.json', name: 'a' });
      placeInVariableFile(text, { file: '.env', name: 'a' });
      assert.ok(performance.now() - start < 2000);
    });
  }
});
