import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, show, until } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

const quoted = 'GET https://example.com/1\nAuthorization: Bearer "made-up"\nAccept : */*\n';
const ours = (document: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'HTTP Auth');
const whole = (document: vscode.TextDocument) =>
  new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);

async function actions(document: vscode.TextDocument, kind?: string): Promise<vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole(document),
    kind,
  );
  return found.filter(({ edit }) => edit !== undefined);
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, 'there is no such action');
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

describe('quick fixes', () => {
  before(() => extension.activate());
  afterEach(closeAll);

  it('mend one problem, after which it is gone', async () => {
    const document = await show('http', quoted);
    await until('both problems arrive', () => ours(document).length === 2);
    const fix = (await actions(document)).find(({ title }) => title === 'Remove the quotation marks');
    assert.equal(fix?.isPreferred, true);
    await apply(fix);
    assert.match(document.getText(), /^Authorization: Bearer made-up$/m);
    await until('the problem goes', () => ours(document).length === 1);
  });

  it('mend all that is safe at once', async () => {
    const document = await show('http', quoted);
    const all = await actions(document, vscode.CodeActionKind.SourceFixAll.value);
    assert.equal(all.length, 1);
    await apply(all[0]);
    assert.equal(
      document.getText(),
      'GET https://example.com/1\nAuthorization: Bearer made-up\nAccept: */*\n',
    );
  });

  it('link the code of a trap to what the README says of it', async () => {
    const document = await show('http', quoted);
    await until('a problem arrives', () => ours(document).length > 0);
    const code = ours(document)[0]?.code;
    assert.ok(typeof code === 'object');
    assert.equal(code.value, 'quoted');
    assert.equal(code.target.fragment, 'traps');
  });

  it('are offered for http documents alone', async () => {
    const document = await show('plaintext', quoted);
    assert.deepEqual(
      (await actions(document)).filter(({ title }) => title.startsWith('Remove')),
      [],
    );
  });
});

describe('the dialect', () => {
  before(() => extension.activate());
  afterEach(closeAll);

  it('decides what is pointed out, and how surely', async () => {
    const settings = vscode.workspace.getConfiguration('httpAuthInspector');
    const document = await show('http', 'GET https://example.com\nAuthorization: Basic ann:a:b\n');
    const severity = () => ours(document)[0]?.severity;
    await until('it is a warning', () => severity() === vscode.DiagnosticSeverity.Warning);
    try {
      await settings.update('dialect', 'rest-client', vscode.ConfigurationTarget.Global);
      await until('it is an error', () =>
        ours(document).some(each => each.severity === vscode.DiagnosticSeverity.Error),
      );
      await settings.update('dialect', 'httpyac', vscode.ConfigurationTarget.Global);
      await until('nothing is wrong', () => ours(document).length === 0);
    } finally {
      await settings.update('dialect', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
