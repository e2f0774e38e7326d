import type { Exchange, Header } from '../../src/core/evidence/exchange.ts';
import { parseHttpFile } from '../../src/core/http-file/parse.ts';
import type { Inspection } from '../../src/core/report/inspection.ts';

import { inspectRequest } from '../../src/inspector/inspect.ts';

import type { InspectOptions } from '../../src/inspector/inspect-options.ts';
import type { World } from '../../src/inspector/world.ts';
import type { RequestToSend } from '../../src/transport/request-to-send.ts';
import type { SendOptions } from '../../src/transport/send-options.ts';
import { noon } from '../support/answers.ts';

/** What the network answers to one request; undefined stands for a refused connection. */
export interface Answer {
  readonly status: number;
  readonly headers?: readonly Header[];
  readonly body?: string;
}

export interface Sent {
  readonly request: RequestToSend;
  readonly options: SendOptions;
}

export interface FakeWorld extends World {
  /** Every request that was sent, in order. */
  readonly sent: readonly Sent[];
  /** Every path that was asked for, in order. */
  readonly read: readonly string[];
}

/** A world without sockets and files: `answer` is the network, `files` the disk. */
export function fakeWorld(
  answer: (request: RequestToSend) => Answer | undefined,
  files: Readonly<Record<string, string>> = {},
  processEnv: Readonly<Record<string, string>> = {},
): FakeWorld {
  const sent: Sent[] = [];
  const read: string[] = [];
  return {
    sent,
    read,
    now: () => noon,
    uuid: () => '00000000-0000-4000-8000-000000000000',
    random: () => 0,
    processEnv: name => processEnv[name],
    proxy: undefined,
    async readTextFile(path) {
      read.push(path);
      return files[path];
    },
    async readFile(path) {
      read.push(path);
      const text = files[path];
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
    async send(request, options) {
      sent.push({ request, options });
      return exchangeOf(request, answer(request));
    },
  };
}

function exchangeOf({ method, url, headers, body }: RequestToSend, answer: Answer | undefined): Exchange {
  const base = {
    request: { method, url, headers, bodySize: 0, ...(typeof body === 'string' ? { body } : {}) },
    hops: [],
    sentAt: noon,
    durationMs: 0,
    recorded: false,
  };
  if (!answer) return { ...base, failure: { code: 'refused', message: 'connection refused' } };
  const { status, body: text = '{}' } = answer;
  return {
    ...base,
    response: {
      status,
      statusText: '',
      headers: [
        ['Date', new Date(noon).toUTCString()],
        ['Content-Type', 'application/json'],
        ...(answer.headers ?? []),
      ],
      body: { text, size: text.length, truncated: false },
      httpVersion: '1.1',
    },
  };
}

/** The same world, which can list its folders, too. */
export function listing(world: FakeWorld, files: Readonly<Record<string, string>>): FakeWorld {
  const listFolder = async (folder: string) =>
    Object.keys(files).flatMap(path => {
      const name = path.startsWith(folder) ? path.slice(folder.length) : '';
      return name === '' || name.includes('/') ? [] : [name];
    });
  return { ...world, listFolder };
}

/** Inspects the first request of a text that stands at `/project/api/orders.http`. */
export function inspectText(
  text: string,
  world: World,
  options: Partial<InspectOptions> = {},
): Promise<Inspection> {
  const parsed = parseHttpFile(text);
  const [node] = parsed.requests;
  if (!node) throw new Error('the sample holds no request');
  const file = { path: '/project/api/orders.http', text, parsed };
  return inspectRequest(file, node, world, { probes: false, timeoutMs: 30_000, ...options });
}
