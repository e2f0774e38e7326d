import type { Metafile } from 'esbuild';

/** The source files that are loaded when an output is, without those behind a dynamic import. */
export function eagerInputs({ outputs }: Pick<Metafile, 'outputs'>, entry: string): string[] {
  const seen = new Set<string>();
  const queue = [entry];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const imported of outputs[path]?.imports ?? []) {
      if (imported.kind !== 'dynamic-import' && !imported.external) queue.push(imported.path);
    }
  }
  return [...seen].flatMap(path => Object.keys(outputs[path]?.inputs ?? {}));
}
