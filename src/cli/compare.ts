import { parseByName } from '../core/http-file/markdown.ts';
import { comparisonAsMarkdown } from '../core/report/comparison-as-markdown.ts';
import { comparisonAsText, comparisonPlanAsText } from '../core/report/comparison-as-text.ts';
import {
  type ComparisonReport,
  createComparisonReport,
  createPlanReport,
} from '../core/report/comparison-report.ts';
import {
  type PreparedComparison,
  prepareComparison,
  runComparison,
} from '../inspector/compare-credentials.ts';
import type { OpenedFile } from '../inspector/opened-file.ts';
import type { World } from '../inspector/world.ts';
import { compareWith } from './compare-with.ts';
import { onlyRequest } from './only-request.ts';
import { dialectOption, formOptions, parseOptions, requestOptions, variables } from './options.ts';
import type { Terminal } from './terminal.ts';
import { readFile, UsageError } from './usage-error.ts';
import { worldOf } from './world.ts';

const options = {
  ...requestOptions,
  with: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  yes: { type: 'boolean', default: false },
  ...formOptions,
} as const;

/** For each request. */
const timeoutMs = 10_000;

/**
 * `compare`: sends one safe request with different credentials and lays the answers side by side. Without `--yes` it
 * only says what it would send. With `--with` it lays the request beside one that works instead. Exit status 0 without a
 * finding, 1 with one, 2 when refused or not answered.
 */
export async function compareCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions({ args, options, allowPositionals: true });
  const path = positionals[0];
  if (path === undefined || positionals.length > 1)
    throw new UsageError('bad-usage', 'compare takes one .http file');
  const { with: working, env, var: given, dialect, request, yes, json, markdown } = values;
  if (working !== undefined) {
    const reading = {
      environment: env,
      given: variables('var', given ?? []),
      ...dialectOption(dialect),
    };
    return await compareWith(path, { with: working, request, yes, json, markdown, ...reading }, terminal);
  }
  if (given !== undefined || dialect !== undefined)
    throw new UsageError('bad-usage', '--var and --dialect belong to --with');
  const { tokens, ...files } = worldOf(terminal);
  // Without --yes nobody is asked for a token either.
  const world: World = values.yes && tokens ? { ...files, tokens } : files;
  const prepared = await prepare(path, values, world, terminal);
  const planned = comparisonPlanAsText(createPlanReport(prepared));
  if (!values.yes) {
    if (!values.json) terminal.out(planned);
    throw new UsageError('bad-usage', 'nothing was sent; --yes confirms these requests');
  }
  terminal.error(planned);
  const outcomes = await runComparison(prepared, world, { timeoutMs, signal: terminal.interrupted });
  const report = createComparisonReport(prepared, outcomes);
  terminal.out(render(report, values));
  const failure = notAnswered(report, terminal);
  if (failure !== undefined) terminal.error(`http-auth-inspector: ${failure}\n`);
  if (failure !== undefined) return 2;
  return report.findings.length > 0 ? 1 : 0;
}

interface Choice {
  readonly request?: string | undefined;
  readonly env?: string | undefined;
  readonly 'allow-host'?: readonly string[] | undefined;
}

async function prepare(
  path: string,
  { request: name, env, 'allow-host': allowedHosts = [] }: Choice,
  world: World,
  terminal: Terminal,
): Promise<PreparedComparison> {
  const text = await readFile(path, terminal);
  const file: OpenedFile = { path, text, parsed: parseByName(path, text) };
  const node = onlyRequest('compare', file, name);
  const prepared = await prepareComparison(file, node, world, {
    allowedHosts,
    timeoutMs,
    signal: terminal.interrupted,
    ...(env === undefined ? {} : { environment: env }),
  });
  if (!('refused' in prepared)) return prepared;
  const { hostToAllow, awaits } = prepared;
  const allow = hostToAllow === undefined ? '' : `; --allow-host ${hostToAllow} allows it`;
  const hint = awaits ? ', which --yes does' : allow;
  throw new UsageError('bad-usage', `not compared: ${prepared.refused}${hint}`);
}

function render(report: ComparisonReport, { json, markdown }: { json: boolean; markdown: boolean }): string {
  if (json) return `${JSON.stringify(report, undefined, 2)}\n`;
  return markdown ? comparisonAsMarkdown(report) : comparisonAsText(report);
}

function notAnswered({ variants }: ComparisonReport, terminal: Terminal): string | undefined {
  if (terminal.interrupted.aborted) return 'the comparison was interrupted';
  const [written] = variants;
  return written?.status === null ? (written.failure ?? 'no answer') : undefined;
}
