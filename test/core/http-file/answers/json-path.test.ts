import assert from 'node:assert/strict';
import { findInJson } from '../../../../src/core/http-file/answers/json-path.ts';

const json = JSON.stringify({
  token: 'made-up',
  'access-token': 'hyphenated',
  n: 5,
  flag: false,
  nothing: null,
  user: { id: 7, roles: ['admin', 'editor'] },
  items: [
    { id: 'a', key: 'one' },
    { id: 'b', key: 'two' },
  ],
});

describe('findInJson', () => {
  const paths: readonly (readonly [path: string, value: string])[] = [
    ['$.token', 'made-up'],
    ["$['token']", 'made-up'],
    ['$.n', '5'],
    ['$.flag', 'false'],
    ['$.nothing', 'null'],
    ['$.user', '{"id":7,"roles":["admin","editor"]}'],
    ['$.user.roles[0]', 'admin'],
    ['$.user.roles[-1]', 'editor'],
    ['$.items[*].key', 'one'],
    ["$.items[?(@.id=='b')].key", 'two'],
    ["$.items[?@.id=='b'].key", 'two'],
    ['$..id', '7'],
    ['$.access-token', 'hyphenated'],
    ['$..access-token', 'hyphenated'],
    ["$['access-token']", 'hyphenated'],
    ["$.items[?(@.id=='x.a-b')].key", ''],
  ];
  for (const [path, value] of paths) {
    it(`${value === '' ? 'finds nothing' : `finds ${value}`} at ${path}`, () => {
      const found = findInJson(json, path);
      assert.equal('value' in found ? found.value : '', value);
    });
  }

  const misses: readonly (readonly [text: string, path: string, says: RegExp])[] = [
    ['{}', '$.token', /^holds no \$\.token$/],
    ['<html>', '$.token', /^is no JSON$/],
    ['', '$', /^is no JSON$/],
    ['{}', '$.[', /is no JSONPath$/],
    ['{}', '$.(x)', /is no JSONPath$/],
    ['{"a":1}', '$.constructor', /^holds no/],
  ];
  for (const [text, path, says] of misses) {
    it(`says why ${JSON.stringify(text)} has nothing at ${path}`, () => {
      const found = findInJson(text, path);
      assert.match('says' in found ? found.says : '', says);
    });
  }

  it('runs no script in a filter', () => {
    const found = findInJson(json, "$.items[?(@.constructor.constructor('return 1')())]");
    assert.ok('says' in found);
  });
});
