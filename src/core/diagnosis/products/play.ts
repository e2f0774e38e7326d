import { unsafe } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Play: its page for 403 says Unauthorized. */
export const play: Product = {
  id: 'play',
  name: 'Play Framework',
  fingerprints: [],
  rows: [
    // The page of every 403; for a state-changing request with a cookie it is the CSRF filter first of all.
    {
      id: 'csrf-page',
      causes: ['csrf-failed', 'missing-credentials'],
      status: 403,
      body: /<p id="detail">\s{0,40}You must be authenticated to access this page\./,
      when: evidence => unsafe(evidence) && evidence.credentials.some(({ kind }) => kind === 'cookie'),
      source:
        'playframework/playframework, web/play-filters-helpers/src/main/scala/play/filters/csrf/CSRFActions.scala',
    },
    {
      id: 'csrf-named',
      causes: ['csrf-failed'],
      status: 403,
      text: /^(?:No CSRF token found (?:in (?:headers|body)|for )|Bad CSRF token found in query String)/,
      source:
        'playframework/playframework, web/play-filters-helpers/src/main/scala/play/filters/csrf/CSRFActions.scala',
    },
    {
      id: 'host',
      causes: ['wrong-endpoint'],
      status: 400,
      text: /^Host not allowed(?:: |$)|\[Host not allowed(?::[^\]]{0,200})?\]/,
      source:
        'playframework/playframework, web/play-filters-helpers/src/main/scala/play/filters/hosts/AllowedHostsFilter.scala',
    },
  ],
};
