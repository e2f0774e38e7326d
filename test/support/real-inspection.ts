import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { CauseId } from '../../src/core/diagnosis/cause-id.ts';
import { parseHttpFile } from '../../src/core/http-file/parse.ts';
import type { Inspection } from '../../src/core/report/inspection.ts';

import { inspectRequest } from '../../src/inspector/inspect.ts';

import type { TokenWorld } from '../../src/inspector/oauth/token-world.ts';
import type { World } from '../../src/inspector/world.ts';
import { send } from '../../src/transport/send.ts';
import { realWorld } from '../inspector/oauth/real-world.ts';

/** What a real server is asked with, besides the text of the request. */
export interface Surroundings {
  /** `http://user:password@127.0.0.1:port` */
  readonly proxy?: string;
  /** The authority that signs for the test's own servers. */
  readonly authority?: string;
  readonly tokens?: TokenWorld;
  /** Files beside the request, by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** The world of a front end: the real transport, and files of this machine for certificates. */
export function worldWith({ proxy, authority, tokens, files = {} }: Surroundings): World & { later: number } {
  return Object.assign(realWorld(tokens, files), {
    readFile: (path: string) => readFile(path).catch(() => undefined),
    proxy: proxy === undefined ? undefined : { proxyFor: () => proxy },
    ...(authority === undefined ? {} : { send: trusting(authority) }),
  });
}

function trusting(ca: string): World['send'] {
  return (request, options) => send(request, { ...options, tls: { ...options.tls, ca } });
}

/** Inspects the last request of an .http text as a user would, probes and all. */
export function inspectAt(
  text: string,
  surroundings: Surroundings = {},
  world: World = worldWith(surroundings),
): Promise<Inspection> {
  const parsed = parseHttpFile(text);
  const node = parsed.requests.at(-1);
  if (node === undefined) throw new Error('the sample holds no request');
  const { timeoutMs = 5000, signal } = surroundings;
  const file = { path: '/project/orders.http', text, parsed };
  return inspectRequest(file, node, world, { probes: true, timeoutMs, ...(signal ? { signal } : {}) });
}

/** What has to be said of an answer. */
export interface Expected {
  /**
   * `accepted`: a status of success, and nothing is wrong. Several, the true one first: the server’s answer is the same for
   * all of them, so that none may be claimed with certainty.
   */
  readonly cause: CauseId | 'accepted' | readonly CauseId[];
  /** Other causes that may be named with certainty, since they are true too. */
  readonly also?: readonly CauseId[];
  /** Each is found in the title, explanation, facts, fixes or notes. */
  readonly says?: readonly RegExp[];
}

/** The first finding is the expected one, and nothing else is claimed with certainty. */
export function assertExpected(inspection: Inspection, { cause, also = [], says = [] }: Expected): void {
  const { findings } = inspection.diagnosis;
  const seen = summaryOf(inspection);
  const [first] = findings;
  if (cause === 'accepted') {
    const { status = 0 } = inspection.evidence;
    assert.ok(status >= 200 && status < 300, seen);
    assert.ok(first === undefined || first.cause === 'not-an-auth-failure', seen);
  } else if (typeof cause === 'string') assert.equal(first?.cause, cause, seen);
  else assert.ok(first && cause.includes(first.cause) && first.confidence !== 'certain', seen);
  const wrong = findings.filter(
    finding => finding !== first && finding.confidence === 'certain' && !also.includes(finding.cause),
  );
  assert.deepEqual(
    wrong.map(finding => finding.cause),
    [],
    seen,
  );
  for (const words of says) assert.match(seen, words);
}

/** All that the user is told, as one text. */
export function summaryOf({ evidence, diagnosis, notes }: Inspection): string {
  const { exchange, status } = evidence;
  const answer = status ?? exchange?.failure?.code ?? 'nothing was sent';
  const findings = diagnosis.findings.map(({ cause, confidence, title, explanation, facts, fixes }) =>
    [
      `${cause} (${confidence}): ${title}. ${explanation}`,
      ...facts.map(({ where, text }) => `  ${where}: ${text}`),
      ...fixes.map(fix => `  → ${fix.title}${'text' in fix ? `: ${String(fix.text)}` : ''}`),
    ].join('\n'),
  );
  const failure = exchange?.failure?.message;
  const steps = (exchange?.hops ?? []).flatMap(({ answered }) =>
    answered ? [`answered ${answered.scheme}: ${answered.why}`] : [],
  );
  return [`${answer}`, ...(failure === undefined ? [] : [failure]), ...findings, ...steps, ...notes].join(
    '\n',
  );
}

/** One line of a table: a name, the request, what has to be said, and what the request is sent with. */
export type Drive<Place> = readonly [
  name: string,
  text: (at: Place) => string | Promise<string>,
  expected: Expected['cause'] | Expected,
  surroundings?: (at: Place) => Surroundings,
];

/** Registers a test for each line of a table; `place` is asked when the test runs. */
export function drive<Place>(place: () => Place, rows: readonly Drive<Place>[]): void {
  for (const [name, text, expected, surroundings = () => ({})] of rows) {
    it(name, async () => {
      const at = place();
      const inspection = await inspectAt(await text(at), surroundings(at));
      assertExpected(inspection, isExpected(expected) ? expected : { cause: expected });
    });
  }
}

function isExpected(value: Drive<unknown>[2]): value is Expected {
  return typeof value === 'object' && 'cause' in value;
}
