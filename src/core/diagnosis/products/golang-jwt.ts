import type { Product } from './product.ts';

/** The errors of golang-jwt, which many Go services pass on as they are. */
export const golangJwt: Product = {
  id: 'golang-jwt',
  name: 'golang-jwt',
  fingerprints: [],
  rows: [
    {
      id: 'keyfunc',
      causes: ['token-key-unknown', 'token-algorithm-rejected'],
      status: [401, 403],
      text: /token is unverifiable: error while executing keyfunc(?!: unexpected (?:jwt )?signing method)/,
      source: 'golang-jwt/jwt, parser.go',
    },
    {
      id: 'keyfunc-method',
      causes: ['token-algorithm-rejected'],
      status: [401, 403],
      text: /token is unverifiable: error while executing keyfunc: unexpected (?:jwt )?signing method/,
      source: 'golang-jwt/jwt, parser.go',
    },
    // It says signature and means the algorithm.
    {
      id: 'method',
      causes: ['token-algorithm-rejected'],
      status: [401, 403],
      text: /token signature is invalid: signing method \S+ is invalid/,
      source: 'golang-jwt/jwt, parser.go',
    },
    {
      id: 'key-kind',
      causes: ['server-misconfigured', 'token-algorithm-rejected'],
      status: [401, 403],
      text: /token signature is invalid: key is of invalid type/,
      source: 'golang-jwt/jwt, errors.go',
    },
    {
      id: 'issued-later',
      causes: ['clock-skew', 'token-not-yet-valid'],
      status: [401, 403],
      text: /token used before issued/i,
      source: 'golang-jwt/jwt, validator.go',
    },
    {
      id: 'not-yet',
      causes: ['token-not-yet-valid'],
      status: [401, 403],
      text: /^(?:token has invalid claims: )?token is not valid yet/i,
      source: 'golang-jwt/jwt, validator.go',
    },
    {
      id: 'unreadable',
      causes: ['malformed-credentials'],
      status: [401, 403],
      text: /token is malformed: |tokenstring should not contain 'bearer '/,
      source: 'golang-jwt/jwt, parser.go',
    },
    {
      id: 'no-audience',
      causes: ['token-audience-mismatch'],
      status: [401, 403],
      text: /token is missing required claim: aud claim is required/,
      source: 'golang-jwt/jwt, validator.go',
    },
  ],
};
