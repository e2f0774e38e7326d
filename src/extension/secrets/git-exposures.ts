import { execFile } from 'node:child_process';
import * as vscode from 'vscode';
import { type Exposure, exposureOf } from '../../core/secrets/exposure.ts';
import { type RunProgram, readGitFacts } from '../../inspector/git-facts.ts';

/** Standard error is not read: it may quote what stands in a file. */
const runProgram: RunProgram = (program, args, { folder, timeoutMs }) =>
  new Promise(resolve => {
    const options = { cwd: folder, timeout: timeoutMs, windowsHide: true, maxBuffer: 64 * 1024 };
    execFile(program, [...args], options, (error, output) => {
      const status = error === null ? 0 : error.code;
      resolve(typeof status === 'number' ? { status, output } : undefined);
    });
  });

/**
 * What git makes of the files that hold secrets: asked once a file, until something may have changed that. Git itself
 * is run and not the editor's extension for it, which may be off, and starts when it likes.
 */
export class GitExposures {
  readonly #run: RunProgram;
  readonly #known = new Map<string, Promise<Exposure>>();

  constructor(run: RunProgram = runProgram) {
    this.#run = run;
  }

  /** `unknown` for what is no file, and in Restricted Mode: the configuration of a repository may name programs. */
  of(uri: vscode.Uri): Promise<Exposure> {
    if (uri.scheme !== 'file' || !vscode.workspace.isTrusted) return Promise.resolve('unknown');
    const key = uri.toString();
    const known = this.#known.get(key) ?? this.#ask(uri);
    this.#known.set(key, known);
    return known;
  }

  /** Files were added, committed or ignored, or may have been. */
  forget(): void {
    this.#known.clear();
  }

  async #ask(uri: vscode.Uri): Promise<Exposure> {
    const folder = vscode.Uri.joinPath(uri, '..').fsPath;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    return exposureOf(await readGitFacts(folder, name, this.#run));
  }
}
