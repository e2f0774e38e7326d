import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Documents } from '../../../src/extension/documents.ts';
import { afterFix } from '../../../src/extension/panel/after-fix.ts';
import { isRepeatable, runAgain } from '../../../src/extension/run-inspection.ts';
import type { Services } from '../../../src/extension/services.ts';
import { type Run, Session } from '../../../src/extension/session.ts';
import { closeAll, show } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

describe('after a fix', () => {
  before(() => extension.activate());
  afterEach(async () => {
    await vscode.commands.executeCommand('httpAuthInspector.stopPlayground');
    await closeAll();
  });

  /** Runs the playground's request for expired tokens in the window, and hands out what it found. */
  async function expired(): Promise<Run> {
    await vscode.commands.executeCommand('httpAuthInspector.openPlayground');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    const offset = document.getText().replaceAll('\r\n', '\n').indexOf('# @expect token-expired\n');
    await vscode.commands.executeCommand('httpAuthInspector.send', document.uri.toString(), offset);
    const inspections = extension.exports.lastInspections();
    const requestName = inspections.at(-1)?.name ?? '';
    const text = document.getText();
    return { uri: document.uri, text, requestName, requestIndex: 0, probes: false, inspections };
  }

  it('the panel offers to send again, and shows before and after when that was done', async () => {
    const session = new Session();
    assert.equal(afterFix(session), undefined);
    session.mended('Nothing to mend yet.');
    const run = await expired();
    session.remember(run, 'https://a.example/');
    assert.equal(afterFix(session), undefined);
    session.mended('The file was changed as proposed.');
    assert.deepEqual(afterFix(session), {
      kind: 'offer',
      words: 'The file was changed as proposed.',
      method: 'GET',
    });
    session.remember(run, 'https://a.example/', true);
    const outcome = afterFix(session);
    assert.ok(outcome?.kind === 'outcome');
    assert.equal(outcome.before.findings[0]?.cause, 'token-expired');
    const token = run.inspections.at(-1)?.evidence.tokens[0]?.token.raw;
    assert.ok(token !== undefined && !JSON.stringify(outcome).includes(token));
    session.remember(run, 'https://a.example/');
    assert.equal(afterFix(session), undefined);
    session.dispose();
  });

  it('sends again what changes nothing at the server', () => {
    const methods = ['GET', 'head', 'OPTIONS', '', 'POST', 'PUT', 'PATCH', 'DELETE', 'GETS', '{{method}}'];
    assert.deepEqual(
      methods.filter(method => isRepeatable(method)),
      ['GET', 'head', 'OPTIONS', ''],
    );
  });

  it('asks before it repeats what may change something', async () => {
    const document = await show('http', 'POST http://127.0.0.1:1/orders\n');
    const session = new Session();
    const [inspection] = (await expired()).inspections;
    assert.ok(inspection);
    const run: Run = {
      uri: document.uri,
      text: document.getText(),
      requestName: 'no longer called so',
      requestIndex: 0,
      probes: false,
      inspections: [inspection],
    };
    session.remember(run, '');
    const services = { documents: new Documents(), session } as unknown as Services;
    const asked: string[] = [];
    await runAgain(services, { ours: true }, async method => {
      asked.push(method);
      return false;
    });
    assert.deepEqual(asked, ['POST']);
    assert.equal(session.last, run);
    session.dispose();
  });
});
