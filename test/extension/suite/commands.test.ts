import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../../src/extension/commands.ts';
import { Refusal } from '../../../src/extension/refusal.ts';
import { requireTrust } from '../../../src/extension/trust.ts';
import { extension } from './extension-under-test.ts';

interface MenuEntry {
  readonly command: string;
  readonly when?: string;
}

const { contributes } = extension.packageJSON;
const ours = Object.values<string>(commandIds);
const sending = [
  commandIds.diagnose,
  commandIds.send,
  commandIds.compareCredentials,
  commandIds.openPlayground,
];

describe('commands', () => {
  it('are the ones that the manifest contributes', () => {
    const contributed: { command: string }[] = contributes.commands;
    assert.deepEqual(contributed.map(({ command }) => command).sort(), [...ours].sort());
  });

  it('are all registered', async () => {
    await extension.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      ours.filter(id => !registered.has(id)),
      [],
    );
  });

  it('share one category', () => {
    const contributed: { category: string }[] = contributes.commands;
    assert.deepEqual([...new Set(contributed.map(({ category }) => category))], ['HTTP Auth']);
  });

  it('that menus name exist', () => {
    const menus: Record<string, MenuEntry[]> = contributes.menus;
    const named = Object.values(menus).flat();
    assert.deepEqual(
      named.filter(({ command }) => !ours.includes(command)),
      [],
    );
  });

  it('that send are offered in trusted workspaces alone', () => {
    const menus: Record<string, MenuEntry[]> = contributes.menus;
    const entries = Object.values(menus)
      .flat()
      .filter(({ command }) => sending.some(id => id === command));
    assert.ok(entries.length >= sending.length);
    assert.deepEqual(
      entries.filter(({ when }) => when?.includes('isWorkspaceTrusted') !== true),
      [],
    );
  });

  it('that send refuse in Restricted Mode with one line', () => {
    assert.throws(
      () => requireTrust('send requests', false),
      (error: unknown) =>
        error instanceof Refusal && error.code === 'untrusted-workspace' && !error.message.includes('\n'),
    );
    requireTrust('send requests', true);
  });

  it('that walkthroughs link to exist', () => {
    const links = JSON.stringify(contributes.walkthroughs).match(/command:[\w.]+/g) ?? [];
    assert.ok(links.length > 0);
    assert.deepEqual(
      links.filter(link => !ours.includes(link.slice('command:'.length))),
      [],
    );
  });
});

describe('settings', () => {
  it('all have a default of their type', () => {
    const properties: Record<string, { type: string; default: unknown }> =
      contributes.configuration.properties;
    const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);
    const wrong = Object.entries(properties).filter(([, { type, default: value }]) => typeOf(value) !== type);
    assert.deepEqual(wrong, []);
    assert.deepEqual(Object.keys(properties).sort(), [
      'httpAuthInspector.codeLenses',
      'httpAuthInspector.comparableHosts',
      'httpAuthInspector.dialect',
      'httpAuthInspector.probes',
      'httpAuthInspector.refreshAhead',
      'httpAuthInspector.sendUnresolved',
      'httpAuthInspector.timeout',
    ]);
  });
});
