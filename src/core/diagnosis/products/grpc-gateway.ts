import { anonymous, authorized } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** gRPC-Gateway in front of go-grpc-middleware. */
export const grpcGateway: Product = {
  id: 'grpc-gateway',
  name: 'gRPC-Gateway',
  fingerprints: [{ body: /^\{"code":\d{1,2},\s{0,2}"message":"/ }],
  rows: [
    {
      id: 'missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Request unauthenticated with \w+$/i,
      when: anonymous,
      source: 'grpc-ecosystem/go-grpc-middleware, auth/metadata.go',
    },
    // The same words for another scheme.
    {
      id: 'scheme',
      causes: ['scheme-mismatch'],
      status: 401,
      text: /^Request unauthenticated with \w+$/i,
      when: authorized,
      source: 'grpc-ecosystem/go-grpc-middleware, auth/metadata.go',
    },
    {
      id: 'form',
      causes: ['malformed-credentials'],
      status: 401,
      text: /^(?:Bad authorization string|Request contains multiple authorization headers)$/,
      source: 'grpc-ecosystem/go-grpc-middleware, auth/metadata.go',
    },
  ],
};
