import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Fix } from '../../../src/core/diagnosis/cause.ts';
import type { CauseId } from '../../../src/core/diagnosis/cause-id.ts';
import type { Inspection } from '../../../src/core/report/inspection.ts';
import type { FromPanel } from '../../../src/webview/protocol.ts';
import { closeAll, until } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

/** Where the panel would find a fix that edits the file. */
interface PlacedEdit {
  readonly message: FromPanel;
  readonly fix: Extract<Fix, { readonly kind: 'edit' }>;
}

async function openPlayground(): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('httpAuthInspector.openPlayground');
  const document = vscode.window.activeTextEditor?.document;
  assert.equal(document?.languageId, 'http');
  return document;
}

/** Runs the request that stands behind `# @expect cause`. */
async function run(
  command: 'diagnose' | 'send',
  document: vscode.TextDocument,
  cause: CauseId,
): Promise<Inspection> {
  const marker = `# @expect ${cause}\n`;
  const offset = document.getText().replaceAll('\r\n', '\n').indexOf(marker);
  assert.notEqual(offset, -1, `the playground has no request for ${cause}`);
  await vscode.commands.executeCommand(`httpAuthInspector.${command}`, document.uri.toString(), offset);
  const [inspection] = extension.exports.lastInspections();
  assert.ok(inspection);
  return inspection;
}

function panels(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(group => group.tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && /httpAuthInspector/.test(input.viewType),
    );
}

function placedEdit({ diagnosis }: Inspection): PlacedEdit {
  for (const [finding, { fixes }] of diagnosis.findings.entries()) {
    for (const [index, fix] of fixes.entries()) {
      if (fix.kind === 'edit') {
        return { fix, message: { type: 'apply-fix', result: 0, finding, fix: index } };
      }
    }
  }
  throw new Error('No finding offers an edit');
}

const refused = (code: string) => (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === code;

describe('diagnosing', () => {
  let document: vscode.TextDocument;

  before(() => extension.activate());
  beforeEach(async () => {
    document = await openPlayground();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('httpAuthInspector.stopPlayground');
    await closeAll();
  });

  it('names the cause, and opens one panel beside the file', async () => {
    assert.equal(
      (await run('diagnose', document, 'token-expired')).diagnosis.findings[0]?.cause,
      'token-expired',
    );
    await until('the panel is open', () => panels().length === 1);
    assert.notEqual(panels()[0]?.group.viewColumn, vscode.window.activeTextEditor?.viewColumn);
    assert.equal(
      (await run('diagnose', document, 'missing-credentials')).diagnosis.findings[0]?.cause,
      'missing-credentials',
    );
    assert.equal(panels().length, 1);
  });

  it('probes, where sending does not', async () => {
    assert.deepEqual((await run('send', document, 'invalid-credentials')).probes, []);
    assert.notEqual((await run('diagnose', document, 'invalid-credentials')).probes.length, 0);
  });

  it('sends the request again as it reads now', async () => {
    const first = await run('send', document, 'token-expired');
    await extension.exports.receive({ type: 'resend' });
    const [second] = extension.exports.lastInspections();
    assert.notEqual(second, first);
    assert.equal(second?.name, first.name);
  });

  it('applies a fix to the text', async () => {
    const { fix, message } = placedEdit(await run('send', document, 'malformed-credentials'));
    const text = document.getText();
    const expected = [...fix.edits]
      .sort((a, b) => b.range.start - a.range.start)
      .reduce(
        (rest, { range, newText }) => rest.slice(0, range.start) + newText + rest.slice(range.end),
        text,
      );
    await extension.exports.receive(message);
    assert.notEqual(expected, text);
    assert.equal(document.getText(), expected);
  });

  it('refuses a fix of a text that has changed since', async () => {
    const { message } = placedEdit(await run('send', document, 'malformed-credentials'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# a new first line\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const text = document.getText();
    await assert.rejects(extension.exports.receive(message), refused('stale-fix'));
    assert.equal(document.getText(), text);
  });

  it('refuses a fix that the report does not hold', async () => {
    await run('send', document, 'token-expired');
    const message: FromPanel = { type: 'apply-fix', result: 7, finding: 0, fix: 0 };
    await assert.rejects(extension.exports.receive(message), refused('no-such-item'));
  });

  it('leads back to the request', async () => {
    await run('send', document, 'token-expired');
    await extension.exports.receive({ type: 'go-to-request', result: 0 });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, document);
    const above = document.getText(new vscode.Range(0, 0, editor.selection.active.line, 0));
    assert.equal(above.match(/@expect \S+/g)?.at(-1), '@expect token-expired');
  });

  it('copies the report without its secrets', async () => {
    const { evidence } = await run('send', document, 'token-expired');
    await vscode.commands.executeCommand('httpAuthInspector.copyReport');
    const copied = await vscode.env.clipboard.readText();
    const token = evidence.tokens[0]?.token.raw;
    assert.ok(token !== undefined && copied.includes('401'), copied);
    assert.ok(!copied.includes(token));
  });
});

describe('the playground', () => {
  before(() => extension.activate());
  afterEach(async () => {
    await vscode.commands.executeCommand('httpAuthInspector.stopPlayground');
    await closeAll();
  });

  it('is opened once, however often it is asked for', async () => {
    const first = await openPlayground();
    assert.equal(await openPlayground(), first);
  });

  it('answers no more when it was stopped', async () => {
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec((await openPlayground()).getText())?.[0];
    assert.ok(origin);
    await (await fetch(origin)).arrayBuffer();
    await vscode.commands.executeCommand('httpAuthInspector.stopPlayground');
    await assert.rejects(fetch(origin));
  });
});
