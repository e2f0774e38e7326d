import { setImmediate as pause } from 'node:timers/promises';
import type * as vscode from 'vscode';
import type { ParsedBlock } from '../../core/http-file/incremental.ts';
import type { SecretFinding } from '../../core/secrets/finding.ts';
import { scanFile } from '../../core/secrets/scan-file.ts';
import { displayPath } from '../display-path.ts';
import type { Documents } from '../documents.ts';
import { type ScannedBlocks, SecretScan, type SecretsOfBlock } from '../language/secret-scan.ts';
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
}

/** The hardcoded secrets of open documents: found once a version, and in an .http file for each block once. */
export class DocumentSecrets {
  /** What was found in blocks, shared with the lenses. */
  readonly scanned: ScannedBlocks = new WeakMap();
  readonly #documents: Documents;
  readonly #found = new WeakMap<vscode.TextDocument, FoundSecrets>();

  #kept = new WeakMap<SecretsOfBlock, SecretsOfBlock>();

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  /** What the workspace sets aside has changed. */
  forgetIgnored(): void {
    this.#kept = new WeakMap();
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
      const left = { requests: found.requests.map(keep), outside: keep(found.outside) };
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
        ? { version: document.version, text: '', secrets: [] }
        : role === 'requests'
          ? await this.#ofRequests(document)
          : ofText(document);
    this.#found.set(document, found);
    return found;
  }

  async #ofRequests(document: vscode.TextDocument): Promise<FoundSecrets> {
    const { version } = document;
    const { inBlocks } = await this.#documents.parse(document);
    const scan = new SecretScan(inBlocks.blocks, this.scanned);
    while (!scan.advance(budgetMs)) await pause();
    const secrets: SecretFinding[] = [];
    for (const [index, block] of inBlocks.blocks.entries()) {
      const { outside = [], requests = [] } = scan.of(block) ?? {};
      const offset = inBlocks.offsets[index] ?? 0;
      const inOrder = [...outside, ...requests.flat()].sort((a, b) => a.range.start - b.range.start);
      for (const finding of inOrder) secrets.push(moved(finding, offset));
    }
    return { version, text: inBlocks.text, secrets };
  }
}

function ofText(document: vscode.TextDocument): FoundSecrets {
  const text = document.getText();
  return { version: document.version, text, secrets: scanFile(displayPath(document.uri), text) };
}

function moved(finding: SecretFinding, offset: number): SecretFinding {
  const { start, end } = finding.range;
  return { ...finding, range: { start: start + offset, end: end + offset } };
}
