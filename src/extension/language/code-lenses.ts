import * as vscode from 'vscode';
import type { FileInBlocks } from '../../core/http-file/incremental.ts';
import { commandIds } from '../commands.ts';
import type { Services } from '../services.ts';
import { changesSettings, readSettings } from '../settings.ts';
import { type BlockPlace, blockPlace } from '../text-ranges.ts';
import type { FolderNeeds } from './folder-needs.ts';
import type { PlannedLens } from './lens-plan.ts';
import { MadeInPlace } from './made-in-place.ts';
import type { SecretScan } from './secret-scan.ts';

/** How long a request for lenses may look for secrets, and how long each later go may take, in milliseconds. */
const firstBudgetMs = 20;
const laterBudgetMs = 10;

/** Lenses above every request of an `http` document. */
export function registerCodeLenses(services: Services): vscode.Disposable {
  const { clock } = services.secretServices;
  const changed = new vscode.EventEmitter<void>();
  let scans = new WeakMap<FileInBlocks, SecretScan>();
  let folderNeeds: FolderNeeds | undefined;
  const placed = new MadeInPlace<readonly PlannedLens[], vscode.CodeLens[]>();

  const provideCodeLenses = async (document: vscode.TextDocument): Promise<vscode.CodeLens[]> => {
    const { codeLenses, longestTokenLifeMs } = readSettings(document.uri);
    if (!codeLenses) return [];
    const { version } = document;
    const [{ inBlocks }, { planLenses, SecretScan, FolderNeeds, formatExpiry, expiryHoldsFor }, { secrets }] =
      await Promise.all([
        services.documents.parse(document),
        import('./first-use.ts'),
        services.secretServices.load(),
      ]);
    const kept = await secrets.keptIn(document.uri);
    if (document.version !== version) return [];
    const scan = scans.get(inBlocks) ?? new SecretScan(inBlocks.blocks, secrets.scanned, longestTokenLifeMs);
    if (!scans.has(inBlocks) && !scan.advance(firstBudgetMs)) {
      finishLater(
        scan,
        () => document.version !== version || document.isClosed,
        () => changed.fire(),
      );
    }
    scans.set(inBlocks, scan);
    const uri = document.uri.toString();
    folderNeeds ??= new FolderNeeds(() => changed.fire());
    const planned = planLenses(
      inBlocks.blocks,
      block => kept(block, scan.of(block)),
      url => services.session.wasChallenged(uri, url),
      (method, url) => services.openRequests.has(method, url),
      folderNeeds.of(document),
    );
    const now = clock.now();
    const lives = planned.flatMap(lenses => lenses.flatMap(endOf));
    const holds = lives.map(expiresAt => expiryHoldsFor(expiresAt, now));
    clock.shows(`lenses ${uri}`, holds.length === 0 ? undefined : Math.min(...holds));
    const lifeOf = (expiresAt: number) => formatExpiry(expiresAt, now);
    return planned.flatMap((lenses, index) => {
      if (lenses.length === 0) return [];
      const line = inBlocks.firstLines[index] ?? 0;
      const offset = inBlocks.offsets[index] ?? 0;
      const known = placed.at(lenses, line, offset);
      if (known !== undefined) return known;
      const place = blockPlace(inBlocks, index);
      const made = lenses.map(lens => toCodeLens(document, place, lens, lifeOf));
      // Words about a life grow old where they are
      return lenses.some(lens => endOf(lens).length > 0) ? made : placed.keep(lenses, line, offset, made);
    });
  };

  return vscode.Disposable.from(
    changed,
    services.session.onDidChange(() => changed.fire()),
    clock.onDidChange(() => changed.fire()),
    services.secretServices.onDidChangeRules(() => {
      scans = new WeakMap();
      changed.fire();
    }),
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

/** When the token of a lens expires; one at most. */
function endOf(lens: PlannedLens): number[] {
  return lens.kind === 'secret' && lens.expiresAt !== undefined ? [lens.expiresAt] : [];
}

type LifeOf = (expiresAt: number) => string;

function toCodeLens(
  document: vscode.TextDocument,
  place: BlockPlace,
  lens: PlannedLens,
  lifeOf: LifeOf,
): vscode.CodeLens {
  const start = place.position(lens.offset);
  return new vscode.CodeLens(new vscode.Range(start, start), toCommand(document, place, lens, lifeOf));
}

function toCommand(
  document: vscode.TextDocument,
  place: BlockPlace,
  lens: PlannedLens,
  lifeOf: LifeOf,
): vscode.Command {
  const uri = document.uri.toString();
  switch (lens.kind) {
    case 'send':
    case 'diagnose': {
      const request = [uri, place.offset + lens.offset];
      return { title: lens.title, command: commandIds[lens.kind], arguments: request };
    }
    case 'secret': {
      const { start, end } = lens.range;
      const title = [lens.title, ...endOf(lens).map(lifeOf)].join(', ');
      const secret = [uri, place.offset + start, place.offset + end];
      return { title, tooltip: lens.tooltip, command: commandIds.showSecret, arguments: secret };
    }
    case 'no-authorization': {
      const { start, end } = lens.range;
      const request = [uri, place.offset + start, place.offset + end];
      return { title: lens.title, tooltip: lens.tooltip, command: commandIds.showSecret, arguments: request };
    }
  }
}
