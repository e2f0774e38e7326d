// Shows the product at work: the practice server, the command line's verdict on each of its requests, then an editor.
//   npm start [-- --web]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Report, ReportResult } from '../../src/core/report/report.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { startChild } from './child.ts';
import { projectRoot } from './project-root.ts';
import { isOnPath } from './vscode-desktop.ts';
import { startVsCodeServer } from './vscode-server.ts';

/** The causes that `# @expect` directives name, each with its one-based line. */
export function expectedCauses(httpText: string): { readonly line: number; readonly cause: string }[] {
  return httpText.split('\n').flatMap((line, index) => {
    const cause = /^# @expect (\S+)/.exec(line)?.[1];
    return cause === undefined ? [] : [{ line: index + 1, cause }];
  });
}

/** What the first finding says; a healthy exchange may have none. */
function foundCause({ findings }: ReportResult): string {
  return findings[0]?.cause ?? 'not-an-auth-failure';
}

/** Prints one verdict per request. Returns how many differ from what the file expects. */
function printVerdicts(httpText: string, { results }: Report): number {
  const expected = expectedCauses(httpText);
  let different = Math.abs(expected.length - results.length);
  for (const result of results) {
    const wanted = expected.findLast(({ line }) => line < result.request.line)?.cause;
    const found = foundCause(result);
    const same = found === wanted;
    if (!same) different += 1;
    const status = String(result.response?.status ?? result.failure?.code ?? 'not sent');
    const path = URL.parse(result.request.url)?.pathname ?? result.request.url;
    const [first] = result.findings;
    const sure = first === undefined ? '' : `, ${first.confidence}`;
    console.log(
      `${same ? 'ok ' : 'NO '} ${status.padEnd(8)} ${result.request.name}   ${result.request.method} ${path}`,
    );
    console.log(
      `             ${first?.title ?? 'Nothing is wrong'} [${found}${sure}${same ? '' : `; expected ${wanted}`}]`,
    );
    if (first !== undefined) console.log(`             ${first.explanation}`);
  }
  console.log(`\n${results.length} requests diagnosed, ${different} not as expected`);
  return different;
}

/** Runs the built command line over the file. Its status is 1 when it found failures, which is the point here. */
async function diagnose(file: string): Promise<Report> {
  const args = [join(projectRoot, 'dist/cli.js'), 'diagnose', file, '--timeout', '10', '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const output = await text(child.stdout);
  const [status] = await ended;
  try {
    return JSON.parse(output);
  } catch {
    throw new Error(`the command line ended with status ${status} and printed no report`);
  }
}

/** Opens an editor on the file and waits for Ctrl+C, or says how to get one. */
async function showEditor(folder: string, file: string, web: boolean): Promise<void> {
  if (web) {
    const server = await startVsCodeServer();
    console.log(`\nVS Code ${server.version} with the extension: ${server.pageUrl({ folder, file })}`);
    await Promise.race([interrupted(), server.ended]).finally(server.stop);
    return;
  }
  if (!process.stdout.isTTY) {
    console.log('\nTo try it in a browser: npm start -- --web');
    return;
  }
  if (!isOnPath('code')) {
    console.log('\nVS Code is not on the PATH. To try it in a browser: npm start -- --web');
    return;
  }
  startChild('code', ['--new-window', `--extensionDevelopmentPath=${projectRoot}`, folder, '--goto', file], {
    shell: process.platform === 'win32',
  });
  await interrupted();
}

async function interrupted(): Promise<void> {
  console.log('Ctrl+C ends it, with the practice server.');
  const keepAlive = setInterval(() => undefined, 60_000);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  clearInterval(keepAlive);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { web: { type: 'boolean', default: false } } });
  const playground = await startPlayground({ now: Date.now });
  const folder = await mkdtemp(join(tmpdir(), 'http-auth-demo-'));
  try {
    const file = join(folder, 'practice.http');
    await writeFile(file, playground.httpFile);
    console.log(`Practice server on ${playground.origin}\n`);
    const different = printVerdicts(playground.httpFile, await diagnose(file));
    process.exitCode = different === 0 ? 0 : 1;
    await showEditor(folder, file, values.web);
  } finally {
    await playground.close();
    await rm(folder, { recursive: true, force: true });
  }
}
