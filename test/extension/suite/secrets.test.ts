import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { madeUpToken } from '../../support/made-up-token.ts';
import { hoverText, lensTitles, until } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';
import {
  actions,
  apply,
  at,
  cleanUp,
  header,
  leave,
  open,
  other,
  ours,
  read,
  secret,
  sentHeader,
  titles,
} from './secrets-under-test.ts';

const says = (document: vscode.TextDocument, words: string) =>
  ours(document).some(({ message }) => message.includes(words));

/** A repository in the folder of the workspace, with one file in the folder of the test. */
async function repository(path: string, content: string) {
  const { fsPath } = at('..');
  const run = (folder: string, args: readonly string[]) =>
    execFileSync('git', [...args], { cwd: folder, stdio: 'ignore' });
  run(fsPath, ['init']);
  await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(content));
  const git = (...args: readonly string[]) => run(at('.').fsPath, args);
  const gone = async () => await vscode.workspace.fs.delete(at('../.git'), { recursive: true });
  return Object.assign(git, { gone });
}

describe('secrets in the editor', () => {
  before(() => extension.activate());
  afterEach(leave);
  after(cleanUp);

  it('are marked where they stand, and nothing of them is said', async () => {
    const document = await open('a.http', header);
    await until('the problem arrives', () => ours(document).length === 1);
    const [problem] = ours(document);
    assert.equal(problem && document.getText(problem.range), secret);
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Warning);
    assert.ok(!problem?.message.includes(secret.slice(5)));
    assert.deepEqual((await lensTitles(document)).get(0)?.at(-1), 'Hardcoded secret');
    const hover = await hoverText(document, secret);
    assert.ok(hover.includes('7f3Q•••') && !hover.includes(secret), hover);
  });

  it('are gone when a variable takes their place, and marked again as one types', async () => {
    const document = await open('a.http', header);
    await until('the problem arrives', () => ours(document).length === 1);
    const change = new vscode.WorkspaceEdit();
    change.replace(document.uri, ours(document)[0]?.range ?? new vscode.Range(0, 0, 0, 0), '{{key}}');
    await vscode.workspace.applyEdit(change);
    await until('it goes', () => ours(document).length === 0);
    await vscode.commands.executeCommand('undo');
    await until('it is back', () => ours(document).length === 1);
  });

  it('offer every way out, the best first', async () => {
    const document = await open('a.http', header);
    assert.deepEqual(await titles(document), [
      'Move to Secret Storage…',
      'Move to http-client.private.env.json…',
      'Move to .env…',
      'Replace with a variable @apiKey',
      'Ignore here (# auth-inspector-ignore)',
      'Ignore this value in the workspace',
      'Ignore secrets in this file',
    ]);
  });

  it('move to Secret Storage, all of the same value at once, and back by undo', async () => {
    const text = `${header}\n###\n${header}`;
    const document = await open('a.http', text);
    await apply(document, 'Move to Secret Storage, in all 2 places…');
    const moved = text.replaceAll(secret, '{{$secret API_KEY}}');
    assert.equal(document.getText(), moved);
    assert.equal(await extension.exports.secret(document.uri, 'API_KEY'), secret);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('do not take the name of another secret', async () => {
    const document = await open('a.http', header);
    await apply(document, 'Move to Secret Storage');
    const renamed = await open('b.http', header.replace(secret, other));
    await apply(renamed, 'Move to Secret Storage', other);
    assert.equal(renamed.getText(), header.replace(secret, '{{$secret API_KEY_2}}'));
    assert.equal(await extension.exports.secret(document.uri, 'API_KEY_2'), other);
  });

  it('move to the private environment file, which git then leaves alone', async () => {
    const document = await open('a.http', header);
    await apply(document, 'Move to http-client.private.env.json');
    assert.equal(document.getText(), header.replace(secret, '{{apiKey}}'));
    assert.deepEqual(JSON.parse((await read('http-client.private.env.json')) ?? ''), {
      $shared: { apiKey: secret },
    });
    assert.match((await read('../.gitignore')) ?? '', /^http-client\.private\.env\.json$/m);
    assert.equal(await sentHeader(document, 'X-Api-Key'), secret);
  });

  it('move from the public environment file to its private twin', async () => {
    const text = `{\n  "dev": {\n    "host": "h",\n    "api_key": "${secret}"\n  }\n}\n`;
    const document = await open('http-client.env.json', text);
    await until('the problem arrives', () => ours(document).length === 1);
    assert.deepEqual(await lensTitles(document), new Map([[3, ['Hardcoded secret']]]));
    await apply(document, 'Move to http-client.private.env.json');
    assert.equal(document.getText(), '{\n  "dev": {\n    "host": "h"\n  }\n}\n');
    assert.deepEqual(JSON.parse((await read('http-client.private.env.json')) ?? ''), {
      dev: { api_key: secret },
    });
  });

  it('move to .env, which keeps what it holds', async () => {
    await vscode.workspace.fs.writeFile(at('.env'), new TextEncoder().encode('A=1\n'));
    const document = await open('a.http', header);
    await apply(document, 'Move to .env');
    assert.equal(document.getText(), header.replace(secret, '{{$dotenv API_KEY}}'));
    assert.equal(await read('.env'), `A=1\nAPI_KEY=${secret}\n`);
    assert.equal(await sentHeader(document, 'X-Api-Key'), secret);
    assert.match((await read('../.gitignore')) ?? '', /^\.env$/m);
  });

  it('say that git tracks the file, where it does', async () => {
    const git = await repository('a.http', header);
    try {
      git('add', 'a.http');
      const document = await open('a.http', header);
      await until('the problem knows', () => says(document, 'Git tracks this file'));
      const text = await open('b.txt', `token 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\n`);
      const found = 'ghp_wWPw5k4';
      assert.ok(!(await hoverText(text, found)).includes('Git tracks'));
      git('add', 'b.txt');
      const again = await open('c/b.txt', text.getText());
      git('add', 'c/b.txt');
      assert.ok((await hoverText(again, found)).includes('Git tracks this file'));
    } finally {
      await git.gone();
    }
  });

  it('are more than hints in a private file that git would take, until it is ignored', async () => {
    const git = await repository('prod.env', '');
    try {
      const document = await open('prod.env', `API_KEY=${secret}\n`);
      await until('the problem knows', () => says(document, 'Git does not ignore this file'));
      assert.equal(ours(document)[0]?.severity, vscode.DiagnosticSeverity.Warning);
      await apply(document, 'Add prod.env to .gitignore');
      const ignoring = await vscode.workspace.openTextDocument(at('../.gitignore'));
      await ignoring.save();
      await until('it is a hint', () => ours(document)[0]?.severity === vscode.DiagnosticSeverity.Hint);
      assert.ok(!says(document, 'Git'));
    } finally {
      await git.gone();
    }
  });

  it('may stay in a private file that git leaves alone', async () => {
    const document = await open('dev.env', `API_KEY=${secret}\n`);
    await until('the hint arrives', () => ours(document).length === 1);
    assert.equal(ours(document)[0]?.severity, vscode.DiagnosticSeverity.Hint);
    assert.deepEqual(await lensTitles(document), new Map());
    const [first] = await actions(document);
    assert.equal(first?.title, 'Add dev.env to .gitignore');
    assert.ok(first.edit && (await vscode.workspace.applyEdit(first.edit)));
    assert.ok(!(await titles(document)).some(title => /gitignore|Move/.test(title)));
  });

  it('move as the dialect wants it, to the environment that is chosen from then on', async () => {
    const settings = vscode.workspace.getConfiguration('httpAuthInspector');
    await settings.update('dialect', 'jetbrains', vscode.ConfigurationTarget.Global);
    try {
      const document = await open('a.http', header);
      assert.ok(!(await titles(document)).includes('Move to .env…'));
      await apply(document, 'Move to http-client.private.env.json');
      const written = JSON.parse((await read('http-client.private.env.json')) ?? '');
      const [environment] = Object.keys(written);
      assert.ok(environment && !environment.startsWith('$'));
      assert.equal(await sentHeader(document, 'X-Api-Key', environment), secret);
      await settings.update('dialect', 'rest-client', vscode.ConfigurationTarget.Global);
      const other = await open('b.http', header);
      assert.deepEqual(
        (await titles(other)).filter(title => title.startsWith('Move')),
        ['Move to Secret Storage…', 'Move to .env…'],
      );
    } finally {
      await settings.update('dialect', undefined, vscode.ConfigurationTarget.Global);
      await extension.exports.chooseEnvironment(undefined);
    }
  });

  it('leave the line of a variable that the environment defines from now on', async () => {
    const document = await open(
      'a.http',
      `@token = ${secret}\n\nGET https://a.example\nX-Api-Key: {{token}}\n`,
    );
    await apply(document, 'Move to http-client.private.env.json');
    assert.equal(document.getText(), '\nGET https://a.example\nX-Api-Key: {{token}}\n');
    assert.match((await read('http-client.private.env.json')) ?? '', /"token": /);
    assert.equal(await sentHeader(document, 'X-Api-Key'), secret);
  });

  it('become a variable of the file', async () => {
    const document = await open('a.http', header);
    await apply(document, 'Replace with a variable @apiKey');
    assert.equal(document.getText(), `@apiKey = ${secret}\n${header.replace(secret, '{{apiKey}}')}`);
  });

  it('are ignored by a comment, by value and by file', async () => {
    const document = await open('a.http', header);
    await apply(document, 'Ignore here');
    assert.equal(document.getText(), header.replace('X-Api-Key', '# auth-inspector-ignore\nX-Api-Key'));
    assert.deepEqual(await actions(document), []);
    const value = await open('b.http', header.replace(secret, other));
    await apply(value, 'Ignore this value', other);
    await until('the problem goes', () => ours(value).length === 0);
    assert.deepEqual((await lensTitles(value)).get(0), ['Send', 'Diagnose 401']);
    assert.match((await read('../.auth-inspector-ignore')) ?? '', /^value [0-9a-f]{5}$/m);
    const file = await open('c.http', header);
    await apply(file, 'Ignore secrets in this file');
    assert.match((await read('../.auth-inspector-ignore')) ?? '', /\/c\.http$/m);
    await until('the problem goes', () => ours(file).length === 0);
  });

  it('come with a hint where a token is made to live long, as long as the setting says', async () => {
    const settings = vscode.workspace.getConfiguration('httpAuthInspector');
    const long = madeUpToken({ iat: 4_000_000_000, exp: 4_000_000_000 + 30 * 3600 });
    const document = await open('a.http', `GET https://a.example\nAuthorization: Bearer ${long}\n`);
    const hints = () =>
      ours(document).filter(({ code }) => typeof code === 'object' && code.value === 'long-lived-token');
    await until('the hint arrives', () => hints().length === 1);
    assert.equal(hints()[0]?.severity, vscode.DiagnosticSeverity.Hint);
    await settings.update('longestTokenLife', 48, vscode.ConfigurationTarget.Global);
    try {
      await until('the hint goes', () => hints().length === 0);
    } finally {
      await settings.update('longestTokenLife', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('are a hint with a hover in any other text', async () => {
    const token = ['glpat-', 'a1B2c3D4e5F6g7H8i9J0'].join('');
    const document = await open('notes.txt', `the key is ${token}\n`);
    await until('the hint arrives', () => ours(document).length === 1);
    assert.equal(ours(document)[0]?.severity, vscode.DiagnosticSeverity.Hint);
    assert.match(await hoverText(document, token), /GitLab/);
    assert.deepEqual(await actions(document, token), []);
    assert.deepEqual(await lensTitles(document), new Map());
  });
});
