import assert from 'node:assert/strict';
import { leanContent } from '../build/lean-files.ts';
import { readProjectFile } from './support/source-files.ts';

const lean = async (name: string, content: string) =>
  (await leanContent(name, Buffer.from(content))).toString();

describe('files of the package without what no editor reads', () => {
  it('leave the scripts and development dependencies out of package.json, and nothing else', async () => {
    const written = readProjectFile('package.json');
    const { scripts, devDependencies, mocha, ...rest } = JSON.parse(written);
    assert.ok(scripts && devDependencies && mocha);
    assert.deepEqual(JSON.parse(await lean('extension/package.json', written)), rest);
  });

  it('hold the same JSON, shorter', async () => {
    const written = readProjectFile('syntaxes/http.tmLanguage.json');
    const shorter = await lean('extension/syntaxes/http.tmLanguage.json', written);
    assert.deepEqual(JSON.parse(shorter), JSON.parse(written));
    assert.ok(shorter.length < written.length);
  });

  it('hold the same style rules, shorter', async () => {
    assert.equal(await lean('media/panel.css', 'a {\n  color: red; /* why */\n}\n'), 'a{color:red}\n');
  });

  it('are as they were where nothing can be left out', async () => {
    assert.equal(await lean('extension/readme.md', '# Title\n\n\nText'), '# Title\n\n\nText');
  });
});
