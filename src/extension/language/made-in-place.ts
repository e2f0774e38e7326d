interface Kept<Made> {
  readonly line: number;
  readonly offset: number;
  readonly made: Made;
}

/**
 * What is made for the editor of a piece of a file, kept while the piece stays the same and where it is: from line `line`
 * on, at `offset`, which is 0 where nothing that is made depends on it. Asked for every piece after every keystroke.
 */
export class MadeInPlace<Piece extends object, Made> {
  readonly #kept = new WeakMap<Piece, Kept<Made>>();

  /** What was kept for the piece in that place. */
  at(piece: Piece, line: number, offset: number): Made | undefined {
    const known = this.#kept.get(piece);
    return known?.line === line && known.offset === offset ? known.made : undefined;
  }

  /** Keeps `made`, and returns it. */
  keep(piece: Piece, line: number, offset: number, made: Made): Made {
    this.#kept.set(piece, { line, offset, made });
    return made;
  }
}
