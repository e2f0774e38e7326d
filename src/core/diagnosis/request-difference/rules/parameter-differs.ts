import type { DifferenceRule } from '../request-difference.ts';

/** Parameters that say on whose behalf, or by which rules, a request is judged. */
const telling =
  /tenant|version|account|org|project|workspace|realm|client|expires|timestamp|nonce|se$|sp$|sv$/i;

/** A query parameter that holds no credentials. */
export const parameterDiffers: DifferenceRule = {
  id: 'parameter-differs',
  read({ part, name }) {
    if (part !== 'parameter') return undefined;
    return telling.test(name)
      ? { weight: 'possible', why: 'Some servers judge credentials by this parameter.' }
      : {
          weight: 'unlikely',
          why: 'A query parameter that holds no credentials seldom decides who may pass.',
        };
  },
};
