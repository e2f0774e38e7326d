import { isKeyHeader } from '../../auth/key-names.ts';
import { deleteLines } from '../trap-finder/edits.ts';
import type { Found, Trap } from './trap.ts';

/** Headers of which there is one only (RFC 9110, section 5.3). */
const single = /^(?:host|content-type|content-length|user-agent|origin|referer|date)$/;

/** The same header twice: REST Client joins them with a comma, the others send both lines. */
export const duplicateHeader: Trap = {
  id: 'duplicate-header',
  find: view => {
    const seen = new Set<string>();
    return view.node.headers.flatMap(({ name, range }): Found[] => {
      const lower = name.text.toLowerCase();
      if (!seen.has(lower)) {
        seen.add(lower);
        return [];
      }
      if (!single.test(lower) && !isKeyHeader(lower)) return [];
      const sent =
        view.dialect === 'rest-client'
          ? 'REST Client joins the two with a comma'
          : 'some tools send both and REST Client joins them with a comma';
      return [
        {
          severity: 'warning',
          message: `${name.text} stands here a second time: ${sent}, and servers expect one.`,
          range,
          fix: deleteLines(`Remove this ${name.text} line`, view.source, range),
        },
      ];
    });
  },
};
