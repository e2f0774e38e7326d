import { setTimeout as pause } from 'node:timers/promises';
import { memoryTokenStore, type TokenWorld } from '../inspector/oauth/token-world.ts';
import { keyringSecret } from './keyring.ts';
import type { Terminal } from './terminal.ts';

/**
 * Tokens for one run of the command line: kept in memory, secrets from the environment, the system's keyring or asked for,
 * sign-in by an address to open. Without a person at the terminal nobody is asked.
 */
export function terminalTokens(terminal: Terminal): TokenWorld {
  const asked = new Map<string, Promise<string | undefined>>();
  const lookUp = async (name: string) => {
    const { run, platform, env } = terminal;
    const kept = run && (await keyringSecret(name, { run, platform, env }));
    return kept ?? (await terminal.ask?.(`Secret ${name}: `, true));
  };
  const once = (name: string) => {
    const answer = asked.get(name) ?? lookUp(name);
    asked.set(name, answer);
    return answer;
  };
  return {
    store: memoryTokenStore(),
    secret: async name => terminal.env(name) ?? (await once(name)),
    wait: (milliseconds, signal) => pause(milliseconds, undefined, { signal }),
    ...(terminal.ask === undefined
      ? {}
      : {
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

/** What a provider sends must not steer the terminal. */
function printable(text: string): string {
  return text.slice(0, 4000).replaceAll(/\p{Cc}/gu, '');
}
