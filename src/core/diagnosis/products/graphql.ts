import type { Evidence } from '../../evidence/evidence.ts';
import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

const codes = ({ body }: Evidence) =>
  body.texts.filter(({ path }) => /^errors\[\d+\]\.extensions\.code$/.test(path)).map(({ text }) => text);
const coded = (evidence: Evidence, code: string) => codes(evidence).includes(code);

/** Errors of Apollo, Yoga, Hot Chocolate and others: codes under extensions, mostly in a 200. */
export const graphql: Product = {
  id: 'graphql',
  name: 'GraphQL servers',
  protocol: true,
  fingerprints: [{ body: /^\{\s*"(?:errors|data)":/ }],
  rows: [
    {
      id: 'unauthenticated',
      causes: ['missing-credentials'],
      text: /^UNAUTHENTICATED$/,
      when: evidence => anonymous(evidence) && coded(evidence, 'UNAUTHENTICATED'),
      source: 'apollographql.com/docs/apollo-server/data/errors',
    },
    {
      id: 'unauthenticated-sent',
      causes: ['invalid-credentials'],
      text: /^UNAUTHENTICATED$/,
      when: evidence => identified(evidence) && coded(evidence, 'UNAUTHENTICATED'),
      source: 'apollographql.com/docs/apollo-server/data/errors',
    },
    {
      id: 'forbidden',
      causes: ['insufficient-permissions'],
      text: /^FORBIDDEN$/,
      when: evidence => identified(evidence) && coded(evidence, 'FORBIDDEN'),
      source: 'apollographql.com/docs/apollo-server/data/errors',
    },
    {
      id: 'hot-chocolate-authenticated',
      causes: ['missing-credentials'],
      text: /^AUTH_NOT_AUTHENTICATED$/,
      when: evidence => anonymous(evidence) && coded(evidence, 'AUTH_NOT_AUTHENTICATED'),
      source: 'chillicream.com/docs/hotchocolate/security/authorization',
    },

    // Releases differ: some say it of a policy that refuses a known user.
    {
      id: 'hot-chocolate-authenticated-sent',
      causes: ['invalid-credentials', 'insufficient-permissions'],
      text: /^AUTH_NOT_AUTHENTICATED$/,
      when: evidence => identified(evidence) && coded(evidence, 'AUTH_NOT_AUTHENTICATED'),
      source: 'chillicream.com/docs/hotchocolate/security/authorization',
    },
    {
      id: 'hot-chocolate-authorized',
      causes: ['insufficient-permissions', 'invalid-credentials'],
      text: /^AUTH_NOT_AUTHORIZED$/,
      when: evidence => identified(evidence) && coded(evidence, 'AUTH_NOT_AUTHORIZED'),
      source: 'github.com/ChilliCream/graphql-platform/issues/6228',
    },

    // Older releases do not tell it from a lack of rights.
    {
      id: 'hot-chocolate-anonymous',
      causes: ['missing-credentials'],
      text: /^AUTH_NOT_AUTHORIZED$/,
      when: evidence => anonymous(evidence) && coded(evidence, 'AUTH_NOT_AUTHORIZED'),
      source: 'github.com/ChilliCream/graphql-platform/issues/6228',
    },
  ],
};
