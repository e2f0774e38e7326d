/** What git says about a file; `undefined` where nobody can tell: no git, no repository, no answer in time. */
export interface GitFacts {
  readonly tracked: boolean | undefined;
  readonly ignored: boolean | undefined;
}

/** How far a secret in a file goes: `published` with every push, `next` with the next commit of all files. */
export type Exposure = 'published' | 'next' | 'kept' | 'unknown';

export function exposureOf({ tracked, ignored }: GitFacts): Exposure {
  if (tracked === true) return 'published';
  if (tracked === undefined || ignored === undefined) return 'unknown';
  return ignored ? 'kept' : 'next';
}

/**
 * One sentence about the file for whoever reads about a secret in it; nothing where git keeps it out, or nobody can tell.
 * That git does not ignore a file is worth a word only for one that is meant for secrets.
 */
export function exposureText(exposure: Exposure, isPrivate: boolean): string | undefined {
  if (exposure === 'published')
    return 'Git tracks this file: a secret that was committed stays in the history, so replace it at its provider as well.';
  if (exposure === 'next' && isPrivate)
    return 'Git does not ignore this file: add it to .gitignore before the next commit.';
  return undefined;
}

/** Files that are meant for secrets, as long as git leaves them out. */
const privateFiles =
  /(?:^|[\\/])(?:(?:http-client|rest-client)\.private\.env\.json|http-client\.env\.json\.user|\.env(?!\.(?:example|sample|template|dist)$)(?:\.[\w.-]+)?|[\w-]+\.env)$/i;

/** Whether secrets may stand in a file of this name, as long as git ignores it. */
export function isPrivateFile(path: string): boolean {
  return privateFiles.test(path);
}
