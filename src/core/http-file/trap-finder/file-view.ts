import type { FileView, Surroundings } from './request-view.ts';

const chain = /\{\{[ \t]*([\w-]+)\.(?:response|request)\./g;
const set = /\b(?:variables|global|environment|exports)\.(?:set\([ \t]*["'])?([\w-]+)/g;
const requestName = /^(?:#+|\/\/+)[ \t]*@name(?:[ \t]*=)?[ \t]+([\w-]+)/gm;
const otherFile = /^(?:(?:#+|\/\/+)[ \t]*@import\b|import "|run |[<>][ \t]+\S+\.c?js[ \t]*\r?$)/m;

/** What the requests of a file have in common, from one look over its text. */
export function createFileView(source: string, surroundings: Surroundings): FileView {
  const chains = source.includes('.response.') || source.includes('.request.');
  const scripts = source.includes('.set(') || source.includes('exports.');
  const asks = surroundings.knownNames !== undefined;
  return {
    ...surroundings,
    source,
    chained: firstGroups(chains ? source : '', chain),
    scripted: new Set([
      ...firstGroups(scripts ? source : '', set),
      ...firstGroups(asks ? source : '', requestName),
    ]),
    drawsIn: asks && otherFile.test(source),
  };
}

function firstGroups(source: string, pattern: RegExp): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, group] of source.matchAll(pattern)) if (group !== undefined) found.add(group);
  return found;
}
