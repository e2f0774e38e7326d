import type { GitFacts } from '../core/secrets/exposure.ts';

/** Runs a program without a shell in a folder; `undefined` where it does not start or does not end in time. */
export type RunProgram = (
  program: string,
  args: readonly string[],
  options: { readonly folder: string; readonly timeoutMs: number },
) => Promise<{ readonly status: number; readonly output: string } | undefined>;

const timeoutMs = 2000;
const notInRepository = 128;

/** What git says about the file `name` of a folder. Nothing is written; two short commands at most. */
export async function readGitFacts(folder: string, name: string, run: RunProgram): Promise<GitFacts> {
  const options = { folder, timeoutMs };
  const listed = await run('git', ['ls-files', '--error-unmatch', '--', name], options);
  if (listed === undefined || listed.status === notInRepository)
    return { tracked: undefined, ignored: undefined };
  if (listed.status === 0) return { tracked: true, ignored: false };
  const checked = await run('git', ['check-ignore', '--quiet', '--', name], options);
  const answered = checked?.status === 0 || checked?.status === 1;
  return { tracked: false, ignored: answered ? checked.status === 0 : undefined };
}
