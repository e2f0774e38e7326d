import * as vscode from 'vscode';
import { commandIds } from '../commands.ts';
import type { Services } from '../services.ts';
import { changesSettings, readSettings } from '../settings.ts';
import { editorRange } from '../text-ranges.ts';
import type { PlannedLens } from './lens-plan.ts';

/** Lenses above every request of an `http` document. */
export function registerCodeLenses(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: async document => await codeLenses(services, document),
  };
  return vscode.Disposable.from(
    changed,
    services.session.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (changesSettings(event)) changed.fire();
    }),
    vscode.languages.registerCodeLensProvider({ language: 'http' }, provider),
  );
}

async function codeLenses(services: Services, document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  if (!readSettings(document.uri).codeLenses) return [];
  const [{ parsed, text }, { planLenses }] = await Promise.all([
    services.documents.parse(document),
    import('./lens-plan.ts'),
  ]);
  const uri = document.uri.toString();
  const planned = planLenses(parsed, text, url => services.session.wasChallenged(uri, url));
  return planned.map(lens => toCodeLens(document, uri, lens));
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
