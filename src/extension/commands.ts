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
  setSecret: 'httpAuthInspector.setSecret',
  signOut: 'httpAuthInspector.signOut',
  revokeToken: 'httpAuthInspector.revokeToken',
} as const;

type CommandName = keyof typeof commandIds;

/** What a command does; `args` come from a menu, a lens or a link and are checked by the handler. */
type Handler = (services: Services, ...args: readonly unknown[]) => Promise<void>;

const handlers: Readonly<Record<CommandName, Handler>> = {
  diagnose: async (services, uri, offset) => {
    const { runAt } = await import('./run-inspection.ts');
    await runAt(services, 'diagnose', uri, offset);
  },
  send: async (services, uri, offset) => {
    const { runAt } = await import('./run-inspection.ts');
    await runAt(services, 'send', uri, offset);
  },
  compareCredentials: async (services, uri, offset) => {
    const { compareAt } = await import('./compare-credentials.ts');
    await compareAt(services, uri, offset);
  },
  decodeToken: async ({ tokenDocuments }, token) => {
    const { decodeTokenCommand } = await import('./decode-token.ts');
    await decodeTokenCommand(tokenDocuments, token);
  },
  openPlayground: async ({ playground }) => {
    requireTrust('start the practice server');
    await playground.open();
  },
  stopPlayground: async ({ playground }) => await playground.stop(),
  copyReport: async ({ session }) => {
    const { copyReport } = await import('./copy-report.ts');
    await copyReport(session, 'markdown');
  },
  pickEnvironment: async ({ environment }) => {
    const { pickEnvironment } = await import('./pick-environment.ts');
    await pickEnvironment(environment);
  },
  setSecret: async services => {
    const { setSecret } = await import('./tokens/token-commands.ts');
    await setSecret(services);
  },
  signOut: async (services, node) => {
    const { signOut } = await import('./tokens/token-commands.ts');
    await signOut(services, node);
  },
  revokeToken: async (services, node) => {
    requireTrust('revoke tokens');
    const { revoke } = await import('./tokens/token-commands.ts');
    await revoke(services, node);
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
