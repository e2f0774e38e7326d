import { readdir, readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { ask } from './ask.ts';
import type { RunProgram } from './keyring.ts';
import { runProgram } from './run-program.ts';

/** What the command line touches of the world: streams, files, environment. Passed in, so that tests need no process. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** Everything that stands on standard input. */
  readInput(): Promise<string>;
  /** Rejects with Node's own error when the file cannot be read. */
  readFile(path: string): Promise<string>;
  /** Names of the files in a folder; rejects with Node's own error when it cannot be read. */
  listFolder(path: string): Promise<readonly string[]>;
  /** Asks a question and reads one line, unseen where `hidden`; `undefined` when input ends. Absent without a terminal. */
  ask?(question: string, hidden: boolean): Promise<string | undefined>;
  /** As `readFile`, byte by byte. */
  readBytes(path: string): Promise<Uint8Array>;
  env(name: string): string | undefined;
  /** For the system's keyring. Absent: there is none. */
  readonly run?: RunProgram;
  /** As Node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string;
  /** Whether standard output is a terminal, with colours. */
  readonly interactive: boolean;
  readonly columns: number;
  /** Milliseconds since 1970. */
  now(): number;
  /** Aborted when the user presses Ctrl+C. */
  readonly interrupted: AbortSignal;
}

/** Standard output may be a report for a program. */
const onStandardError: NonNullable<Terminal['ask']> = (question, hidden) =>
  ask(question, hidden, process.stdin, process.stderr);

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  process.once('SIGTERM', () => interrupt.abort());
  // A reader that went away (`| head`) is no failure of ours.
  process.stdout.on('error', () => undefined);
  return {
    out: chunk => process.stdout.write(chunk),
    error: chunk => process.stderr.write(chunk),
    readInput: () => text(process.stdin),
    readFile: path => readFile(path, 'utf8'),
    listFolder: async path => await readdir(path === '' ? '.' : path),
    ...(process.stdin.isTTY && process.stderr.isTTY ? { ask: onStandardError } : {}),
    readBytes: path => readFile(path),
    env: name => process.env[name],
    run: runProgram,
    platform: process.platform,
    interactive: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
    columns: process.stdout.columns ?? 100,
    now: Date.now,
    interrupted: interrupt.signal,
  };
}
