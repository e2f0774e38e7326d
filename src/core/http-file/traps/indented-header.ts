import { lineStart, replace, safe } from '../trap-finder/edits.ts';
import type { Trap } from './trap.ts';

/** JetBrains goes on with the URL or the header above in an indented line. */
export const indentedHeader: Trap = {
  id: 'indented-header',
  dialects: ['jetbrains'],
  refines: true,
  find: view =>
    view.problems
      .filter(({ code }) => code === 'indented-header')
      .map(({ range, message }) => ({
        severity: 'warning',
        message,
        range,
        fix: safe(
          replace(
            'Remove the indentation',
            { start: lineStart(view.source, range.start), end: range.start },
            '',
          ),
        ),
      })),
};
