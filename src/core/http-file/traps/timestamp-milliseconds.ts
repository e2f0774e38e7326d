import { replace } from '../trap-finder/edits.ts';
import type { Trap } from './trap.ts';

/** httpYac's bare `{{$timestamp}}` counts milliseconds, the others' seconds; with an offset it counts seconds too. */
export const timestampMilliseconds: Trap = {
  id: 'timestamp-milliseconds',
  dialects: ['httpyac'],
  find: view =>
    view.references
      .filter(({ expression }) => expression === '$timestamp')
      .map(({ range }) => ({
        severity: 'warning',
        message:
          'httpYac puts milliseconds here; REST Client, JetBrains and Visual Studio put seconds, as signatures and tokens want them.',
        range,
        fix: replace('Write {{$timestamp 0 s}} for seconds', range, '{{$timestamp 0 s}}'),
      })),
};
