import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** gRPC over HTTP for browsers: the status of the call stands in a header, or as a word in JSON. */
export const grpcWeb: Product = {
  id: 'grpc-web',
  name: 'gRPC-Web and Connect',
  protocol: true,
  fingerprints: [
    { header: ['grpc-status', /^\d{1,2}$/] },
    { header: ['Content-Type', /^application\/(?:grpc-web|grpc|connect)\b/] },
  ],
  rows: [
    // A 200 that is a 401.
    {
      id: 'unauthenticated',
      causes: ['missing-credentials'],
      status: 200,
      header: ['grpc-status', /^16$/],
      when: anonymous,
      source: 'grpc.io/docs/guides/status-codes/',
    },
    {
      id: 'unauthenticated-sent',
      causes: ['invalid-credentials'],
      status: 200,
      header: ['grpc-status', /^16$/],
      when: identified,
      source: 'grpc.io/docs/guides/status-codes/',
    },
    {
      id: 'permission-denied',
      causes: ['insufficient-permissions'],
      status: 200,
      header: ['grpc-status', /^7$/],
      source: 'grpc.io/docs/guides/status-codes/',
    },
    {
      id: 'connect-permission-denied',
      causes: ['insufficient-permissions'],
      status: 403,
      body: /^\{"code":"permission_denied"/,
      source: 'connectrpc.com/docs/protocol/#error-codes',
    },
    {
      id: 'connect-unauthenticated',
      causes: ['missing-credentials'],
      status: 401,
      body: /^\{"code":"unauthenticated"/,
      when: anonymous,
      source: 'connectrpc.com/docs/protocol/#error-codes',
    },
  ],
};
