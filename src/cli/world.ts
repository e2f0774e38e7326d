import { randomUUID } from 'node:crypto';
import type { World } from '../inspector/inspect.ts';
import { proxySettings } from '../transport/proxies.ts';
import { send } from '../transport/send.ts';
import type { Terminal } from './terminal.ts';

/** The outside world as seen from a terminal. */
export function worldOf(terminal: Terminal): World {
  return {
    now: terminal.now,
    uuid: randomUUID,
    random: Math.random,
    processEnv: terminal.env,
    readTextFile: path => terminal.readFile(path).catch(() => undefined),
    readFile: path => terminal.readBytes(path).catch(() => undefined),
    workspace: '.',
    send,
    proxy: proxySettings({ env: terminal.env }),
  };
}
