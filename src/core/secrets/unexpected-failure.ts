import { createMask } from './mask.ts';

/** In characters: a message that is longer quotes its input. */
const longest = 300;
const blind = createMask([]);
/** What an error quotes is the input that it stumbled over. */
const quoted = /"[^"]{3,}"|'[^']{3,}'|`[^`]{3,}`/g;

/**
 * One line about an error that nobody foresaw, fit to be shown: its message may quote whatever it was about, so a long
 * one gives way to the kind of the error, and a short one is masked by name and shape and loses what it quotes.
 */
export function unexpectedFailure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message.length > longest) return error instanceof Error ? error.name : 'an error with a long message';
  const line = message.split(/[\r\n]/, 1)[0] ?? '';
  return blind.text(line).replaceAll(quoted, '“…”');
}
