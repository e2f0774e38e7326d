import { randomUUID } from 'node:crypto';
import type { Prompt } from '../core/http-file/prompts.ts';
import { printableLine } from '../core/report/printable.ts';
import { askedOnce } from '../inspector/asked-passphrases.ts';
import type { World } from '../inspector/world.ts';
import { proxySettings } from '../transport/proxies.ts';
import { send } from '../transport/send.ts';
import type { Terminal } from './terminal.ts';
import { terminalTokens } from './terminal-tokens.ts';

/** The outside world as seen from a terminal. */
export function worldOf(terminal: Terminal): World {
  const { ask } = terminal;
  return {
    now: terminal.now,
    uuid: randomUUID,
    random: Math.random,
    processEnv: terminal.env,
    readTextFile: path => terminal.readFile(path).catch(() => undefined),
    listFolder: path => terminal.listFolder(path).catch(() => []),
    ...(ask === undefined
      ? {}
      : {
          ask: prompt => askPrompt(prompt, terminal),
          certificatePassphrase: askedOnce(path => ask(`Passphrase of ${printableLine(path)}: `, true)),
        }),
    readFile: path => terminal.readBytes(path).catch(() => undefined),
    workspace: '.',
    send,
    proxy: proxySettings({ env: terminal.env }),
    tokens: terminalTokens(terminal),
    tickets: async () => (await import('./tickets.ts')).installedTickets(),
  };
}

/** Where there are choices, the text of one or its number; any other answer is none. */
async function askPrompt(
  { question, secret, preset, choices }: Prompt,
  terminal: Terminal,
): Promise<string | undefined> {
  const list = choices?.map((choice, index) => `  ${index + 1}  ${printableLine(choice)}\n`).join('') ?? '';
  const suggestion = preset === undefined ? '' : ` [${printableLine(preset)}]`;
  const answer = await terminal.ask?.(`${list}${printableLine(question)}${suggestion}: `, secret);
  if (answer === '' && preset !== undefined) return preset;
  if (choices === undefined || answer === undefined) return answer;
  return choices.includes(answer) ? answer : choices[Number(answer) - 1];
}
