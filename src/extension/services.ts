import * as vscode from 'vscode';
import type { Inspection } from '../core/report/inspection.ts';
import type { FromPanel } from '../webview/protocol.ts';
import { registerCommands } from './commands.ts';
import { DocumentSources } from './document-sources.ts';
import { Documents } from './documents.ts';
import { atEdge } from './edge.ts';
import { EnvironmentChoice } from './environment-choice.ts';
import { registerCodeLenses } from './language/code-lenses.ts';
import { registerEditorHelp } from './language/editor-help.ts';
import { registerProblems } from './language/problems.ts';
import { registerRequestPaste } from './language/request-paste.ts';
import { registerTokenHover } from './language/token-hover.ts';
import { registerLanguageModelTools } from './language-model-tools.ts';
import { InspectorPanel } from './panel/inspector-panel.ts';
import { PlaygroundSession } from './playground-session.ts';
import { ReadOnlyDocuments } from './read-only-documents.ts';
import { Session } from './session.ts';
import { readSettings } from './settings.ts';
import { SecretVault } from './tokens/secret-vault.ts';
import { SessionTree } from './tokens/session-tree.ts';
import { type TokenCare, TokenSession } from './tokens/token-session.ts';
import { UriCallbacks } from './tokens/uri-callbacks.ts';

/** What the commands, the providers and the panel share; one of each per window. */
export interface Services {
  readonly documents: Documents;
  readonly sources: DocumentSources;
  readonly session: Session;
  readonly panel: InspectorPanel;
  readonly playground: PlaygroundSession;
  readonly environment: EnvironmentChoice;
  readonly tokenDocuments: ReadOnlyDocuments;
  readonly comparisonDocuments: ReadOnlyDocuments;
  readonly workingDocuments: ReadOnlyDocuments;
  readonly vault: SecretVault;
  readonly tokens: TokenSession;
  readonly callbacks: UriCallbacks;
}

/** What `activate` returns. */
export interface Api {
  /** How long `activate` took, in milliseconds. */
  readonly activationMs: number;
  /** What the last run found out, unmasked; empty before the first run. */
  lastInspections(): readonly Inspection[];
  /** Carries out a message as if the panel had sent it; rejects where the panel would show an error. */
  receive(message: FromPanel): Promise<void>;
}

/** Builds the services and registers every command and provider with `context`. */
export function startExtension(context: vscode.ExtensionContext): {
  readonly api: Omit<Api, 'activationMs'>;
  dispose(): Promise<void>;
} {
  const session = new Session();
  const receive = async (message: FromPanel): Promise<void> => {
    const panel = await import('./first-use.ts');
    await panel.receive(services, message);
  };
  const environment = new EnvironmentChoice(context.workspaceState);
  const vault = new SecretVault(context.secrets);
  const care: TokenCare = {
    async refresh(key) {
      const { refreshAhead } = await import('./first-use.ts');
      return await refreshAhead(services, key);
    },
    isWanted: () => vscode.workspace.isTrusted && readSettings(undefined).refreshAhead,
  };
  const services: Services = {
    documents: new Documents(),
    sources: new DocumentSources(environment),
    session,
    panel: new InspectorPanel(context.extensionUri, session, message => atEdge(() => receive(message))),
    playground: new PlaygroundSession(),
    environment,
    tokenDocuments: new ReadOnlyDocuments({
      scheme: 'http-auth-token',
      title: 'Decoded token',
      extension: 'jsonc',
    }),
    comparisonDocuments: new ReadOnlyDocuments({
      scheme: 'http-auth-comparison',
      title: 'Compared credentials',
      extension: 'md',
    }),
    workingDocuments: new ReadOnlyDocuments({
      scheme: 'http-auth-difference',
      title: 'Compared with what works',
      extension: 'md',
    }),
    vault,
    tokens: new TokenSession(vault, care),
    callbacks: new UriCallbacks(context.extension.id),
  };
  const tree = new SessionTree(services);
  context.subscriptions.push(
    services.documents,
    session,
    services.panel,
    services.environment,
    services.tokenDocuments,
    services.comparisonDocuments,
    services.workingDocuments,
    services.tokens,
    tree,
    vscode.window.registerTreeDataProvider('httpAuthInspector.session', tree),
    vscode.window.registerUriHandler(services.callbacks),
    registerCommands(services),
    registerCodeLenses(services),
    registerTokenHover(),
    registerRequestPaste(),
    registerProblems(services),
    registerEditorHelp(services),
    registerLanguageModelTools(services),
  );
  return {
    api: { lastInspections: () => session.last?.inspections ?? [], receive },
    dispose: () => services.playground.stop(),
  };
}
