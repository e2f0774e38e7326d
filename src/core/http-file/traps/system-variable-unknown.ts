import type { Dialect } from '../dialect.ts';
import { replace } from '../trap-finder/edits.ts';
import type { Found, Trap } from './trap.ts';

/** By dialect: names that its tool does not know, and what it calls the same thing. An empty text: it has none. */
const foreign: Partial<Record<Dialect, readonly (readonly [pattern: RegExp, own: string])[]>> = {
  'rest-client': [
    [/^\$(?:uuid|random\.uuid)$/, '$$guid'],
    [/^\$isoTimestamp$/, '$$datetime iso8601'],
    [/^\$env\.(\w+)$/, '$$processEnv $1'],
    [/^\$random\.integer\((\d+),[ \t]*(\d+)\)$/, '$$randomInt $1 $2'],
    [/^\$(?:random\.|auth\.|exampleServer$|projectRoot$|historyFolder$|input\b|password\b|pick\b)/, ''],
  ],
  jetbrains: [
    [/^\$guid$/, '$$uuid'],
    [/^\$processEnv (\w+)$/, '$$env.$1'],
    [/^\$(?:processEnv|dotenv|datetime|localDatetime|aadToken|aadV2Token|oidcAccessToken)\b/, ''],
    [/^\$timestamp[ \t]/, ''],
  ],
  httpyac: [[/^\$(?:aadToken|aadV2Token|oidcAccessToken|exampleServer|projectRoot|historyFolder)\b/, '']],
};

/** A system variable of another tool: it is not put in, and mostly sent as it stands. */
export const systemVariableUnknown: Trap = {
  id: 'system-variable-unknown',
  dialects: ['rest-client', 'httpyac', 'jetbrains'],
  onlyWhenKnown: true,
  find: view => {
    const table = (view.dialect && foreign[view.dialect]) ?? [];
    return view.references.flatMap(({ expression, range }): Found[] => {
      const row = table.find(([pattern]) => pattern.test(expression));
      if (row === undefined) return [];
      const own = row[1] === '' ? undefined : `{{${expression.replace(row[0], row[1])}}}`;
      const message = `${expression.split(/[ \t(]/, 1)[0]} belongs to another tool: ${view.tools()} does not know it.`;
      const found: Found = { severity: 'error', message, range };
      return [own === undefined ? found : { ...found, fix: replace(`Write ${own}`, range, own) }];
    });
  },
};
