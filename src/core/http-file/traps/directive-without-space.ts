import { lineStart, replace, safe } from '../trap-finder/edits.ts';
import type { RequestView } from '../trap-finder/request-view.ts';
import type { Found, Trap } from './trap.ts';

/** `#@name x`, which httpYac does not read and REST Client reads half, and `## @name x`, of which it reads the other half. */
export const directiveWithoutSpace: Trap = {
  id: 'directive-without-space',
  dialects: ['rest-client', 'httpyac'],
  find: view =>
    view.node.directives.flatMap(({ key, range }): Found[] => {
      const hashes = { start: lineStart(view.source, range.start), end: key.range.start };
      const message = said(view, key.text, view.slice(hashes).trim());
      if (message === undefined) return [];
      return [
        {
          severity: 'warning',
          message,
          range,
          fix: safe(replace(`Write # @${key.text}`, hashes, '# @')),
        },
      ];
    }),
};

function said({ dialect, file, node }: RequestView, key: string, before: string): string | undefined {
  const isName = key.toLowerCase() === 'name';
  const isReferred = isName && node.name !== undefined && file.chained.has(node.name.text);
  if (before === '#@' || before === '//@') {
    if (dialect === 'rest-client') {
      return isReferred
        ? 'Without a space before @name, REST Client does not find the request by this name.'
        : undefined;
    }
    return dialect === 'httpyac' || isReferred
      ? `Without a space before the @, ${dialect === 'httpyac' ? 'httpYac reads no' : 'not every tool reads'} @${key}.`
      : undefined;
  }
  if (!/^##[ \t]*@$/.test(before) || dialect === 'httpyac') return undefined;
  return `REST Client reads @${key} behind a single # only.`;
}
