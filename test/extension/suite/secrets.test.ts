import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import { parseHttpFile } from '../../../src/core/http-file/parse.ts';
import { resolveRequest } from '../../../src/core/http-file/resolve.ts';
import { displayPath } from '../../../src/extension/display-path.ts';
import { worldFor } from '../../../src/extension/world.ts';
import { variableSources } from '../../../src/inspector/variable-sources.ts';
import { madeUpToken } from '../../support/made-up-token.ts';
import { closeAll, hoverText, lensTitles, until } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

const secret = '7f3Qm0Zt9Kc2Vx8Lb5Wn1Rj6';
const other = 'Zt9Kc2Vx8Lb5Wn1Rj67f3Qm0';
const header = `GET https://api.shop.example/a\nX-Api-Key: ${secret}\n`;
const folder = (): vscode.Uri => {
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(uri);
  return uri;
};
/** A folder of its own for each test: a file that comes again is first shown as it was. */
let place = 0;
const at = (path: string) => vscode.Uri.joinPath(folder(), `secrets-${place}`, path);
const ours = (document: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'HTTP Auth Secrets');

/** Opens a real file of the workspace. */
async function open(path: string, content: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(content));
  const document = await vscode.workspace.openTextDocument(at(path));
  await vscode.window.showTextDocument(document);
  return document;
}

async function read(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(at(path)));
  } catch {
    return undefined;
  }
}

async function actions(document: vscode.TextDocument, piece = secret): Promise<vscode.CodeAction[]> {
  const position = document.positionAt(document.getText().indexOf(piece) + 1);
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
    vscode.CodeActionKind.QuickFix.value,
  );
  return found.filter(each => /secret|variable|Move|Replace|Ignore|gitignore/i.test(each.title));
}

const titles = async (document: vscode.TextDocument) => (await actions(document)).map(({ title }) => title);

/** Applies the action of that title, and takes what it asks for as it is suggested. */
async function apply(document: vscode.TextDocument, title: string, piece = secret): Promise<void> {
  const action = (await actions(document, piece)).find(each => each.title.startsWith(title));
  assert.ok(action, `there is no ${title}`);
  if (action.edit !== undefined) assert.ok(await vscode.workspace.applyEdit(action.edit));
  const { command } = action;
  if (command === undefined) return;
  await accepting(vscode.commands.executeCommand(command.command, ...(command.arguments ?? [])));
}

/** Waits for a command, and takes what it asks for as it is suggested. */
async function accepting(command: Thenable<unknown>): Promise<void> {
  let done = false;
  const work = Promise.resolve(command).then(() => {
    done = true;
  });
  while (!done) {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await pause(50);
  }
  await work;
}

/** What a request of the document would send as that header, with the files as they are on the disk. */
async function sentHeader(
  document: vscode.TextDocument,
  name: string,
  environment?: string,
): Promise<string | undefined> {
  const world = worldFor(document.uri);
  const { sources } = await variableSources(displayPath(document.uri), world, environment);
  const file = parseHttpFile(document.getText());
  const [request] = file.requests;
  assert.ok(request);
  return resolveRequest(request, file, sources).headers.find(each => each.name === name)?.value;
}

async function leave(): Promise<void> {
  await closeAll();
  place += 1;
}

describe('secrets in the editor', () => {
  before(() => extension.activate());
  afterEach(leave);
  after(async () => {
    for (const [name] of await vscode.workspace.fs.readDirectory(folder())) {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), name), { recursive: true });
    }
  });

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

describe('how long a token lives', () => {
  before(() => extension.activate());
  afterEach(leave);
  const token = madeUpToken({ exp: 1_000_000_000 });
  const hints = async (document: vscode.TextDocument) =>
    await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );

  for (const [name, content] of [
    ['a.http', `GET https://a.example\nAuthorization: Bearer ${token}\n`],
    ['http-client.env.json', `{ "dev": { "token": "${token}" } }`],
    ['.env', `TOKEN=${token}\n`],
  ] as const) {
    it(`stands in front of it in ${name}`, async () => {
      const document = await open(name, content);
      const [hint, ...more] = await hints(document);
      assert.match(String(hint?.label), /^expired \d+ years ago$/);
      assert.equal(more.length, 0);
      assert.equal(hint && document.offsetAt(hint.position), content.indexOf(token));
    });
  }

  it('is said by the lens', async () => {
    const document = await open('a.http', `GET https://a.example\nAuthorization: Bearer ${token}\n`);
    assert.match(
      (await lensTitles(document)).get(0)?.at(-1) ?? '',
      /^Hardcoded secret, expired \d+ years ago$/,
    );
  });

  it('is not said in other texts', async () => {
    assert.deepEqual(await hints(await open('notes.txt', `${token}\n`)), []);
  });
});

describe('a scan of the workspace', () => {
  before(() => extension.activate());
  afterEach(leave);

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
        .filter(node => node.kind === 'file' && node.uri.path.includes(`secrets-${place}/`));
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

describe('a request that lacks credentials', () => {
  before(() => extension.activate());
  afterEach(leave);
  const text = [
    ...['### orders', 'GET https://a.example/orders', 'Authorization: Bearer {{token}}', ''],
    ...['### items', 'GET https://a.example/items', 'Accept: */*', ''],
  ].join('\n');
  const fixes = async (document: vscode.TextDocument, line: number) =>
    (
      await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(line, 0, line, 0),
        vscode.CodeActionKind.QuickFix.value,
      )
    ).filter(({ title }) => /^Add|no-auth/.test(title));

  it('is offered what its neighbours carry', async () => {
    const document = await open('a.http', text);
    const [add, ...more] = await fixes(document, 5);
    assert.equal(add?.title, 'Add Authorization: Bearer {{token}} (as “orders” does)');
    assert.deepEqual(
      more.map(({ title }) => title),
      ['Needs no credentials (# @no-auth)'],
    );
    assert.ok(add?.edit && (await vscode.workspace.applyEdit(add.edit)));
    assert.equal(document.getText(), text.replace('/items\n', '/items\nAuthorization: Bearer {{token}}\n'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('is found by the files beside it and by an OpenAPI document', async () => {
    const write = async (path: string, content: string) =>
      await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(content));
    await write('other.http', 'GET https://a.example/x\nAuthorization: Bearer {{token}}\n');
    const paths = { '/b': { get: { security: [{ key: [] }] } }, '/c': { get: { security: [] } } };
    const document = { openapi: '3.1.0', servers: [{ url: 'https://api.example' }], paths };
    await write('openapi.json', JSON.stringify(document));
    const lacking = await open(
      'a.http',
      'GET https://a.example/a\n\n###\nGET https://api.example/b\n\n###\nGET https://api.example/c\n',
    );
    const lines = async () =>
      [...(await lensTitles(lacking))].flatMap(([line, names]) =>
        names.includes('No Authorization header') ? [line] : [],
      );
    const deadline = performance.now() + 10_000;
    while ((await lines()).length < 2 && performance.now() < deadline) await pause(50);
    assert.deepEqual(await lines(), [0, 3]);
  });

  it('is left alone once it is marked', async () => {
    const document = await open('a.http', text);
    assert.deepEqual((await lensTitles(document)).get(5), [
      'Send',
      'Diagnose 401',
      'No Authorization header',
    ]);
    const mark = (await fixes(document, 5)).at(-1);
    assert.ok(mark?.edit && (await vscode.workspace.applyEdit(mark.edit)));
    assert.match(document.getText(), /^# @no-auth\nGET https:\/\/a\.example\/items$/m);
    assert.deepEqual((await lensTitles(document)).get(6), ['Send', 'Diagnose 401']);
    assert.deepEqual(await fixes(document, 6), []);
  });

  it('is not offered the literal of another request', async () => {
    const document = await open('a.http', text.replace('{{token}}', secret));
    assert.deepEqual(
      (await fixes(document, 5)).map(({ title }) => title),
      ['Add Authorization: Bearer {{token}} (the commonest)', 'Needs no credentials (# @no-auth)'],
    );
  });
});
