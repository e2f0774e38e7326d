import { replace, safe } from '../trap-finder/edits.ts';
import type { Trap } from './trap.ts';

/** A name that no header can have, or a space before its colon (RFC 9112, section 5.1). */
export const headerNameInvalid: Trap = {
  id: 'header-name-invalid',
  refines: true,
  find: view =>
    view.problems
      .filter(({ code }) => code === 'header-name-invalid')
      .map(({ range, message, severity }) => {
        const found = { severity, message, range };
        const written = view.slice(range);
        const name = written.trim().replace(/^["'`]([\w-]+)["'`]$/, '$1');
        if (name === written || !/^[\w-]+$/.test(name)) return found;
        const title = name === written.trim() ? 'Remove the space before the colon' : 'Remove the quotes';
        const fix = replace(title, range, name);
        return { ...found, fix: name === written.trim() ? safe(fix) : fix };
      }),
};
