import { moveLines } from '../trap-finder/edits.ts';
import type { Trap } from './trap.ts';

/** REST Client takes every line between the request line and the blank line for a header. */
export const variableInsideHeaders: Trap = {
  id: 'variable-inside-headers',
  dialects: ['rest-client'],
  refines: true,
  find: view =>
    view.problems
      .filter(({ code }) => code === 'variable-inside-headers')
      .map(({ range, message }) => ({
        severity: 'error',
        message,
        range,
        fix: moveLines(
          'Move the variable above the request line',
          view.source,
          range,
          view.node.requestLine.start,
        ),
      })),
};
