import * as vscode from 'vscode';
import { atEdge } from './edge.ts';
import type { Services } from './services.ts';
import { requireTrust } from './trust.ts';

/** The ids of package.json's `contributes.commands`; a test compares the two. */
export const commandIds = {
  diagnose: 'httpAuthInspector.diagnose',
  send: 'httpAuthInspector.send',
  compareCredentials: 'httpAuthInspector.compareCredentials',
  decodeToken: 'httpAuthInspector.decodeToken',
  openPlayground: 'httpAuthInspector.openPlayground',
  stopPlayground: 'httpAuthInspector.stopPlayground',
  copyReport: 'httpAuthInspector.copyReport',
  pickEnvironment: 'httpAuthInspector.pickEnvironment',
  pasteRequest: 'httpAuthInspector.pasteRequest',
  copyAsCurl: 'httpAuthInspector.copyAsCurl',
  copyAsChosenCurl: 'httpAuthInspector.copyAsChosenCurl',
  compareWithCurl: 'httpAuthInspector.compareWithCurl',
  setSecret: 'httpAuthInspector.setSecret',
  signOut: 'httpAuthInspector.signOut',
  revokeToken: 'httpAuthInspector.revokeToken',
  moveSecret: 'httpAuthInspector.moveSecret',
  showSecret: 'httpAuthInspector.showSecret',
  ignoreSecret: 'httpAuthInspector.ignoreSecret',
  verifySecret: 'httpAuthInspector.verifySecret',
  revealSecret: 'httpAuthInspector.revealSecret',
  moveSecretEverywhere: 'httpAuthInspector.moveSecretEverywhere',
  ignoreSecretValue: 'httpAuthInspector.ignoreSecretValue',
  ignoreSecretFile: 'httpAuthInspector.ignoreSecretFile',
  scanWorkspace: 'httpAuthInspector.scanWorkspace',
  clearScan: 'httpAuthInspector.clearScan',
  forgetOpenRequests: 'httpAuthInspector.forgetOpenRequests',
} as const;

type CommandName = keyof typeof commandIds;

/** What a command does; `args` come from a menu, a lens or a link and are checked by the handler. */
type Handler = (services: Services, ...args: readonly unknown[]) => Promise<void>;

const handlers: Readonly<Record<CommandName, Handler>> = {
  diagnose: async (services, uri, offset) => {
    const { runAt } = await import('./first-use.ts');
    await runAt(services, 'diagnose', uri, offset);
  },
  send: async (services, uri, offset) => {
    const { runAt } = await import('./first-use.ts');
    await runAt(services, 'send', uri, offset);
  },
  compareCredentials: async (services, uri, offset) => {
    const { compareAt } = await import('./first-use.ts');
    await compareAt(services, uri, offset);
  },
  decodeToken: async ({ tokenDocuments }, token) => {
    const { decodeTokenCommand } = await import('./first-use.ts');
    await decodeTokenCommand(tokenDocuments, token);
  },
  openPlayground: async ({ playground }) => {
    requireTrust('start the practice server');
    await playground.open();
  },
  stopPlayground: async ({ playground }) => await playground.stop(),
  copyReport: async ({ session }) => {
    const { copyReport } = await import('./first-use.ts');
    await copyReport(session, 'markdown');
  },
  pickEnvironment: async ({ environment }) => {
    const { pickEnvironment } = await import('./first-use.ts');
    await pickEnvironment(environment);
  },
  pasteRequest: async () => {
    const { pasteRequest } = await import('./first-use.ts');
    await pasteRequest();
  },
  copyAsCurl: async (services, uri, offset) => {
    const { copyRequestAsCurl } = await import('./first-use.ts');
    await copyRequestAsCurl(services, uri, offset);
  },
  copyAsChosenCurl: async (services, uri, offset) => {
    const { copyRequestAsChosenCurl } = await import('./first-use.ts');
    await copyRequestAsChosenCurl(services, uri, offset);
  },
  compareWithCurl: async (services, uri, offset) => {
    const { compareWithWorkingAt } = await import('./first-use.ts');
    await compareWithWorkingAt(services, uri, offset);
  },
  setSecret: async services => {
    const { setSecret } = await import('./first-use.ts');
    await setSecret(services);
  },
  signOut: async (services, node) => {
    const { signOut } = await import('./first-use.ts');
    await signOut(services, node);
  },
  revokeToken: async (services, node) => {
    requireTrust('revoke tokens');
    const { revoke } = await import('./first-use.ts');
    await revoke(services, node);
  },
  moveSecret: async (services, ...args) => {
    const { moveSecretCommand } = await import('./first-use.ts');
    await moveSecretCommand(services, ...args);
  },
  showSecret: async (_services, ...args) => {
    const { showSecret } = await import('./first-use.ts');
    await showSecret(...args);
  },
  ignoreSecret: async (services, ...args) => {
    const { ignoreSecretCommand } = await import('./first-use.ts');
    await ignoreSecretCommand(services, ...args);
  },
  verifySecret: async (services, ...args) => {
    requireTrust('ask a provider');
    const { verifySecretCommand } = await import('./first-use.ts');
    await verifySecretCommand(services, ...args);
  },
  revealSecret: async (_services, ...args) => {
    const { revealSecret } = await import('./first-use.ts');
    await revealSecret(...args);
  },
  moveSecretEverywhere: async (services, node) => {
    const { moveEverywhereCommand } = await import('./first-use.ts');
    await moveEverywhereCommand(services, node);
  },
  ignoreSecretValue: async (services, node) => {
    const { ignoreSecretCommand } = await import('./first-use.ts');
    await ignoreSecretCommand(services, node, undefined, 'value');
  },
  ignoreSecretFile: async (services, node) => {
    const { ignoreSecretCommand } = await import('./first-use.ts');
    await ignoreSecretCommand(services, node, undefined, 'file');
  },
  scanWorkspace: async services => {
    const { scanWorkspaceCommand } = await import('./first-use.ts');
    await scanWorkspaceCommand(services);
  },
  clearScan: async ({ secretTree }) => await secretTree.show(undefined),
  forgetOpenRequests: async ({ openRequests, secretServices }) => {
    await openRequests.forget();
    await secretServices.rulesChanged();
  },
};

/** Registers every command; what a handler throws becomes one line for the user. */
export function registerCommands(services: Services): vscode.Disposable {
  const names = Object.keys(commandIds) as CommandName[];
  return vscode.Disposable.from(
    ...names.map(name =>
      vscode.commands.registerCommand(commandIds[name], (...args: unknown[]) =>
        atEdge(() => handlers[name](services, ...args)),
      ),
    ),
  );
}
