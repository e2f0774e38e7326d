import type { Dialect } from '../core/http-file/dialect.ts';
import { parseByName } from '../core/http-file/markdown.ts';
import { requestComparisonAsMarkdown } from '../core/report/request-comparison-as-markdown.ts';
import { requestComparisonAsText } from '../core/report/request-comparison-as-text.ts';
import type { RequestComparisonReport } from '../core/report/request-comparison-report.ts';
import { compareWithWorking } from '../inspector/compare-with-working.ts';
import { inspectRequest } from '../inspector/inspect.ts';
import { startRun } from '../inspector/run.ts';
import { onlyRequest } from './only-request.ts';
import type { Terminal } from './terminal.ts';
import { readFile, UsageError } from './usage-error.ts';
import { worldOf } from './world.ts';

/** What `compare --with` was asked for. */
export interface CompareWithValues {
  /** The file with the request that works; `-` for standard input. */
  readonly with: string;
  readonly request: string | undefined;
  readonly environment?: string | undefined;
  readonly dialect?: Dialect | undefined;
  /** Of `--var`. */
  readonly given: ReadonlyMap<string, string>;
  /** Send the request first, so that its answer counts. */
  readonly yes: boolean;
  readonly json: boolean;
  readonly markdown: boolean;
}

const timeoutMs = 30_000;

/**
 * `compare FILE --with OTHER`: what differs between a request of the file and one that works, and which difference
 * explains a refusal. Nothing is sent without `--yes`. Exit status 1 where a difference explains one or may, else 0.
 */
export async function compareWith(
  path: string,
  values: CompareWithValues,
  terminal: Terminal,
): Promise<number> {
  if (path === '-' && values.with === '-')
    throw new UsageError('bad-usage', 'only one of the two can be read from standard input');
  const read = (name: string) => (name === '-' ? terminal.readInput() : readFile(name, terminal));
  const [text, workingText] = [await read(path), await read(values.with)];
  const file = { path, text, parsed: parseByName(path, text) };
  const node = onlyRequest('compare', file, values.request);
  const world = worldOf(terminal);
  const { environment, dialect, given } = values;
  const inspection = values.yes
    ? await inspectRequest(file, node, world, {
        probes: false,
        timeoutMs,
        signal: terminal.interrupted,
        run: startRun(given),
        ...(environment === undefined ? {} : { environment }),
        ...(dialect === undefined ? {} : { dialect }),
      })
    : undefined;
  const exchange = inspection?.evidence.exchange;
  const report = await compareWithWorking(file, node, workingText, world, {
    environment,
    dialect,
    given,
    exchange,
  });
  if ('refused' in report) throw new UsageError('unreadable-input', `${values.with}: ${report.refused}`);
  terminal.out(render(report, values));
  return report.differences.some(({ weight }) => weight === 'explains' || weight === 'possible') ? 1 : 0;
}

function render(report: RequestComparisonReport, { json, markdown }: CompareWithValues): string {
  if (json) return `${JSON.stringify(report, undefined, 2)}\n`;
  return markdown ? requestComparisonAsMarkdown(report) : requestComparisonAsText(report);
}
