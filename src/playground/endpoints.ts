import type { EndpointGroup } from './endpoint.ts';
import { broken } from './endpoints/broken.ts';
import { issuers } from './endpoints/issuers.ts';
import { moved } from './endpoints/moved.ts';
import { orders } from './endpoints/orders.ts';
import { permissions } from './endpoints/permissions.ts';
import { portal } from './endpoints/portal.ts';
import { proxy } from './endpoints/proxy.ts';
import { reports } from './endpoints/reports.ts';
import { search } from './endpoints/search.ts';
import { signIn } from './endpoints/sign-in.ts';
import { sso } from './endpoints/sso.ts';
import { startPage } from './endpoints/start-page.ts';
import { succeeding } from './endpoints/succeeding.ts';
import { tokenAddressees } from './endpoints/token-addressees.ts';
import { tokenSignatures } from './endpoints/token-signatures.ts';
import { tokenTimes } from './endpoints/token-times.ts';
import { transfers } from './endpoints/transfers.ts';

/** Everything that the practice server offers, in the order of the .http text. */
export const endpointGroups: readonly EndpointGroup[] = [
  orders,
  reports,
  tokenTimes,
  tokenSignatures,
  tokenAddressees,
  permissions,
  signIn,
  portal,
  transfers,
  proxy,
  moved,
  sso,
  search,
  broken,
  issuers,
  succeeding,
];

/** The index page lists the others, so it is made from them. */
export const allEndpoints = [startPage(endpointGroups), ...endpointGroups.flatMap(group => group.endpoints)];
