import { randomUUID } from 'node:crypto';
import { parseHttpFile } from '../../../src/core/http-file/parse.ts';
import type { Inspection } from '../../../src/core/report/inspection.ts';

import { inspectRequest } from '../../../src/inspector/inspect.ts';

import type { InspectOptions } from '../../../src/inspector/inspect-options.ts';
import {
  type DeviceCode,
  memoryTokenStore,
  type TokenWorld,
} from '../../../src/inspector/oauth/token-world.ts';
import type { World } from '../../../src/inspector/world.ts';
import { send } from '../../../src/transport/send.ts';

export interface TestTokens extends TokenWorld {
  readonly shown: DeviceCode[];
  readonly waits: number[];
}

/** Tokens in memory, secrets from a record, and a browser that `browse` plays. */
export function testTokens(
  browse: (url: string) => Promise<boolean>,
  secrets: Readonly<Record<string, string>> = {},
): TestTokens {
  const shown: DeviceCode[] = [];
  const waits: number[] = [];
  return {
    shown,
    waits,
    store: memoryTokenStore(),
    secret: async name => secrets[name],
    signIn: {
      openBrowser: browse,
      async showDeviceCode(code) {
        shown.push(code);
      },
    },
    async wait(milliseconds, signal) {
      signal.throwIfAborted();
      waits.push(milliseconds);
    },
  };
}

/** The real transport, files from a record, a clock that can be moved. */
export function realWorld(
  tokens: TokenWorld | undefined,
  files: Readonly<Record<string, string>>,
): World & { later: number } {
  const world = {
    later: 0,
    now: () => Date.now() + world.later,
    uuid: randomUUID,
    random: () => 0.5,
    processEnv: () => undefined,
    readTextFile: async (path: string) => files[path],
    readFile: async () => undefined,
    send,
    proxy: undefined,
    ...(tokens ? { tokens } : {}),
  };
  return world;
}

/** Sends the first request of a text at `/project/orders.http`, without probes. */
export function run(text: string, world: World, options: Partial<InspectOptions> = {}): Promise<Inspection> {
  const parsed = parseHttpFile(text);
  const [node] = parsed.requests;
  if (!node) throw new Error('the sample holds no request');
  const file = { path: '/project/orders.http', text, parsed };
  return inspectRequest(file, node, world, { probes: false, timeoutMs: 10_000, ...options });
}

/** An environment file with one client called `shop`. */
export function environment(client: object, variables: object = {}): Readonly<Record<string, string>> {
  const document = { $shared: { ...variables, Security: { Auth: { shop: client } } } };
  return { '/project/http-client.env.json': JSON.stringify(document) };
}
