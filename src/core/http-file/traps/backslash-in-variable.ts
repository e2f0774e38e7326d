import { safe } from '../trap-finder/edits.ts';
import type { Found, Trap } from './trap.ts';

/** REST Client takes a backslash in `@name = value` for an escape: `\n` is a line break, `\d` is `d`. */
export const backslashInVariable: Trap = {
  id: 'backslash-in-variable',
  dialects: ['rest-client'],
  find: view => {
    for (const { expression } of view.references) {
      const definition = view.definition(expression);
      if (definition !== undefined) view.expand(definition.value);
    }
    return [...view.used.values()].flatMap((definition): Found[] => {
      const escapes = [...(definition?.value.text.matchAll(/\\./g) ?? [])];
      const [first] = escapes;
      if (definition === undefined || first === undefined) return [];
      const single = escapes.filter(([pair]) => pair !== '\\\\');
      if (single.length === 0) return [];
      const { start } = definition.value.range;
      const becomes = /\\[nrt]/.test(first[0]) ? 'a control character' : `“${first[0].slice(1)}”`;
      const edits = single.map(({ index }) => ({
        range: { start: start + index, end: start + index },
        newText: '\\',
      }));
      return [
        {
          severity: 'error',
          message: `REST Client reads a backslash in a variable as an escape: “${first[0]}” becomes ${becomes}. Others keep it.`,
          range: definition.value.range,
          ...(view.dialect === 'rest-client' && { fix: safe({ title: 'Double the backslash', edits }) }),
        },
      ];
    });
  },
};
