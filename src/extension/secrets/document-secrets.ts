import { setImmediate as pause } from 'node:timers/promises';
import type * as vscode from 'vscode';
import type { ParsedBlock } from '../../core/http-file/incremental.ts';
import type { Range } from '../../core/http-file/range.ts';
import type { SecretFinding } from '../../core/secrets/finding.ts';
import type { SafeGroundHint } from '../../core/secrets/safe-ground.ts';
import { scanFile } from '../../core/secrets/scan-file.ts';
import { displayPath } from '../display-path.ts';
import type { Documents } from '../documents.ts';
import { type ScannedBlocks, SecretScan, type SecretsOfBlock } from '../language/secret-scan.ts';
import { readSettings } from '../settings.ts';
import { documentRole } from './document-role.ts';
import { ignoredIn } from './ignore-secret.ts';

/** How long a document may be scanned at a time, in milliseconds. */
const budgetMs = 10;

/** What was found in one version of a document. */
export interface FoundSecrets {
  readonly version: number;
  readonly text: string;
  /** In order of their place. */
  readonly secrets: readonly SecretFinding[];
  /** What works and is not safe, in an .http file. */
  readonly hints: readonly SafeGroundHint[];
}

/** The hardcoded secrets of open documents: found once a version, and in an .http file for each block once. */
export class DocumentSecrets {
  /** What was found in blocks, shared with the lenses. */
  scanned: ScannedBlocks = new WeakMap();
  readonly #documents: Documents;
  #found = new WeakMap<vscode.TextDocument, FoundSecrets>();

  #kept = new WeakMap<SecretsOfBlock, SecretsOfBlock>();

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  /** What the workspace sets aside, or what the settings call long-lived, has changed. */
  forget(): void {
    this.#kept = new WeakMap();
    this.scanned = new WeakMap();
    this.#found = new WeakMap();
  }

  /**
   * Leaves out of what was found in a block what the workspace sets aside: the same object as long as nothing changes.
   */
  async keptIn(
    uri: vscode.Uri,
  ): Promise<(block: ParsedBlock, found: SecretsOfBlock | undefined) => SecretsOfBlock | undefined> {
    const isIgnored = await ignoredIn(uri);
    if (isIgnored === undefined) return (_block, found) => found;
    const kept = this.#kept;
    return (block, found) => {
      if (found === undefined) return found;
      const known = kept.get(found);
      if (known !== undefined) return known;
      const keep = (secrets: readonly SecretFinding[]) =>
        secrets.filter(({ range }) => !isIgnored(block.text, range));
      const left = { requests: found.requests.map(keep), outside: keep(found.outside), hints: found.hints };
      kept.set(found, left);
      return left;
    };
  }

  /** Those of the version that is current when this is called, without those that the workspace sets aside. */
  async of(document: vscode.TextDocument): Promise<FoundSecrets> {
    const found = await this.#all(document);
    const isIgnored = found.secrets.length === 0 ? undefined : await ignoredIn(document.uri);
    if (isIgnored === undefined) return found;
    return { ...found, secrets: found.secrets.filter(({ range }) => !isIgnored(found.text, range)) };
  }

  async #all(document: vscode.TextDocument): Promise<FoundSecrets> {
    const known = this.#found.get(document);
    if (known?.version === document.version) return known;
    const role = documentRole(document);
    const found =
      role === undefined
        ? { version: document.version, text: '', secrets: [], hints: [] }
        : role === 'requests'
          ? await this.#ofRequests(document)
          : ofText(document);
    this.#found.set(document, found);
    return found;
  }

  async #ofRequests(document: vscode.TextDocument): Promise<FoundSecrets> {
    const { version } = document;
    const { inBlocks } = await this.#documents.parse(document);
    const scan = new SecretScan(inBlocks.blocks, this.scanned, readSettings(document.uri).longestTokenLifeMs);
    while (!scan.advance(budgetMs)) await pause();
    const secrets: SecretFinding[] = [];
    const safeGround: SafeGroundHint[] = [];
    for (const [index, block] of inBlocks.blocks.entries()) {
      const { outside = [], requests = [], hints = [] } = scan.of(block) ?? {};
      const offset = inBlocks.offsets[index] ?? 0;
      const inOrder = [...outside, ...requests.flat()].sort((a, b) => a.range.start - b.range.start);
      for (const finding of inOrder) secrets.push(moved(finding, offset));
      for (const hint of hints) safeGround.push(moved(hint, offset));
    }
    return { version, text: inBlocks.text, secrets, hints: safeGround };
  }
}

function ofText(document: vscode.TextDocument): FoundSecrets {
  const text = document.getText();
  const secrets = scanFile(displayPath(document.uri), text);
  return { version: document.version, text, secrets, hints: [] };
}

function moved<Found extends { readonly range: Range }>(found: Found, offset: number): Found {
  const { start, end } = found.range;
  return { ...found, range: { start: start + offset, end: end + offset } };
}
