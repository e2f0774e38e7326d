import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dialects } from '../../../src/core/http-file/dialect.ts';
import { clientFiles, expectationPath, readClientFile } from '../../support/client-files.ts';

describe('files as the users of each client write them', () => {
  const files = clientFiles();

  it('are there for every client', () => {
    assert.deepEqual([...new Set(files.map(({ dialect }) => dialect))], [...dialects]);
  });

  for (const file of files) {
    it(`are read as expected: ${file.name}`, () => {
      const path = expectationPath(file);
      assert.ok(existsSync(path), `${path} is missing`);
      assert.deepEqual(readClientFile(file), JSON.parse(readFileSync(path, 'utf8')));
    });
  }
});
