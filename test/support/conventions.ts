import { posix } from 'node:path';
import { importsOf, type SourceFile } from './source-files.ts';

/** The files and folders that the repository has at its top; names that begin with a dot are free. */
export const topLevel: readonly string[] = [
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'esbuild.mjs'],
  ...['src', 'build', 'media', 'syntaxes', 'test'],
  ...['README.md', 'CHANGELOG.md', 'LICENSE'],
];

/** One line for every top-level entry that is missing or not agreed on. */
export function topLevelDifferences(paths: readonly string[]): string[] {
  const found = new Set(paths.map(path => path.split('/')[0] ?? path).filter(name => !name.startsWith('.')));
  return [
    ...topLevel.filter(name => !found.has(name)).map(name => `${name} is missing`),
    ...[...found].filter(name => !topLevel.includes(name)).map(name => `${name} is not agreed on`),
  ];
}

/** Files named after nothing in particular. What describes a product bears the product's own name, whatever it is. */
export function meaninglessNames(paths: readonly string[]): string[] {
  const meaningless = /^(?:.*[-.])?(?:utils?|helpers?|common|managers?)(?:[-.].*)?$/;
  return paths.filter(
    path => !path.includes('/products/') && path.split('/').some(part => meaningless.test(part)),
  );
}

/** Tests that would run alone or not at all. */
export function focusedOrSkippedTests(files: readonly SourceFile[]): string[] {
  const forms = [
    /\b(?:describe|context|suite|it|test|specify)\.(?:only|skip)\b/,
    /\b[xf](?:describe|context|it|specify)\(/,
    /\bthis\.skip\(/,
  ];
  return files.filter(({ text }) => forms.some(form => form.test(text))).map(({ path }) => path);
}

const local = [
  // A path of somebody's machine, not of a URL: nothing that a host name or a path could end with stands before it.
  /(?<![\w.:}/~-])\/(?:work|root|home\/\w+|Users\/\w+)\//,
  /[A-Z]:\\Users\\/,
  /\bregistry\.(?:npmjs|yarnpkg|npmmirror)\b/,
  /https?:\/\/[^\s/'"]*(?:artifactory|nexus|verdaccio)[^\s/'"]*/,
  /_authToken/,
];

/** Lines that hold for one machine or one package registry only: `path:line`. */
export function localTraces(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (local.some(form => form.test(line)) ? [`${path}:${index + 1}`] : [])),
  );
}

/** Packages of a lock file that name the registry they came from. */
export function resolvedPackages(lock: {
  readonly packages: Readonly<Record<string, { readonly resolved?: string }>>;
}): string[] {
  return Object.entries(lock.packages).flatMap(([name, entry]) =>
    entry.resolved === undefined ? [] : [name],
  );
}

/** Names that stand in one list only. */
export function differences(left: readonly string[], right: readonly string[]): string[] {
  return [
    ...left.filter(name => !right.includes(name)).map(name => `only in the first: ${name}`),
    ...right.filter(name => !left.includes(name)).map(name => `only in the second: ${name}`),
  ];
}

/**
 * One line for every file of a registry's folder that its index does not import or whose `id` differs from its name.
 * `contract` is the file beside them that holds no entry but the type of one.
 */
export function registryDifferences(
  files: readonly SourceFile[],
  folder: string,
  contract?: string,
): string[] {
  const inside = files.filter(({ path }) => posix.dirname(path) === folder);
  const index = inside.find(({ path }) => posix.basename(path) === 'index.ts');
  if (index === undefined) return [`${folder} has no index.ts`];
  const listed = new Set(importsOf(index).map(({ target }) => target));
  const entries = inside.filter(file => file !== index && posix.basename(file.path) !== contract);
  return entries.flatMap(({ path, text }) => {
    const name = posix.basename(path, '.ts');
    const id = /^\s+id: '([^']+)'/m.exec(text)?.[1];
    return [
      ...(listed.has(path) ? [] : [`${path} is not in the index`]),
      ...(id === name ? [] : [`${path} has the id ${id}`]),
    ];
  });
}

/** Test files that no suite runs, and those that two suites run. `runs` names the suites that run a path. */
export function homelessTests(paths: readonly string[], runs: (path: string) => readonly string[]): string[] {
  return paths.flatMap(path => {
    const names = runs(path);
    return names.length === 1 ? [] : [`${path} is run by ${names.join(' and ') || 'no suite'}`];
  });
}
