/** Where what was made stands: it is made again when it stands elsewhere. */
export interface PlaceOfBlock {
  readonly line: number;
  /** Left out where nothing that is made depends on it. */
  readonly offset?: number;
}

/** What is made for the editor of a piece of a file, kept while the piece stays the same and where it is. */
export class MadeInPlace<Piece extends object, Made> {
  readonly #kept = new WeakMap<Piece, PlaceOfBlock & { readonly made: Made }>();

  /** What was made for the piece in that place; `make` is called where there is none. */
  of(piece: Piece, place: PlaceOfBlock, make: () => Made): Made {
    const known = this.#kept.get(piece);
    if (known?.line === place.line && known.offset === place.offset) return known.made;
    const made = make();
    this.#kept.set(piece, { ...place, made });
    return made;
  }
}
