import type { RunProgram } from '../../src/cli/keyring.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** A terminal in memory: what was printed can be read, what is read was given. */
export interface FakeTerminal extends Terminal {
  readonly printed: () => string;
  readonly complained: () => string;
  readonly interrupt: () => void;
}

export function fakeTerminal(
  given: {
    files?: Record<string, string>;
    input?: string;
    env?: Record<string, string>;
    interactive?: boolean;
    /** What the user answers, by the question. */
    answers?: Record<string, string>;
    run?: RunProgram;
  } = {},
): FakeTerminal {
  const interrupt = new AbortController();
  let printed = '';
  let complained = '';
  const readFile = async (path: string) => {
    const text = given.files?.[path];
    if (text === undefined) throw Object.assign(new Error('not there'), { code: 'ENOENT' });
    return text;
  };
  return {
    out: text => {
      printed += text;
    },
    error: text => {
      complained += text;
    },
    readInput: async () => given.input ?? '',
    readFile,
    readBytes: async path => new TextEncoder().encode(await readFile(path)),
    listFolder: async folder =>
      Object.keys(given.files ?? {}).flatMap(path => {
        const name = path.startsWith(folder) ? path.slice(folder.length) : '';
        return name === '' || name.includes('/') ? [] : [name];
      }),
    ...(given.answers === undefined ? {} : { ask: async (question: string) => given.answers?.[question] }),
    env: name => given.env?.[name],
    ...(given.run === undefined ? {} : { run: given.run }),
    platform: 'linux',
    interactive: given.interactive ?? false,
    columns: 100,
    now: Date.now,
    interrupted: interrupt.signal,
    printed: () => printed,
    complained: () => complained,
    interrupt: () => interrupt.abort(),
  };
}
