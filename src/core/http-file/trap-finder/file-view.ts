import type { FileView, Surroundings } from './request-view.ts';

/** What the requests of a file have in common, from one look over its text. */
export function createFileView(source: string, surroundings: Surroundings): FileView {
  const chains = source.includes('.response.') || source.includes('.request.');
  const scripts = source.includes('.set(') || source.includes('exports.');
  return {
    ...surroundings,
    source,
    chained: chains ? firstGroups(source, /\{\{[ \t]*([\w-]+)\.(?:response|request)\./g) : new Set(),
    scripted: scripts
      ? firstGroups(source, /\b(?:variables|global|environment|exports)\.(?:set\([ \t]*["'])?([\w-]+)/g)
      : new Set(),
  };
}

function firstGroups(source: string, pattern: RegExp): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, group] of source.matchAll(pattern)) if (group !== undefined) found.add(group);
  return found;
}
