import { parseByName } from '../core/http-file/markdown.ts';
import type { RequestNode } from '../core/http-file/nodes.ts';
import { requestName } from '../core/http-file/requests.ts';
import { asJson } from '../core/report/as-json.ts';
import { asMarkdown } from '../core/report/as-markdown.ts';
import { asTable } from '../core/report/as-table.ts';
import { asText, type TextStyle } from '../core/report/as-text.ts';
import { brief } from '../core/report/brief.ts';
import { createReport } from '../core/report/create-report.ts';
import { type Inspection, withFailedUpstream } from '../core/report/inspection.ts';
import { inspectRecording, inspectRequest, probeRecording } from '../inspector/inspect.ts';
import type { InspectOptions } from '../inspector/inspect-options.ts';
import type { OpenedFile } from '../inspector/opened-file.ts';
import {
  type Input,
  type RecordedExchange,
  recognizeInput,
  recordedName,
} from '../inspector/recognize-input.ts';
import { startRun } from '../inspector/run.ts';
import { readServerLog, renderLog } from './diagnose-log.ts';
import {
  dialectOption,
  formOptions,
  parseOptions,
  requestOptions,
  variables,
  wholeNumber,
} from './options.ts';
import type { Terminal } from './terminal.ts';
import { readFile, UsageError } from './usage-error.ts';
import { worldOf } from './world.ts';

const options = {
  ...requestOptions,
  timeout: { type: 'string', default: '30' },
  probes: { type: 'boolean', default: false },
  'no-probes': { type: 'boolean', default: false },
  'send-unresolved': { type: 'boolean', default: false },
  ...formOptions,
  verbose: { type: 'boolean', default: false },
  reveal: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof parse>['values'];

/** `diagnose`: sends the requests of an .http text or curl command, or reads a recording, and explains what came back. */
export async function diagnoseCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(args);
  const path = positionals[0];
  if (path === undefined || positionals.length > 1)
    throw new UsageError('bad-usage', 'diagnose takes one file, or - for standard input');
  if (values.reveal && !terminal.interactive)
    throw new UsageError('bad-usage', '--reveal shows secrets, so it works on a terminal only');
  const timeoutMs = wholeNumber('timeout', values.timeout, 1, 3600) * 1000;
  const text = path === '-' ? await terminal.readInput() : await readFile(path, terminal);
  const log = readServerLog(path, text, values.reveal);
  if (log) {
    terminal.out(renderLog(log, values, terminal.interactive ? colours : undefined));
    return log.refused > 0 ? 1 : 0;
  }
  const input = recognizeInput(path, text, terminal.now());
  const inspections =
    input.kind === 'recording'
      ? await inspectRecordings(input.recorded, path, values, timeoutMs, terminal)
      : await inspectText(input, path, values, timeoutMs, terminal);
  terminal.out(render(inspections, values, terminal));
  for (const line of notSent(inspections)) terminal.error(`http-auth-inspector: ${line}\n`);
  return exitStatus(inspections);
}

function parse(args: string[]) {
  return parseOptions({ args, options, allowPositionals: true });
}

/** A recording is explained as it is; what probes would teach is asked only where `--probes` says so. */
async function inspectRecordings(
  recorded: readonly RecordedExchange[],
  path: string,
  values: Values,
  timeoutMs: number,
  terminal: Terminal,
): Promise<Inspection[]> {
  if (recorded.length === 0)
    throw new UsageError('nothing-to-do', `${path}: no exchange found in the recording`);
  const inspections: Inspection[] = [];
  for (const { exchange, notes } of recorded) {
    const name = recordedName(exchange);
    const inspection = values.probes
      ? await probeRecording(exchange, name, path, worldOf(terminal), {
          probes: true,
          timeoutMs,
          signal: terminal.interrupted,
        })
      : inspectRecording(exchange, name, path);
    inspections.push({ ...inspection, notes: [...inspection.notes, ...notes] });
  }
  return inspections;
}

/** What had to be left out of a curl command is told beside the first of its requests. */
async function inspectText(
  { text, notes }: Extract<Input, { kind: 'http' }>,
  path: string,
  values: Values,
  timeoutMs: number,
  terminal: Terminal,
): Promise<Inspection[]> {
  const parsed = parseByName(path, text);
  if (parsed.requests.length === 0)
    throw new UsageError('nothing-to-do', [`${path}: no request found`, ...notes].join('; '));
  const [first, ...others] = await inspectFile({ path, text, parsed }, values, timeoutMs, terminal);
  return first === undefined ? [] : [{ ...first, notes: [...notes, ...first.notes] }, ...others];
}

async function inspectFile(
  file: OpenedFile,
  values: Values,
  timeoutMs: number,
  terminal: Terminal,
): Promise<Inspection[]> {
  const chosen = chooseRequests(file, values.request);
  const world = worldOf(terminal);
  const inspectOptions: InspectOptions = {
    probes: !values['no-probes'],
    timeoutMs,
    sendUnresolved: values['send-unresolved'],
    signal: terminal.interrupted,
    ...(values.env === undefined ? {} : { environment: values.env }),
    ...dialectOption(values.dialect),
    run: startRun(variables('var', values.var ?? [])),
  };
  const inspections = new Set<Inspection>();
  for (const node of chosen) {
    if (terminal.interrupted.aborted) break;
    const inspection = await inspectRequest(file, node, world, inspectOptions);
    for (const each of withFailedUpstream(inspection)) inspections.add(each);
  }
  return [...inspections];
}

function chooseRequests({ path, parsed }: OpenedFile, name: string | undefined): readonly RequestNode[] {
  if (name === undefined) return parsed.requests;
  const chosen = parsed.requests.filter(node => requestName(node) === name);
  if (chosen.length > 0) return chosen;
  const known = parsed.requests
    .slice(0, 8)
    .map(node => `"${requestName(node)}"`)
    .join(', ');
  throw new UsageError('bad-usage', `${path}: no request is called "${name}"; there are ${known}`);
}

function render(inspections: readonly Inspection[], values: Values, terminal: Terminal): string {
  const width = Math.max(40, Math.min(terminal.columns, 120));
  if (isTable(inspections, values)) {
    const table = asTable(createReport(inspections.map(brief), { reveal: values.reveal }), width);
    return `${table}\n--verbose explains each of them.\n`;
  }
  const report = createReport(inspections, { reveal: values.reveal });
  if (values.json) return `${asJson(report, { indent: 2 })}\n`;
  if (values.markdown) return asMarkdown(report);
  return asText(report, {
    width,
    verbose: values.verbose,
    ...(terminal.interactive ? { style: colours } : {}),
  });
}

/** More recorded exchanges than anybody reads one after the other, where nothing else was asked for. */
function isTable(inspections: readonly Inspection[], { json, markdown, verbose }: Values): boolean {
  if (json || markdown || verbose) return false;
  return inspections.length > 10 && inspections.every(({ evidence }) => evidence.exchange?.recorded);
}

const paint = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;
const colours: TextStyle = { good: paint(32), bad: paint(31), strong: paint(1), faint: paint(2) };

function notSent(inspections: readonly Inspection[]): string[] {
  return inspections.flatMap(({ name, evidence: { exchange } }) =>
    exchange && !exchange.response && !exchange.recorded
      ? [`${name}: ${exchange.failure?.message ?? 'no answer'}`]
      : [],
  );
}

function exitStatus(inspections: readonly Inspection[]): number {
  if (notSent(inspections).length > 0) return 2;
  return inspections.some(isFailure) ? 1 : 0;
}

function isFailure({ evidence, diagnosis }: Inspection): boolean {
  const [first] = diagnosis.findings;
  return (
    (evidence.status ?? 0) >= 400 ||
    evidence.exchange?.failure !== undefined ||
    (first !== undefined && first.cause !== 'not-an-auth-failure')
  );
}
