import * as vscode from 'vscode';
import type { FileInBlocks } from '../../core/http-file/incremental.ts';
import { commandIds } from '../commands.ts';
import type { Services } from '../services.ts';
import { changesSettings, readSettings } from '../settings.ts';
import { type BlockPlace, blockPlace } from '../text-ranges.ts';
import type { PlannedLens } from './lens-plan.ts';
import { MadeInPlace } from './made-in-place.ts';
import type { ScannedBlocks, SecretScan } from './secret-scan.ts';

/** How long a request for lenses may look for secrets, and how long each later go may take, in milliseconds. */
const firstBudgetMs = 20;
const laterBudgetMs = 10;

/** Lenses above every request of an `http` document. */
export function registerCodeLenses(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const scans = new WeakMap<FileInBlocks, SecretScan>();
  const scanned: ScannedBlocks = new WeakMap();
  const placed = new MadeInPlace<readonly PlannedLens[], vscode.CodeLens[]>();

  const provideCodeLenses = async (document: vscode.TextDocument): Promise<vscode.CodeLens[]> => {
    if (!readSettings(document.uri).codeLenses) return [];
    const { version } = document;
    const [{ inBlocks }, { planLenses, SecretScan }] = await Promise.all([
      services.documents.parse(document),
      import('./first-use.ts'),
    ]);
    if (document.version !== version) return [];
    const scan = scans.get(inBlocks) ?? new SecretScan(inBlocks.blocks, scanned);
    if (!scans.has(inBlocks) && !scan.advance(firstBudgetMs)) {
      finishLater(
        scan,
        () => document.version !== version || document.isClosed,
        () => changed.fire(),
      );
    }
    scans.set(inBlocks, scan);
    const uri = document.uri.toString();
    const planned = planLenses(
      inBlocks.blocks,
      block => scan.of(block),
      url => services.session.wasChallenged(uri, url),
    );
    return planned.flatMap((lenses, index) => {
      if (lenses.length === 0) return [];
      const line = inBlocks.firstLines[index] ?? 0;
      const offset = inBlocks.offsets[index] ?? 0;
      const known = placed.at(lenses, line, offset);
      if (known !== undefined) return known;
      const place = blockPlace(inBlocks, index);
      const made = lenses.map(lens => toCodeLens(document, place, lens));
      return placed.keep(lenses, line, offset, made);
    });
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

function toCodeLens(document: vscode.TextDocument, place: BlockPlace, lens: PlannedLens): vscode.CodeLens {
  const start = place.position(lens.offset);
  return new vscode.CodeLens(new vscode.Range(start, start), toCommand(document, place, lens));
}

function toCommand(document: vscode.TextDocument, place: BlockPlace, lens: PlannedLens): vscode.Command {
  switch (lens.kind) {
    case 'send':
    case 'diagnose': {
      const request = [document.uri.toString(), place.offset + lens.offset];
      return { title: lens.title, command: commandIds[lens.kind], arguments: request };
    }
    case 'secret': {
      const selection = place.range(lens.range);
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
