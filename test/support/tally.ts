import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** One test that did not pass. A skipped test counts as one: nothing is left out in silence. */
export interface FailedTest {
  readonly title: string;
  readonly error: string;
}

/** What a run of mocha came to; written to the file that `HTTP_AUTH_TEST_RESULT` names. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly FailedTest[];
}

/** The name of the environment variable that holds the path of the result file. */
export const resultVariable = 'HTTP_AUTH_TEST_RESULT';

/** Writes in one step: whoever waits for the file never reads half of it. */
export function writeTally(path: string, tally: Tally): void {
  writeFileSync(`${path}.part`, JSON.stringify(tally));
  renameSync(`${path}.part`, path);
}

/** The tally in a file; undefined while there is none. */
export function readTally(path: string): Tally | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
