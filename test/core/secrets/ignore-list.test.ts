import assert from 'node:assert/strict';
import { ignoreListHead, readIgnoreList } from '../../../src/core/secrets/ignore-list.ts';

describe('the list of what is ignored', () => {
  const list = readIgnoreList(
    `${ignoreListHead}value 3fa09\r\n  value abcde\nrequests/demo.http\n/top.http\ntest/fixtures/\nvalue of mine\n`,
  );

  it('holds values by their fingerprints', () => {
    assert.deepEqual([...list.values], ['3fa09', 'abcde']);
  });

  for (const path of ['requests/demo.http', 'top.http', 'test/fixtures/a/b.http', 'value of mine']) {
    it(`holds ${path}`, () => assert.ok(list.hasFile(path)));
  }

  for (const path of ['demo.http', 'requests/demo.http.bak', 'a/test/fixtures/b', 'test/fixtures', '']) {
    it(`does not hold ${JSON.stringify(path)}`, () => assert.ok(!list.hasFile(path)));
  }
});
