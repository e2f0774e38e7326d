import type { Problem } from '../problem.ts';
import type { Range } from '../range.ts';
import { type CurlOption, curlOptions } from './options.ts';
import type { Word } from './shell-words.ts';

/** One argument of curl: an option with its value where it takes one, or a URL. */
export interface CurlArgument {
  /** As it is spelled in the manual: `-H`, `--header`; empty for a URL. */
  readonly name: string;
  readonly option: CurlOption;
  /** Empty where the option takes none. */
  readonly value: string;
  readonly range: Range;
}

const urlArgument: CurlOption = { effect: 'url', takesValue: true };

/**
 * Reads the words behind `curl` as its manual says: `-sSL`, `-XPOST` and `-sXPOST` are several options or an option
 * with its value. What is unknown is passed over with a hint.
 */
export function readCurlArguments(words: readonly Word[]): {
  readonly args: readonly CurlArgument[];
  readonly problems: readonly Problem[];
} {
  const args: CurlArgument[] = [];
  const problems: Problem[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) break;
    const found = optionsOf(word);
    for (const { name, option, rest } of found) {
      if (option === undefined) {
        problems.push(unknownOption(name, word.range));
      } else if (!option.takesValue || rest !== undefined) {
        args.push({ name, option, value: rest ?? '', range: word.range });
      } else {
        const next = words[++index];
        if (next === undefined) problems.push(missingValue(name, word.range));
        else
          args.push({
            name,
            option,
            value: next.text,
            range: { start: word.range.start, end: next.range.end },
          });
      }
    }
  }
  return { args, problems };
}

interface FoundOption {
  readonly name: string;
  readonly option: CurlOption | undefined;
  /** The value, where it stands in the same word. */
  readonly rest?: string;
}

function optionsOf({ text }: Word): FoundOption[] {
  if (!text.startsWith('-') || text === '-') return [{ name: '', option: urlArgument, rest: text }];
  if (text.startsWith('--')) return text === '--' ? [] : [{ name: text, option: longOption(text) }];
  const found: FoundOption[] = [];
  for (let at = 1; at < text.length; at++) {
    const name = `-${text.charAt(at)}`;
    const option = curlOptions.get(name);
    const rest = text.slice(at + 1);
    if (option?.takesValue === true) return [...found, { name, option, ...(rest === '' ? {} : { rest }) }];
    found.push({ name, option });
    // What follows an unknown letter may be its value.
    if (option === undefined) return found;
  }
  return found;
}

function longOption(text: string): CurlOption | undefined {
  const option = curlOptions.get(text);
  if (option !== undefined || !text.startsWith('--no-')) return option;
  return curlOptions.has(`--${text.slice(5)}`) ? { effect: 'none', takesValue: false } : undefined;
}

function unknownOption(name: string, range: Range): Problem {
  const shown = /^--?[\w.#:-]{1,40}$/.test(name) ? `The option ${name}` : 'This option';
  const message = `${shown} is not known here, so it is passed over.`;
  return { code: 'curl-option-unknown', severity: 'hint', message, range };
}

function missingValue(name: string, range: Range): Problem {
  const message = `The option ${name} takes a value, and none follows it.`;
  return { code: 'curl-value-missing', severity: 'warning', message, range };
}
