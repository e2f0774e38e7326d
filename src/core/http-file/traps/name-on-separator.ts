import { lineBreak, lineEnd, lineStart, replace, safe } from '../trap-finder/edits.ts';
import type { Trap } from './trap.ts';

/** `### @name login`: REST Client reads no directive there, and for httpYac and JetBrains all of it is the title. */
export const nameOnSeparator: Trap = {
  id: 'name-on-separator',
  dialects: ['rest-client', 'httpyac', 'jetbrains'],
  refines: true,
  find: view =>
    view.problems
      .filter(({ code }) => code === 'name-on-separator')
      .map(({ range }) => {
        const written = view.slice(range);
        const line = { start: lineStart(view.source, range.start), end: lineEnd(view.source, range.end) };
        return {
          severity: 'warning',
          message:
            view.dialect === undefined || view.dialect === 'rest-client'
              ? 'REST Client reads no @name on a ### line; on a line of its own, every client reads it.'
              : `On a ### line, ${view.tools()} takes “${written}” as a whole for the title, and so for the name.`,
          range,
          fix: safe(
            replace('Put @name on a line of its own', line, `###${lineBreak(view.source)}# ${written}`),
          ),
        };
      }),
};
