import type { FileInBlocks } from '../incremental.ts';
import type { Range } from '../range.ts';
import { type Occurrence, occurrencesIn } from './occurrences.ts';
import { blockAt, inText, placedBlocks, type Subject } from './subject.ts';

/** A name that the file gives to something, or uses. */
export interface NamedThing {
  readonly kind: 'variable' | 'request';
  readonly name: string;
  /** Where the cursor is on it, in the text. */
  readonly range: Range;
}

/** Whether a place uses a name or gives it. */
export interface NamePlace {
  readonly range: Range;
  readonly definition: boolean;
}

/** The names of the file's requests, each with the place of the first request that is called so. */
export function requestNames(inBlocks: FileInBlocks): ReadonlyMap<string, Range> {
  const names = new Map<string, Range>();
  for (const { block, offset } of placedBlocks(inBlocks)) {
    for (const { name } of block.file.requests) {
      if (name !== undefined && !names.has(name.text)) names.set(name.text, inText(name.range, offset));
    }
  }
  return names;
}

/** The expression, variable or name at an offset, as it stands there. */
export function occurrenceAt(inBlocks: FileInBlocks, offset: number): Occurrence | undefined {
  const placed = blockAt(inBlocks, offset);
  const found = occurrencesIn(placed.block).find(
    ({ range }) => range.start + placed.offset <= offset && offset <= range.end + placed.offset,
  );
  return found && { ...found, range: inText(found.range, placed.offset) };
}

/** What the name at an offset names; `undefined` for system variables and for expressions that are no name. */
export function namedThingAt({ inBlocks, sources }: Subject, offset: number): NamedThing | undefined {
  const found = occurrenceAt(inBlocks, offset);
  if (found === undefined) return undefined;
  const { role, name, range } = found;
  if (role !== 'reference')
    return { kind: role === 'variable-definition' ? 'variable' : 'request', name, range };
  const isVariable = sources.environment.has(name) || inBlocks.file.variables.some(v => v.name.text === name);
  if (isVariable) return { kind: 'variable', name, range };
  const head = requestHead(name);
  if (head !== undefined && requestNames(inBlocks).has(head)) {
    return { kind: 'request', name: head, range: { start: range.start, end: range.start + head.length } };
  }
  return isPlainName(name) ? { kind: 'variable', name, range } : undefined;
}

/** `login` of `login.response.body.$.token`. */
export function requestHead(expression: string): string | undefined {
  return /^([\w-]+)\.(?:request|response)(?:\.|$)/.exec(expression)?.[1];
}

/** A name and nothing more: no system variable, no path, no script. */
export function isPlainName(expression: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(expression);
}

/** Every place of the file where the thing is defined or used, in order. */
export function placesOf(inBlocks: FileInBlocks, { kind, name }: Omit<NamedThing, 'range'>): NamePlace[] {
  const places: NamePlace[] = [];
  for (const { block, offset } of placedBlocks(inBlocks)) {
    if (!block.text.includes(name)) continue;
    for (const occurrence of occurrencesIn(block)) {
      const place = kind === 'variable' ? variablePlace(occurrence, name) : requestPlace(occurrence, name);
      if (place !== undefined) places.push({ ...place, range: inText(place.range, offset) });
    }
  }
  return places;
}

function variablePlace(occurrence: Occurrence, name: string): NamePlace | undefined {
  const { role, range } = occurrence;
  if (occurrence.name !== name) return undefined;
  if (role === 'variable-definition') return { range, definition: true };
  return role === 'reference' ? { range, definition: false } : undefined;
}

function requestPlace(occurrence: Occurrence, name: string): NamePlace | undefined {
  const { role, range } = occurrence;
  if (role === 'reference') {
    if (requestHead(occurrence.name) !== name) return undefined;
    return { range: { start: range.start, end: range.start + name.length }, definition: false };
  }
  if (occurrence.name !== name) return undefined;
  if (role === 'request-name') return { range, definition: true };
  return role === 'request-mention' ? { range, definition: false } : undefined;
}
