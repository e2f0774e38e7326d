import { replace } from '../trap-finder/edits.ts';
import type { Found, Trap } from './trap.ts';

/** REST Client wants a range behind `$randomInt`; JetBrains takes none. */
export const randomIntRange: Trap = {
  id: 'random-int-range',
  dialects: ['rest-client', 'jetbrains'],
  find: view =>
    view.references.flatMap(({ expression, range }): Found[] => {
      const [name, ...words] = expression.split(/[ \t]+/);
      if (name !== '$randomInt') return [];
      if (words.length === 0 && view.dialect !== 'jetbrains') {
        const message = 'REST Client wants a range behind $randomInt, and without one sends it as it stands.';
        const fix = replace('Write {{$randomInt 0 1000}}', range, '{{$randomInt 0 1000}}');
        return [{ severity: 'error', message, range, fix }];
      }
      if (words.length !== 2 || view.dialect !== 'jetbrains') return [];
      const message = 'The JetBrains client takes no range behind $randomInt.';
      const fixed = `{{$random.integer(${words.join(', ')})}}`;
      return [{ severity: 'warning', message, range, fix: replace(`Write ${fixed}`, range, fixed) }];
    }),
};
