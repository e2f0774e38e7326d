import { formatInstant } from './datetime-format.ts';
import { localIso, localRfc1123, readOffset, shift } from './instants.ts';
import { promptVariables } from './prompts.ts';
import { type RandomVariable, randomVariables, readArguments } from './random-variables.ts';
import type { Origin } from './resolved-request.ts';
import type { VariableSources } from './variable-sources.ts';

/** What a system variable stands for, and where that came from. */
export interface SystemValue {
  /** `undefined` when the variable is known but has no value. */
  readonly value: string | undefined;
  readonly kind: Origin['kind'];
  readonly where: string;
  readonly environment?: string;
  readonly file?: string;
  /** True when an environment or `.env` variable that it names is not set. */
  readonly missing: boolean;
}

/** One row of the table: the name, and what the words behind the name make of it. */
export interface SystemVariable {
  readonly name: string;
  /** As shown to a user: the words that may follow the name. */
  readonly usage: string;
  /** `undefined` when the words cannot be read. */
  evaluate(words: string, sources: VariableSources): SystemValue | undefined;
}

/** The system variables that the common dialects share. */
export const systemVariables: readonly SystemVariable[] = [
  { name: '$guid', usage: '', evaluate: plain('$guid', sources => sources.uuid()) },
  { name: '$uuid', usage: '', evaluate: plain('$uuid', sources => sources.uuid()) },
  { name: '$random.uuid', usage: '', evaluate: plain('$random.uuid', sources => sources.uuid()) },
  { name: '$timestamp', usage: '[±n unit]', evaluate: timestamp },
  { name: '$isoTimestamp', usage: '', evaluate: plain('$isoTimestamp', sources => utcIso(sources.now())) },
  { name: '$randomInt', usage: '[min max]', evaluate: randomInt },
  {
    name: '$datetime',
    usage: 'iso8601|rfc1123|"format" [±n unit]',
    evaluate: dateTime('$datetime', { iso8601: utcIso, rfc1123: utcRfc1123 }, false),
  },
  {
    name: '$localDatetime',
    usage: 'iso8601|rfc1123|"format" [±n unit]',
    evaluate: dateTime('$localDatetime', { iso8601: localIso, rfc1123: localRfc1123 }, true),
  },
  { name: '$processEnv', usage: '[%]NAME', evaluate: named('process-env', 'environment variable') },
  { name: '$dotenv', usage: '[%]NAME', evaluate: named('dotenv', '.env variable') },
  { name: '$env.', usage: 'NAME', evaluate: dottedEnvironment },
  { name: '$shared', usage: 'NAME', evaluate: shared },
  { name: '$projectRoot', usage: '', evaluate: projectPath('$projectRoot', '') },
  { name: '$historyFolder', usage: '', evaluate: projectPath('$historyFolder', '/.idea/httpRequests') },
  ...randomVariables.map(row => ({ name: row.name, usage: row.usage, evaluate: randomly(row) })),
  // Answered by a person, and not in here
  ...promptVariables.map(row => ({ ...row, evaluate: () => undefined })),
];

const byName: ReadonlyMap<string, SystemVariable> = new Map(systemVariables.map(row => [row.name, row]));

/**
 * Evaluates an expression such as `$timestamp -1 d`. `undefined` when no system variable is called so or the words
 * behind its name cannot be read.
 */
export function evaluateSystemVariable(
  expression: string,
  sources: VariableSources,
): SystemValue | undefined {
  if (!expression.startsWith('$')) return undefined;
  const nameEnd = expression.startsWith('$env.') ? '$env.'.length : expression.search(/[ \t(]|$/);
  return byName.get(expression.slice(0, nameEnd))?.evaluate(expression.slice(nameEnd).trim(), sources);
}

type Evaluate = SystemVariable['evaluate'];

function system(name: string, value: string): SystemValue {
  return { value, kind: 'system', where: `system variable ${name}`, missing: false };
}

/** A variable that takes no words. */
function plain(name: string, value: (sources: VariableSources) => string): Evaluate {
  return (words, sources) => (words === '' ? system(name, value(sources)) : undefined);
}

function shiftedNow(words: string, sources: VariableSources): number | undefined {
  if (words === '') return sources.now();
  const offset = readOffset(words);
  return offset === undefined ? undefined : shift(sources.now(), offset);
}

/** Unix time in seconds, as REST Client and JetBrains have it; httpYac's bare form counts milliseconds. */
function timestamp(words: string, sources: VariableSources): SystemValue | undefined {
  const instant = shiftedNow(words, sources);
  return instant === undefined ? undefined : system('$timestamp', String(Math.floor(instant / 1000)));
}

/** `min` is included and `max` is not; without both, 0 to 999. */
function randomInt(words: string, sources: VariableSources): SystemValue | undefined {
  const match = /^(-?\d{1,15})[ \t]+(-?\d{1,15})$/.exec(words);
  if (words !== '' && match === null) return undefined;
  const min = Number(match?.[1] ?? 0);
  const max = Number(match?.[2] ?? 1000);
  if (min >= max) return undefined;
  return system('$randomInt', String(min + Math.floor(sources.random() * (max - min))));
}

type Format = 'iso8601' | 'rfc1123';

function dateTime(
  name: string,
  formats: Readonly<Record<Format, (instant: number) => string>>,
  local: boolean,
): Evaluate {
  return (words, sources) => {
    const match = /^(?:(iso8601|rfc1123)|"([^"]+)"|'([^']+)')(?:[ \t]+([^ \t].*))?$/.exec(words);
    if (match === null) return undefined;
    const [, known, double, single = '', offset = ''] = match;
    const instant = shiftedNow(offset, sources);
    if (instant === undefined) return undefined;
    if (known === undefined) return system(name, formatInstant(instant, double ?? single, local));
    return system(name, formats[known === 'iso8601' ? 'iso8601' : 'rfc1123'](instant));
  };
}

function utcIso(instant: number): string {
  return new Date(instant).toISOString();
}

function utcRfc1123(instant: number): string {
  return new Date(instant).toUTCString();
}

/**
 * `NAME`, or `%NAME` for the name that stands in the variable NAME of the chosen environment. What is not set is empty,
 * as it is in REST Client.
 */
function named(kind: 'process-env' | 'dotenv', noun: string): Evaluate {
  return (words, sources) => {
    const indirect = words.startsWith('%');
    const written = indirect ? words.slice(1) : words;
    if (written === '' || /[ \t]/.test(written)) return undefined;
    const name = indirect ? (sources.environment.get(written)?.value ?? written) : written;
    const value = kind === 'dotenv' ? sources.dotenv(name) : sources.processEnv(name);
    const where = `${noun} ${name}${value === undefined ? ' (not set)' : ''}`;
    return { value: value ?? '', kind, where, missing: value === undefined };
  };
}

/** JetBrains' `$env.NAME`: unlike `$processEnv`, it stays unresolved when the variable is not set. */
function dottedEnvironment(name: string, sources: VariableSources): SystemValue | undefined {
  if (name === '' || /[ \t]/.test(name)) return undefined;
  const value = sources.processEnv(name);
  const where = `environment variable ${name}${value === undefined ? ' (not set)' : ''}`;
  return { value, kind: 'process-env', where, missing: value === undefined };
}

/** What all environments share, whatever the chosen one says of the same name (REST Client). */
function shared(name: string, sources: VariableSources): SystemValue | undefined {
  if (name === '' || /[ \t]/.test(name)) return undefined;
  const found = sources.shared?.get(name);
  if (found !== undefined) return { ...found, kind: 'environment', missing: false };
  return { value: undefined, kind: 'environment', where: `$shared (${name} is not set)`, missing: true };
}

/** Unresolved where the front end knows of no project. */
function projectPath(name: string, below: string): Evaluate {
  return (words, { projectRoot }) =>
    words === '' && projectRoot !== undefined ? system(name, `${projectRoot}${below}`) : undefined;
}

function randomly({ name, make }: RandomVariable): Evaluate {
  return (words, sources) => {
    const args = readArguments(words);
    const value = args === undefined ? undefined : make(args, sources.random);
    return value === undefined ? undefined : system(name, value);
  };
}
