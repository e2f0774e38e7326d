import { positionAt, type Range } from '../range.ts';
import type { Origin } from '../resolved-request.ts';
import { namedThingAt, occurrenceAt, placesOf, requestNames } from './names.ts';
import type { Subject } from './subject.ts';
import { meaningAt } from './variable-facts.ts';

/** Where a name is defined: in the text itself, or in another file, where `name` and `environment` tell what to look for. */
export type Definition =
  | { readonly kind: 'here'; readonly range: Range }
  | {
      readonly kind: 'elsewhere';
      readonly file: string;
      readonly name: string;
      readonly environment?: string;
    };

/** The definitions of what the cursor is on: the one that counts there, and none where nothing defines it. */
export function definitionsAt(subject: Subject, offset: number): Definition[] {
  const thing = namedThingAt(subject, offset);
  const { inBlocks } = subject;
  if (thing?.kind === 'request') {
    const range = requestNames(inBlocks).get(thing.name);
    return range === undefined ? [] : [{ kind: 'here', range }];
  }
  const expression = thing?.name ?? occurrenceAt(inBlocks, offset)?.name;
  if (expression === undefined) return [];
  const inFile = placesOf(inBlocks, { kind: 'variable', name: expression }).filter(place => place.definition);
  const origin = meaningAt(subject, expression, offset)?.origin;
  if (origin === undefined || origin.kind === 'file-variable' || origin.kind === 'prompt') {
    const line = lineOf(origin);
    const counts = inFile.filter(
      ({ range }) => line === undefined || positionAt(inBlocks.file.lineStarts, range.start).line === line,
    );
    if (inFile.length > 0)
      return (counts.length > 0 ? counts : inFile).map(({ range }) => ({ kind: 'here', range }));
    return definedElsewhere(subject, expression);
  }
  return elsewhere(origin, expression);
}

/** A file variable's origin reads `line 3`. */
function lineOf(origin: Origin | undefined): number | undefined {
  const line = /^line (\d+)$/.exec(origin?.where ?? '')?.[1];
  return line === undefined ? undefined : Number(line) - 1;
}

/** `$dotenv NAME` names what stands in the file, other names are themselves. */
function elsewhere(
  { file, environment }: Pick<Origin, 'file' | 'environment'>,
  expression: string,
): Definition[] {
  if (file === undefined) return [];
  const name = /^\$\w+[. \t]+%?(\S+)$/.exec(expression)?.[1] ?? expression;
  return [{ kind: 'elsewhere', file, name, ...(environment === undefined ? {} : { environment }) }];
}

/** In environments that are not chosen, where that is all there is. */
function definedElsewhere({ sources }: Subject, name: string): Definition[] {
  return (sources.defined?.get(name) ?? []).flatMap(value => elsewhere(value, name));
}
