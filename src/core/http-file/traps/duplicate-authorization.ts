import type { Dialect } from '../dialect.ts';
import { deleteLines } from '../trap-finder/edits.ts';
import type { Trap } from './trap.ts';

const sent: Partial<Record<Dialect, string>> = {
  'rest-client': ' REST Client joins them with a comma.',
  httpyac: ' httpYac sends both.',
  jetbrains: ' The JetBrains client sends both.',
};

/** Servers read one, all or none of several Authorization lines (RFC 9110, section 5.3). */
export const duplicateAuthorization: Trap = {
  id: 'duplicate-authorization',
  refines: true,
  find: view =>
    view.problems
      .filter(({ code }) => code === 'duplicate-authorization')
      .map(({ range, message }) => ({
        severity: 'error',
        message: message + (view.dialect === undefined ? '' : (sent[view.dialect] ?? '')),
        range,
        fix: deleteLines('Remove this Authorization line', view.source, range),
      })),
};
