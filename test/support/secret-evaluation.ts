import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { scanFile } from '../../src/core/secrets/scan-file.ts';
import { projectRoot } from './project-root.ts';
import { readSecretCases, type SecretCase } from './secret-cases.ts';

/** Where a scanner sees secrets in a file. */
type Scan = (path: string, text: string) => Promise<readonly Span[]>;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a scanner made of cases with known secrets, or of files that hold none. */
export interface SecretScore {
  readonly secrets: number;
  readonly found: number;
  readonly files: number;
  /** Findings where no secret is. */
  readonly alarms: number;
  /** What was missed or was a false alarm. */
  readonly wrong: readonly string[];
}

export const ours: Scan = async (path, text) => scanFile(path, text).map(({ range }) => range);

const preset = { id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} };

/** Secretlint with its recommended preset, as it stands. */
export const secretlint: Scan = async (path, text) => {
  const ext = /\.[^./]+$/.exec(path)?.[0] ?? '';
  const source = { filePath: path, content: text, contentType: 'text', ext } as const;
  const { messages } = await lintSource({ source, options: { config: { rules: [preset] } } });
  return messages.map(({ range: [start, end] }) => ({ start, end }));
};

/** Measures a scanner with labelled cases: a secret is found where a finding touches it. */
export async function scoreCases(scan: Scan, cases: readonly SecretCase[]): Promise<SecretScore> {
  const wrong: string[] = [];
  let found = 0;
  let alarms = 0;
  for (const { path, text, secrets, title } of cases) {
    const spans = await scan(path, text);
    for (const secret of secrets)
      if (spans.some(span => touch(span, secret))) found++;
      else wrong.push(`missed in ${title}`);
    const stray = spans.filter(span => !secrets.some(secret => touch(span, secret)));
    // The identifier beside a secret is no false alarm
    if (secrets.length > 0 || stray.length === 0) continue;
    alarms += stray.length;
    wrong.push(`false alarm in ${title}`);
  }
  const secrets = cases.reduce((sum, one) => sum + one.secrets.length, 0);
  return { secrets, found, files: cases.length, alarms, wrong };
}

function touch(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A scanner at work on ordinary source. */
export interface SourceScore {
  readonly bytes: number;
  readonly alarms: number;
  /** Of the processor: other work on the machine does not count. */
  readonly seconds: number;
  readonly wrong: readonly string[];
}

export async function scoreSource(scan: Scan, files: readonly SourceText[]): Promise<SourceScore> {
  const wrong: string[] = [];
  let bytes = 0;
  const started = process.cpuUsage();
  for (const { path, text } of files) {
    bytes += text.length;
    for (const { start, end } of await scan(path, text))
      wrong.push(`${relative(projectRoot, path)}: ${text.slice(start, Math.min(end, start + 40))}`);
  }
  const { user, system } = process.cpuUsage(started);
  return { bytes, alarms: wrong.length, seconds: (user + system) / 1e6, wrong };
}

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

const sourceNames = /\.(?:[cm]?[jt]sx?|json|md)$/;
/** Where made-up secrets stand on purpose. */
const fixtures = /^(?:tests?|__tests__|fixtures?|specs?|@secretlint)$/;

/** Ordinary source: what this project has installed, without tests. At most `mostBytes`. */
export function ordinarySource(mostBytes: number): SourceText[] {
  const found: SourceText[] = [];
  let bytes = 0;
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(folder, entry.name);
      if (bytes > mostBytes) return;
      if (entry.isDirectory() && !fixtures.test(entry.name)) walk(path);
      if (!entry.isFile() || !sourceNames.test(entry.name)) continue;
      const text = readFileSync(path, 'utf8');
      bytes += text.length;
      found.push({ path, text });
    }
  };
  walk(join(projectRoot, 'node_modules'));
  return found;
}

const megabyte = 1e6;
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`.padStart(8);

/** Prints recall, false alarms and speed of this product and of secretlint, side by side. */
export async function printSecretEvaluation(): Promise<void> {
  const places = readSecretCases('by-place.txt');
  const shapes = readSecretCases('by-shape.txt');
  const silent = readSecretCases('silent.txt');
  const source = ordinarySource(Number.POSITIVE_INFINITY);
  console.log(
    `\nhardcoded secrets: ${places.length} cases by place, ${shapes.length} by shape, ${silent.length} silent\n` +
      `${''.padEnd(20)} by place by shape  alarms  alarms per 10 MB     MB/s`,
  );
  for (const [name, scan] of [
    ['this product', ours],
    ['secretlint preset', secretlint],
  ] as const) {
    const [place, shape, quiet] = [
      await scoreCases(scan, places),
      await scoreCases(scan, shapes),
      await scoreCases(scan, silent),
    ];
    // Once to warm up: the second run counts
    await scoreSource(scan, source.slice(0, 2000));
    const ordinary = await scoreSource(scan, source);
    const perTen = (ordinary.alarms / (ordinary.bytes / megabyte)) * 10;
    const speed = ordinary.bytes / megabyte / ordinary.seconds;
    console.log(
      `${name.padEnd(20)} ${percent(place.found, place.secrets)} ${percent(shape.found, shape.secrets)} ${String(quiet.alarms).padStart(7)} ${perTen.toFixed(2).padStart(17)} ${speed.toFixed(1).padStart(8)}`,
    );
    if (name !== 'this product') continue;
    for (const line of [...place.wrong, ...shape.wrong, ...quiet.wrong, ...ordinary.wrong])
      console.log(`  ${line}`);
  }
}
