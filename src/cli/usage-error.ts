import type { Terminal } from './terminal.ts';

/** Our own failures on the command line: one clear line, exit status 2. */
export class UsageError extends Error {
  readonly code: 'bad-usage' | 'unreadable-input' | 'nothing-to-do' | 'could-not-start';

  constructor(code: UsageError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** The text of a file. Rejects with one clause that says why it cannot be read. */
export async function readFile(path: string, terminal: Terminal): Promise<string> {
  try {
    return await terminal.readFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): UsageError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'permission denied',
  };
  return new UsageError(
    'unreadable-input',
    `${path}: ${reasons[String(code)] ?? (error instanceof Error ? error.message : 'cannot be read')}`,
  );
}
