import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Finding } from '../../src/core/diagnosis/cause.ts';
import type { Exchange } from '../../src/core/evidence/exchange.ts';
import { parseHttpFile } from '../../src/core/http-file/parse.ts';
import type { Inspection } from '../../src/core/report/inspection.ts';

import { inspectRequest } from '../../src/inspector/inspect.ts';

import type { World } from '../../src/inspector/world.ts';
import { send } from '../../src/transport/send.ts';
import { liveServers } from '../live/index.ts';
import { livePlace, NotAvailable } from './live-place.ts';
import type { LiveCase, LiveServer } from './live-server.ts';
import { certificateText } from './local-server.ts';
import { isRightWithin } from './ranking.ts';

/** One case with what the inspection made of it. */
export interface Measured {
  readonly server: string;
  readonly asked: LiveCase;
  readonly inspection: Inspection;
}

const timeoutMs = 8000;

function world(asked: LiveCase): World {
  const { proxy } = asked;
  return {
    now: Date.now,
    uuid: () => crypto.randomUUID(),
    random: Math.random,
    processEnv: () => undefined,
    readTextFile: async () => undefined,
    readFile: path => readFile(path).catch(() => undefined),
    send: (request, options) =>
      send(request, { ...options, tls: { ...options.tls, ca: certificateText('ca') } }),
    proxy: proxy === undefined ? undefined : { proxyFor: () => proxy },
  };
}

async function measure(server: string, asked: LiveCase): Promise<Measured> {
  await pause(asked.waitMs ?? 0);
  const text = typeof asked.http === 'string' ? asked.http : await asked.http();
  const parsed = parseHttpFile(text);
  const [node] = parsed.requests;
  if (node === undefined) throw new Error(`${server}: "${asked.name}" holds no request`);
  const file = { path: `${server}.http`, text, parsed };
  for (let sent = 0; sent < (asked.sentBefore ?? 0); sent += 1)
    await inspectRequest(file, node, world(asked), { probes: false, timeoutMs });
  const inspection = await inspectRequest(file, node, world(asked), { probes: true, timeoutMs });
  return { server, asked, inspection };
}

/** Starts a server and asks it the cases that are wanted; a text says why it could not be asked. */
export async function measureServer(
  { id, start }: LiveServer,
  wanted: (name: string) => boolean = () => true,
): Promise<Measured[] | string> {
  const place = await livePlace(id);
  try {
    const cases = await start(place);
    const measured: Measured[] = [];
    for (const asked of cases.filter(({ name }) => wanted(name))) measured.push(await measure(id, asked));
    return measured;
  } catch (error) {
    if (error instanceof NotAvailable) return `not available: ${error.message}`;
    return `broken: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    await place.leave();
  }
}

function findingsOf({ inspection }: Measured): readonly Finding[] {
  return inspection.diagnosis.findings;
}

function isRight(one: Measured, first: number): boolean {
  return isRightWithin(findingsOf(one), first, one.asked.causes);
}

function isConfidentlyWrong(one: Measured): boolean {
  return !isRight(one, 1) && findingsOf(one)[0]?.confidence === 'certain';
}

function line(name: string, measured: readonly Measured[]): string {
  const count = (test: (one: Measured) => boolean) => String(measured.filter(test).length).padStart(7);
  const healthy = (one: Measured) => one.asked.causes.includes('not-an-auth-failure');
  const numbers = [
    count(() => true),
    count(one => isRight(one, 1)),
    count(one => isRight(one, 3)),
    count(isConfidentlyWrong),
    count(healthy),
    count(one => healthy(one) && !isRight(one, 1)),
  ];
  return `${name.padEnd(22)}${numbers.join(' ')}`;
}

function found(one: Measured): string {
  const named = findingsOf(one)
    .slice(0, 3)
    .map(({ cause, confidence }) => `${cause} (${confidence})`);
  return named.join(', ') || 'nothing';
}

function miss(one: Measured): string {
  const status =
    one.inspection.evidence.status ?? one.inspection.evidence.exchange?.failure?.code ?? 'not sent';
  return `  ${one.server}, ${one.asked.name} [${status}]: ${found(one)} instead of ${one.asked.causes.join(' or ')}`;
}

/** The miss with the whole exchange, for whoever looks for the rule that is missing. */
function details(one: Measured): string {
  const { evidence, probes } = one.inspection;
  const reasons = findingsOf(one)
    .slice(0, 3)
    .map(({ cause, explanation }) => `- ${cause}: ${explanation}`);
  const answers = [
    evidence.exchange && exchangeText(evidence.exchange),
    ...probes.map(({ id, exchange }) => `probe ${id}\n${exchangeText(exchange)}`),
  ].filter(text => text !== undefined);
  return [
    `## ${one.server}: ${one.asked.name}${isConfidentlyWrong(one) ? ' (confidently wrong)' : ''}`,
    `expected ${one.asked.causes.join(' or ')}; found ${found(one)}`,
    ...reasons,
    '```',
    ...answers,
    '```\n',
  ].join('\n');
}

function exchangeText({ request, response, failure, hops }: Exchange): string {
  const sent = [
    `> ${request.method} ${request.url}`,
    ...request.headers.map(([name, value]) => `> ${name}: ${value}`),
  ];
  const body = request.body === undefined ? [] : [`> ${request.body}`];
  const came = response
    ? [
        `${response.status} ${response.statusText}`,
        ...response.headers.map(([name, value]) => `${name}: ${value}`),
        response.body.text.slice(0, 600),
      ]
    : [];
  const redirects = hops.map(({ response: { status }, location }) => `(${status} to ${location})`);
  return [
    ...redirects,
    ...sent,
    ...body,
    ...came,
    ...(failure ? [`failure ${failure.code}: ${failure.message}`] : []),
  ].join('\n');
}

/**
 * Starts real servers on this machine, asks each what it is known to refuse, and prints how often the diagnosis was
 * right. Arguments: ids of servers (default: all), and `--misses=FILE` for a file that gets every miss in full.
 */
export async function evaluateLive(args: readonly string[]): Promise<void> {
  const missesFile = args.find(arg => arg.startsWith('--misses='))?.slice('--misses='.length);
  const ids = args.filter(arg => !arg.startsWith('--'));
  const chosen = liveServers.filter(({ id }) => ids.length === 0 || ids.includes(id));
  if (missesFile !== undefined) await writeFile(missesFile, '');
  const all: Measured[] = [];
  const unmeasured: string[] = [];
  console.log(`${'real servers'.padEnd(22)}  cases   top 1   top 3  wrong* healthy  alarms`);
  for (const server of chosen) {
    const measured = await measureServer(server);
    if (typeof measured === 'string') {
      unmeasured.push(`${server.id} ${measured}`);
      console.log(`${server.id.padEnd(22)}  ${measured}`);
      continue;
    }
    all.push(...measured);
    console.log(line(server.id, measured));
    if (missesFile === undefined) continue;
    for (const one of measured.filter(candidate => !isRight(candidate, 1)))
      await appendFile(missesFile, `${details(one)}\n`);
  }
  console.log(line(`${chosen.length - unmeasured.length} of ${chosen.length} servers`, all));
  console.log('\nnot right at first');
  for (const one of all.filter(candidate => !isRight(candidate, 1))) console.log(miss(one));
  console.log('\n* first finding wrong though certain');
}
