import type { Range } from '../range.ts';
import { type NamedThing, namedThingAt, placesOf, requestHead } from './names.ts';
import { occurrencesIn } from './occurrences.ts';
import { placedBlocks, type Subject } from './subject.ts';

/** What can be renamed at a place, or why it cannot. */
export type RenameOffer = { readonly thing: NamedThing } | { readonly refusal: string };

/** The ranges that take the new name, or why it cannot be taken. */
export type Renaming = { readonly ranges: readonly Range[] } | { readonly refusal: string };

/** The variable or request name at an offset, where every place that uses it is in this file. */
export function renameOffer(subject: Subject, offset: number): RenameOffer {
  const thing = namedThingAt(subject, offset);
  if (thing === undefined) return { refusal: 'Only variables and names of requests can be renamed.' };
  if (placesOf(subject.inBlocks, thing).some(({ definition }) => definition)) return { thing };
  const where = subject.sources.environment.get(thing.name)?.where;
  if (where !== undefined) {
    // Other files may use it as well, and nothing here can tell
    return {
      refusal: `${thing.name} is defined outside this file (${where}), so other files may use it too.`,
    };
  }
  return { refusal: `Nothing in this file defines ${thing.name}.` };
}

/** Renames what stands at an offset, everywhere in the file. */
export function rename(subject: Subject, offset: number, newName: string): Renaming {
  const offer = renameOffer(subject, offset);
  if ('refusal' in offer) return offer;
  const { thing } = offer;
  const places = placesOf(subject.inBlocks, thing);
  const refusal = refusalOf(subject, thing, newName, places.length > 1);
  return refusal === undefined ? { ranges: places.map(({ range }) => range) } : { refusal };
}

function refusalOf(subject: Subject, thing: NamedThing, newName: string, used: boolean): string | undefined {
  if (newName === thing.name) return undefined;
  // A request that nothing mentions may have a title of several words
  const fits = thing.kind === 'request' && !used ? /^\S(?:.*\S)?$/ : /^[\p{L}_][\p{L}\p{N}_-]*$/u;
  if (!fits.test(newName))
    return `${JSON.stringify(newName)} cannot be a name: letters, digits, _ and - only.`;
  return isTaken(subject, newName) ? `${newName} is the name of something else already.` : undefined;
}

function isTaken({ inBlocks, sources }: Subject, name: string): boolean {
  if (sources.environment.has(name)) return true;
  for (const { block } of placedBlocks(inBlocks)) {
    if (!block.text.includes(name)) continue;
    const taken = occurrencesIn(block).some(
      occurrence =>
        occurrence.name === name ||
        (occurrence.role === 'reference' && requestHead(occurrence.name) === name),
    );
    if (taken) return true;
  }
  return false;
}
