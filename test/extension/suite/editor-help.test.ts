import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, show } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

const chain = [
  '@host = a.test',
  '@password = made-up-secret-0005',
  '### login',
  '# @name login',
  'POST https://{{host}}/login',
  'Content-Type: application/json',
  '',
  '{',
  '  "password": "{{password}}"',
  '}',
  '',
  '### items',
  'GET https://{{host}}/items',
  'Authorization: Bearer {{login.response.body.$.token}}',
  'X-Missing: {{missing}}',
  '',
].join('\n');

/** The middle of the nth occurrence of a piece, from 0. */
function at(document: vscode.TextDocument, piece: string, nth = 0): vscode.Position {
  let index = document.getText().indexOf(piece);
  for (let count = 0; count < nth; count++) index = document.getText().indexOf(piece, index + 1);
  assert.ok(index >= 0, piece);
  return document.positionAt(index + Math.floor(piece.length / 2));
}

async function labels(document: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  // The editor adds words of the document and snippets of its own
  const ours = list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
  return ours.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

async function hover(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const contents = hovers.flatMap(each => each.contents);
  return contents.map(content => (typeof content === 'string' ? content : content.value)).join('\n');
}

async function definitions(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Location[]> {
  return await vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, position);
}

describe('help in an http document', () => {
  before(() => extension.activate());
  afterEach(closeAll);

  it('completes methods, headers, schemes and variables', async () => {
    const document = await show('http', `@host = a.test\nGET https://{{}}\nAuthorization: \n`);
    assert.ok((await labels(document, new vscode.Position(1, 14))).includes('host'));
    assert.ok((await labels(document, new vscode.Position(2, 15))).includes('Bearer'));
    assert.ok((await labels(document, new vscode.Position(3, 0))).includes('Content-Type'));
    assert.ok((await labels(document, new vscode.Position(1, 2))).includes('GET'));
  });

  it('completes nothing in a body', async () => {
    const document = await show('http', 'POST https://a.test/\n\n{ "a": "b " }\n');
    assert.deepEqual(await labels(document, new vscode.Position(2, 10)), []);
  });

  it('completes in no other language', async () => {
    const document = await show('plaintext', 'GE\n');
    assert.ok(!(await labels(document, new vscode.Position(0, 2))).includes('GET'));
  });

  it('tells over a variable what it stands for', async () => {
    const document = await show('http', chain);
    const text = await hover(document, at(document, '{{host}}'));
    assert.match(text, /a\.test/);
    assert.match(text, /line\S*1/);
  });

  it('masks what is secret', async () => {
    const document = await show('http', chain);
    for (const place of [at(document, '{{password}}'), at(document, '@password')]) {
      const text = await hover(document, place);
      assert.match(text, /•••/);
      assert.ok(!text.includes('made-up-secret'), text);
    }
  });

  it('leads to variables and named requests', async () => {
    const document = await show('http', chain);
    const line = async (piece: string) =>
      (await definitions(document, at(document, piece)))[0]?.range.start.line;
    assert.equal(await line('{{host}}'), 0);
    assert.equal(await line('{login'), 3);
    assert.equal(await line('{{missing}}'), undefined);
  });

  it('leads into an environment file', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const environment = vscode.Uri.joinPath(folder, 'http-client.env.json');
    const file = vscode.Uri.joinPath(folder, 'environment.http');
    const bytes = (text: string) => new TextEncoder().encode(text);
    await vscode.workspace.fs.writeFile(
      environment,
      bytes('{\n  "$shared": {\n    "server": "a.test"\n  }\n}\n'),
    );
    await vscode.workspace.fs.writeFile(file, bytes('GET https://{{server}}/\n'));
    try {
      const document = await vscode.workspace.openTextDocument(file);
      const [location] = await definitions(document, at(document, '{{server}}'));
      assert.equal(location?.uri.toString(), environment.toString());
      assert.equal(location.range.start.line, 2);
      assert.match(await hover(document, at(document, '{{server}}')), /a\.test/);
    } finally {
      await vscode.workspace.fs.delete(environment);
      await vscode.workspace.fs.delete(file);
    }
  });

  it('finds references', async () => {
    const document = await show('http', chain);
    const locations = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at(document, '{{host}}'),
    );
    assert.deepEqual(
      locations.map(({ range }) => range.start.line),
      [0, 4, 12],
    );
  });

  it('renames a request with everything that mentions it', async () => {
    const document = await show('http', chain);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at(document, '{login', 0).translate(0, 1),
      'signIn',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    const text = document.getText();
    assert.ok(text.includes('# @name signIn') && text.includes('{{signIn.response'), text);
    assert.ok(text.includes('/login'));
  });

  it('refuses to rename what nothing here defines', async () => {
    const document = await show('http', chain);
    await assert.rejects(
      Promise.resolve(
        vscode.commands.executeCommand(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          at(document, '{{missing}}'),
          'other',
        ),
      ),
      /Nothing in this file defines missing/,
    );
  });

  it('gives an outline without values', async () => {
    const document = await show('http', chain);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name, range }) => `${name} ${range.start.line}-${range.end.line}`),
      ['host 0-0', 'password 1-1', 'login 2-9', 'items 11-14'],
    );
    assert.ok(!JSON.stringify(symbols).includes('made-up-secret'));
  });

  it('folds requests and bodies', async () => {
    const document = await show('http', chain);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.deepEqual(
      folds.map(({ start, end }) => `${start}-${end}`),
      ['0-1', '2-9', '7-9', '11-14'],
    );
  });

  it('colours what nothing defines', async () => {
    const document = await show('http', chain);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const [legend, tokens] = await Promise.all([
      vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
        'vscode.provideDocumentRangeSemanticTokensLegend',
        document.uri,
        all,
      ),
      vscode.commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentRangeSemanticTokens',
        document.uri,
        all,
      ),
    ]);
    const modifiers: number[] = [];
    for (let index = 4; index < tokens.data.length; index += 5) modifiers.push(tokens.data[index] ?? 0);
    assert.deepEqual(legend.tokenModifiers, ['unresolved']);
    assert.deepEqual(modifiers, [0, 0, 0, 0, 1]);
  });

  it('follows what is typed', async () => {
    const document = await show('http', chain);
    const symbols = async () =>
      (
        await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        )
      ).map(({ name }) => name);
    await symbols();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(11, 4), 'all ');
    edit.replace(document.uri, new vscode.Range(0, 1, 0, 5), 'server');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.deepEqual(await symbols(), ['server', 'password', 'login', 'all items']);
    await vscode.commands.executeCommand('undo');
    assert.deepEqual(await symbols(), ['host', 'password', 'login', 'items']);
  });

  it('follows what is typed in an unsaved document of 50,000 lines', async () => {
    const text = Array.from(
      { length: 7200 },
      (_, index) => `### r${index}\nGET /${index}\nA: b\n\nbody\n\n\n`,
    );
    const document = await show('http', text.join(''));
    assert.ok(document.isUntitled && document.lineCount > 50_000);
    const outline = () =>
      vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
    assert.equal((await outline()).length, 7200);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '@first = 1\n');
    edit.replace(document.uri, document.lineAt(document.lineCount - 8).range, '### last');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const symbols = await outline();
    assert.deepEqual([symbols[0]?.name, symbols[1]?.name, symbols.at(-1)?.name], ['first', 'r0', 'last']);
    assert.equal(symbols.at(-1)?.range.start.line, document.lineCount - 8);
  });
});
