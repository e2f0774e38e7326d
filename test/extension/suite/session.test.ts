import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Session } from '../../../src/extension/session.ts';
import { closeAll, lensTitles, show } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

describe('what a window remembers', () => {
  before(() => extension.activate());
  afterEach(async () => {
    await vscode.commands.executeCommand('httpAuthInspector.stopPlayground');
    await closeAll();
  });

  it('is at first nothing', () => {
    const session = new Session();
    assert.equal(session.last, undefined);
    assert.equal(session.wasChallenged('file:///a.http', 'https://example.com/'), false);
    session.dispose();
  });

  it('puts a remark above requests to a server that has asked for credentials', async () => {
    await vscode.commands.executeCommand('httpAuthInspector.openPlayground');
    const requests = vscode.window.activeTextEditor?.document;
    assert.ok(requests);
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(requests.getText())?.[0];
    const expired = /# @expect token-expired\n(?:#.*\n)*GET \{\{origin\}\}(\S+)/.exec(
      requests.getText(),
    )?.[1];
    assert.ok(origin && expired);
    const document = await show('http', `GET ${origin}${expired}\n\n###\nGET https://example.com/\n`);
    const run = ['Send', 'Diagnose 401'];
    assert.deepEqual([...(await lensTitles(document)).values()], [run, run]);
    await vscode.commands.executeCommand('httpAuthInspector.send', document.uri.toString(), 0);
    assert.deepEqual([...(await lensTitles(document)).values()], [[...run, 'No Authorization header'], run]);
  });
});
