import * as vscode from 'vscode';
import type { HttpFile } from '../../core/http-file/nodes.ts';
import { commandIds } from '../commands.ts';
import type { Services } from '../services.ts';
import { changesSettings, readSettings } from '../settings.ts';
import { editorRange } from '../text-ranges.ts';
import type { PlannedLens } from './lens-plan.ts';
import type { SecretScan } from './secret-scan.ts';

/** How long a request for lenses may look for secrets, and how long each later go may take, in milliseconds. */
const firstBudgetMs = 20;
const laterBudgetMs = 10;

/** Lenses above every request of an `http` document. */
export function registerCodeLenses(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const scans = new WeakMap<HttpFile, SecretScan>();

  const provideCodeLenses = async (document: vscode.TextDocument): Promise<vscode.CodeLens[]> => {
    if (!readSettings(document.uri).codeLenses) return [];
    const { version } = document;
    const [{ parsed, text }, { planLenses }, { SecretScan }] = await Promise.all([
      services.documents.parse(document),
      import('./lens-plan.ts'),
      import('./secret-scan.ts'),
    ]);
    if (document.version !== version) return [];
    const scan = scans.get(parsed) ?? new SecretScan(parsed, text);
    if (!scans.has(parsed) && !scan.advance(firstBudgetMs)) {
      finishLater(
        scan,
        () => document.version !== version || document.isClosed,
        () => changed.fire(),
      );
    }
    scans.set(parsed, scan);
    const uri = document.uri.toString();
    const planned = planLenses(
      parsed,
      index => scan.at(index),
      url => services.session.wasChallenged(uri, url),
    );
    return planned.map(lens => toCodeLens(document, uri, lens));
  };

  return vscode.Disposable.from(
    changed,
    services.session.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (changesSettings(event)) changed.fire();
    }),
    vscode.languages.registerCodeLensProvider(
      { language: 'http' },
      { onDidChangeCodeLenses: changed.event, provideCodeLenses },
    ),
  );
}

/** Ends a scan between other work of the extension host, unless its text is out of date by then. */
function finishLater(scan: SecretScan, isObsolete: () => boolean, finished: () => void): void {
  setImmediate(() => {
    if (isObsolete()) return;
    if (scan.advance(laterBudgetMs)) finished();
    else finishLater(scan, isObsolete, finished);
  });
}

function toCodeLens(document: vscode.TextDocument, uri: string, lens: PlannedLens): vscode.CodeLens {
  const start = document.positionAt(lens.offset);
  return new vscode.CodeLens(new vscode.Range(start, start), toCommand(document, uri, lens));
}

function toCommand(document: vscode.TextDocument, uri: string, lens: PlannedLens): vscode.Command {
  switch (lens.kind) {
    case 'send':
    case 'diagnose':
      return { title: lens.title, command: commandIds[lens.kind], arguments: [uri, lens.offset] };
    case 'secret': {
      const selection = editorRange(document, lens.range);
      return {
        title: lens.title,
        tooltip: lens.tooltip,
        command: 'vscode.open',
        arguments: [document.uri, { selection }],
      };
    }
    case 'no-authorization':
      // An empty command makes the lens plain text: there is nothing to press, it is a remark.
      return { title: lens.title, tooltip: lens.tooltip, command: '' };
  }
}
