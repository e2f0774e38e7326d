import type { BodyText } from './body-facts.ts';

const mostTexts = 200;
const longestText = 500;
const longestPath = 300;

/** Collects what a body says, within bounds: so many texts, each so long. */
export class TextList {
  readonly texts: BodyText[] = [];

  get full(): boolean {
    return this.texts.length >= mostTexts;
  }

  add(path: string, text: string): void {
    // A margin is kept in front of the cut, so that white space does not use up the bound.
    const cut = text
      .slice(0, 4 * longestText)
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, longestText);
    if (cut !== '' && !this.full) this.texts.push({ path: path.slice(0, longestPath), text: cut });
  }
}
