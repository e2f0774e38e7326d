import { execFile } from 'node:child_process';
import type { RunProgram } from './keyring.ts';

/** A keyring may ask its owner to unlock it. */
const mostMilliseconds = 60_000;

/** Runs a program of this machine. What it writes to standard error is not shown: it may quote what it was asked. */
export const runProgram: RunProgram = (program, args, env = {}) =>
  new Promise(resolve => {
    const options = {
      timeout: mostMilliseconds,
      maxBuffer: 64 * 1024,
      windowsHide: true,
      env: { ...process.env, ...env },
    };
    const child = execFile(program, [...args], options, (error, stdout) =>
      resolve(error === null ? stdout : undefined),
    );
    child.stdin?.end();
  });
