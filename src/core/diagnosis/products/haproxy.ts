import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** HAProxy: its built-in error pages; it sends no Server header. */
export const haproxy: Product = {
  id: 'haproxy',
  name: 'HAProxy',
  fingerprints: [{ body: /^<html><body><h1>\d{3} [A-Z][\w -]{1,40}<\/h1>\n[^<\n]{1,100}\n<\/body><\/html>/ }],
  rows: [
    {
      id: 'deny',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^Request forbidden by administrative rules\.$/,
      source: 'haproxy/haproxy, src/http.c',
    },
    {
      id: 'auth-missing',
      causes: ['missing-credentials'],
      status: 401,
      text: /^You need a valid user and password to access this content\.$/,
      when: anonymous,
      source: 'haproxy/haproxy, src/http.c',
    },
    {
      id: 'auth-wrong',
      causes: ['invalid-credentials', 'insufficient-permissions'],
      status: 401,
      text: /^You need a valid user and password to access this content\.$/,
      when: identified,
      source: 'haproxy/haproxy, src/http.c',
    },
    {
      id: 'proxy-auth',
      causes: ['proxy-authentication-required'],
      status: 407,
      text: /^You need a valid user and password to access this content\.$/,
      source: 'haproxy/haproxy, src/http.c',
    },
    {
      id: 'misdirected',
      causes: ['wrong-endpoint'],
      status: 421,
      text: /^Request sent to a non-authoritative server\.$/,
      source: 'haproxy/haproxy, src/http.c',
    },
    {
      id: 'rate',
      causes: ['rate-limited'],
      status: 429,
      text: /^You have sent too many requests in a given amount of time\.$/,
      source: 'haproxy/haproxy, src/http.c',
    },
  ],
};
