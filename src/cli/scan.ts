import { createHash } from 'node:crypto';
import { reportFile, type ScanFinding, type ScanReport } from '../core/report/scan-report.ts';
import { scanReportAsSarif } from '../core/report/scan-report-sarif.ts';
import { scanReportAsText } from '../core/report/scan-report-text.ts';
import { type IgnoreList, ignoreListName, readIgnoreList } from '../core/secrets/ignore-list.ts';
import { fingerprintOf } from '../core/secrets/ignored.ts';
import { newProgress, type ScanWorld, scanWorkspace } from '../inspector/scan-workspace.ts';
import { parseOptions } from './options.ts';
import { scanPath, scanWorld } from './scan-world.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const options = {
  json: { type: 'boolean', default: false },
  sarif: { type: 'boolean', default: false },
  ignore: { type: 'string', multiple: true },
} as const;

const version = '0.1.0';

/** `scan`: prints hardcoded secrets and missing Authorization headers, masked. Exit status 1 where there is a finding. */
export async function scanCommand(
  args: string[],
  terminal: Terminal,
  world: ScanWorld = scanWorld,
): Promise<number> {
  const { values, positionals } = parseOptions({ args, options, allowPositionals: true });
  if (positionals.length === 0) throw new UsageError('bad-usage', 'scan takes at least one file or folder');
  if (values.json && values.sarif) throw new UsageError('bad-usage', '--json and --sarif exclude each other');
  const paths = await Promise.all(positionals.map(readablePath));
  const progress = newProgress();
  const findings: ScanFinding[] = [];
  const lists = await ignoreLists(['', ...paths.filter(path => path.endsWith('/'))], world);
  const ignored = new Set([...(values.ignore ?? []), ...lists.flatMap(({ list }) => [...list.values])]);
  const scanned = scanWorkspace(
    paths,
    world,
    {
      signal: terminal.interrupted,
      isIgnoredFile: path =>
        lists.some(({ folder, list }) => path.startsWith(folder) && list.hasFile(path.slice(folder.length))),
      isIgnoredValue: value => ignored.size > 0 && ignored.has(fingerprintOf(value, sha256)),
    },
    progress,
  );
  for await (const file of scanned) findings.push(...reportFile(file, terminal.now(), sha256));
  if (terminal.interrupted.aborted) throw new UsageError('nothing-to-do', 'the scan was interrupted');
  terminal.out(rendered({ schema: 1, files: progress.files, skipped: progress.skipped, findings }, values));
  return findings.length === 0 ? 0 : 1;
}

/** The lists of what is set aside, at the top of the folders. */
async function ignoreLists(
  folders: readonly string[],
  world: ScanWorld,
): Promise<{ readonly folder: string; readonly list: IgnoreList }[]> {
  const reading = folders.map(async folder => {
    try {
      const text = new TextDecoder().decode(await world.read(folder + ignoreListName));
      return [{ folder, list: readIgnoreList(text) }];
    } catch {
      return []; // there is none
    }
  });
  return (await Promise.all(reading)).flat();
}

function rendered(report: ScanReport, form: { readonly json: boolean; readonly sarif: boolean }): string {
  if (form.sarif) return `${scanReportAsSarif(report, version)}\n`;
  return form.json ? `${JSON.stringify(report, undefined, 2)}\n` : scanReportAsText(report);
}

async function readablePath(path: string): Promise<string> {
  try {
    return await scanPath(path);
  } catch {
    throw new UsageError('unreadable-input', `cannot read ${path}`);
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
