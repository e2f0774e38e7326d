import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Dialect, dialects, isDialect } from '../core/http-file/dialect.ts';
import { UsageError } from './usage-error.ts';

/** Which request of a file, and with which values: the options of every command that takes one. */
export const requestOptions = {
  request: { type: 'string' },
  env: { type: 'string' },
  var: { type: 'string', multiple: true },
  dialect: { type: 'string' },
} as const;

/** The forms of a report besides text. */
export const formOptions = {
  json: { type: 'boolean', default: false },
  markdown: { type: 'boolean', default: false },
} as const;

/** Parses the arguments of a command; throws UsageError with Node's own explanation. */
export function parseOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError('bad-usage', error instanceof Error ? error.message : 'bad arguments');
  }
}

/** `NAME=VALUE`, as often as wanted; throws UsageError for anything else, without repeating the value. */
export function variables(option: string, texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    texts.map(text => {
      const equals = text.indexOf('=');
      if (equals > 0) return [text.slice(0, equals).trim(), text.slice(equals + 1)];
      throw new UsageError('bad-usage', `--${option} takes NAME=VALUE`);
    }),
  );
}

/** A whole number within bounds; throws UsageError that names the option. */
export function wholeNumber(option: string, text: string, lowest: number, highest: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= lowest && value <= highest) return value;
  throw new UsageError(
    'bad-usage',
    `--${option} takes a whole number from ${lowest} to ${highest}, not "${text}"`,
  );
}

/** The dialect that `--dialect` names; nothing where it is absent or `auto`. Throws UsageError for any other word. */
export function dialectOption(name: string | undefined): { readonly dialect?: Dialect } {
  if (name === undefined || name === 'auto') return {};
  if (isDialect(name)) return { dialect: name };
  throw new UsageError('bad-usage', `--dialect takes auto, ${dialects.join(', ')}, not "${name}"`);
}
