import ignore, { type Ignore } from 'ignore';

/** What `.gitignore` and `.ignore` files leave out, folder by folder: those of an inner folder speak before the outer ones. */
export class IgnoreRules {
  readonly #outer: IgnoreRules | undefined;
  readonly #folder: string;
  readonly #rules: Ignore | undefined;

  /** `folder` is a path that ends in a slash; `texts` are the ignore files in it, of which the last counts most. */
  constructor(outer: IgnoreRules | undefined, folder: string, texts: readonly string[]) {
    this.#outer = outer;
    this.#folder = folder;
    this.#rules = texts.length === 0 ? undefined : texts.reduce((rules, text) => rules.add(text), ignore());
  }

  /** Whether a file, or a folder whose path ends in a slash, is left out. The path begins with that of the folder. */
  leavesOut(path: string): boolean {
    const said = this.#rules?.test(path.slice(this.#folder.length));
    if (said?.ignored === true) return true;
    if (said?.unignored === true) return false;
    return this.#outer?.leavesOut(path) ?? false;
  }
}
