import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension } from './extension-under-test.ts';
import { accepting, at, cleanUp, header, leave, open, placeName, secret } from './secrets-under-test.ts';

describe('a scan of the workspace', () => {
  before(() => extension.activate());
  afterEach(leave);
  after(cleanUp);

  it('fills the tree with masked secrets, file by file, and moves one value out of all files', async () => {
    const token = ['glpat-', 'a1B2c3D4e5F6g7H8i9J0'].join('');
    const first = await open('a.http', header);
    const second = await open('deep/b.http', header);
    await open('notes.txt', `the key is ${token}\n`);
    await vscode.workspace.fs.writeFile(at('picture.png'), new Uint8Array([0, 1, 2]));
    const own = async () => {
      await vscode.commands.executeCommand('httpAuthInspector.scanWorkspace');
      const { secretTree } = extension.exports;
      return secretTree
        .getChildren()
        .filter(node => node.kind === 'file' && node.uri.path.includes(`${placeName()}/`));
    };
    const { secretTree } = extension.exports;
    const files = await own();
    const nodes = files.flatMap(file => secretTree.getChildren(file));
    const items = nodes.map(node => secretTree.getTreeItem(node));
    assert.deepEqual(
      items.map(({ label, contextValue }) => [label, contextValue]),
      [
        ['7f3Q•••', 'secret movable'],
        ['glpa•••', 'secret verifiable'],
        ['7f3Q•••', 'secret movable'],
      ],
    );
    assert.ok(!JSON.stringify(items).includes(secret.slice(6)));
    assert.match(secretTree.message ?? '', /^\d+ hardcoded secrets in \d+ files\. \d+ were no text/);
    const [node] = nodes;
    await accepting(vscode.commands.executeCommand('httpAuthInspector.moveSecretEverywhere', node));
    for (const document of [first, second]) {
      assert.match(document.getText(), /^X-Api-Key: \{\{\$secret API_KEY(_\d+)?\}\}$/m);
    }
    assert.deepEqual((await own()).flatMap(file => secretTree.getChildren(file)).length, 1);
    await vscode.commands.executeCommand('httpAuthInspector.clearScan');
    assert.deepEqual(secretTree.getChildren(), []);
  });
});
