import assert from 'node:assert/strict';
import { clientFiles } from './client-files.ts';
import { compatibilityTable, constructs } from './compatibility.ts';
import { readProjectFile } from './source-files.ts';

describe('the table of constructs', () => {
  const files = clientFiles();

  it('stands in the README as it is', () => {
    assert.ok(readProjectFile('README.md').includes(compatibilityTable()), compatibilityTable());
  });

  for (const { name, example, clients } of constructs) {
    for (const dialect of Object.keys(clients)) {
      it(`has a file of ${dialect} that shows ${name}`, () => {
        const own = files.filter(file => file.dialect === dialect);
        assert.ok(own.some(({ text }) => example.test(text)));
      });
    }
  }
});
