import { authorization } from '../detection.ts';
import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

const source = 'apache/tomcat, webapps/manager/WEB-INF/jsp/401.jsp and 403.jsp';

/** Apache Tomcat: the error pages of its manager, which explain everything that may be meant at once. */
export const apacheTomcat: Product = {
  id: 'apache-tomcat',
  name: 'Apache Tomcat',
  fingerprints: [{ body: /Apache Tomcat\/\d/ }],
  rows: [
    {
      id: 'manager-anonymous',
      causes: ['missing-credentials'],
      status: 401,
      body: /tomcat-users\.xml/,
      when: anonymous,
      source,
    },
    // A locked user gets the same page, and so does whoever uses another scheme.
    {
      id: 'manager-refused',
      causes: ['invalid-credentials', 'account-locked'],
      status: 401,
      body: /tomcat-users\.xml/,
      when: evidence => authorization(evidence)?.credentials?.basic !== undefined,
      source,
    },
    {
      id: 'manager-role',
      causes: ['insufficient-permissions', 'blocked-by-intermediary', 'csrf-failed'],
      status: 403,
      body: /tomcat-users\.xml|RemoteAddrValve|RemoteCIDRValve/,
      source,
    },
  ],
};
