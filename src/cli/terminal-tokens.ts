import { setTimeout as pause } from 'node:timers/promises';
import { memoryTokenStore, type TokenWorld } from '../inspector/oauth/token-world.ts';
import { keyringSecret } from './keyring.ts';
import type { Terminal } from './terminal.ts';

/**
 * Tokens for one run of the command line: kept in memory, secrets from the environment, the system's keyring or asked for,
 * sign-in by an address to open. Without a person at the terminal nobody is asked.
 */
export function terminalTokens(terminal: Terminal): TokenWorld {
  const ask = once(name => terminal.ask?.(`Secret ${name}: `, true));
  const kept = once(async name => {
    const { run, platform, env } = terminal;
    return run && (await keyringSecret(name, { run, platform, env }));
  });
  return {
    store: memoryTokenStore(),
    secret: async name => terminal.env(name) ?? (await kept(name)),
    wait: (milliseconds, signal) => pause(milliseconds, undefined, { signal }),
    ...(terminal.ask === undefined
      ? {}
      : {
          askSecret: ask,
          signIn: {
            async openBrowser(url) {
              terminal.error(`Open this address to sign in; Ctrl+C cancels:\n${printable(url)}\n`);
              return true;
            },
            async showDeviceCode({ userCode, verificationUri }) {
              terminal.error(`Enter the code ${printable(userCode)} at ${printable(verificationUri)}\n`);
            },
          },
        }),
  };
}

type Lookup = (name: string) => Promise<string | undefined>;

/** Nobody is asked for the same secret twice. */
function once(lookUp: (...name: Parameters<Lookup>) => ReturnType<Lookup> | undefined): Lookup {
  const answers = new Map<string, Promise<string | undefined>>();
  return async name => {
    const answer = answers.get(name) ?? lookUp(name) ?? Promise.resolve(undefined);
    answers.set(name, answer);
    return await answer;
  };
}

/** What a provider sends must not steer the terminal. */
function printable(text: string): string {
  return text.slice(0, 4000).replaceAll(/\p{Cc}/gu, '');
}
