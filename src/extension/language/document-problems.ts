import type * as vscode from 'vscode';
import { chainProblems } from '../../core/http-file/chain-problems.ts';
import type { Problem } from '../../core/http-file/problem.ts';
import { ProblemFinder } from '../../core/http-file/trap-finder/find-traps.ts';
import { blocksAsUnits } from '../../core/http-file/trap-finder/units.ts';
import type { Documents } from '../documents.ts';
import { type Described, FolderSights } from './surroundings.ts';

/** A request that names another; without one, nothing needs to be compared across a long file. */
const mayChain = /\{\{[^{}\n]{0,200}\.(?:request|response)\b|@(?:force)?ref\b/i;

/** What was found in one version of a document. */
export interface FoundProblems {
  readonly version: number;
  readonly problems: readonly Problem[];
  readonly described: Described;
}

/** The problems of open documents: found once a version, and from what was found in the version before. */
export class DocumentProblems {
  readonly #documents: Documents;
  readonly #finders = new WeakMap<vscode.TextDocument, ProblemFinder>();
  #found = new WeakMap<vscode.TextDocument, FoundProblems>();
  readonly #sights = new FolderSights();

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  /** Those of the version that is current when this is called. */
  async of(document: vscode.TextDocument): Promise<FoundProblems> {
    const { version } = document;
    const known = this.#found.get(document);
    if (known?.version === version) return known;
    const { parsed, text, inBlocks } = await this.#documents.parse(document);
    const described = await this.#sights.around(document, text);
    const finder = this.#finders.get(document) ?? new ProblemFinder();
    this.#finders.set(document, finder);
    const found = {
      version,
      problems: [
        ...finder.find(blocksAsUnits(inBlocks), described.surroundings),
        ...(mayChain.test(text) ? chainProblems(parsed) : []),
      ],
      described,
    };
    this.#found.set(document, found);
    return found;
  }

  /** What lies around the documents has changed, and with it perhaps what is wrong with them. */
  forgetSurroundings(): void {
    this.#found = new WeakMap();
    this.#sights.forget();
  }
}
