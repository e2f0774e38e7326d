import { anonymous, basic, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** nginx, as far as its own error pages go: an application behind it answers with pages of its own. */
export const nginx: Product = {
  id: 'nginx',
  name: 'nginx',
  fingerprints: [{ header: ['Server', /^(?:nginx|openresty)\b/] }],
  rows: [
    {
      id: 'basic-missing',
      causes: ['missing-credentials'],
      status: 401,
      header: ['WWW-Authenticate', /^Basic\b/],
      body: /<hr><center>(?:nginx|openresty)\b/,
      when: anonymous,
      source: 'nginx.org/en/docs/http/ngx_http_auth_basic_module.html',
    },
    {
      id: 'basic-wrong',
      causes: ['invalid-credentials'],
      status: 401,
      header: ['WWW-Authenticate', /^Basic\b/],
      body: /<hr><center>(?:nginx|openresty)\b/,
      when: basic,
      source: 'nginx.org/en/docs/http/ngx_http_auth_basic_module.html',
    },
    {
      id: 'own-forbidden',
      causes: ['blocked-by-intermediary', 'server-misconfigured', 'insufficient-permissions'],
      status: 403,
      body: /<h1>403 Forbidden<\/h1><\/center>\s{0,9}<hr><center>(?:nginx|openresty)\b/,
      source: 'nginx/nginx, src/http/ngx_http_special_response.c',
    },
    {
      id: 'certificate-missing',
      causes: ['client-certificate-required'],
      status: [400, 496],
      text: /^No required SSL certificate was sent$/,
      source: 'nginx/nginx, src/http/ngx_http_special_response.c',
    },
    {
      id: 'certificate-refused',
      causes: ['client-certificate-required'],
      status: [400, 495],
      text: /^The SSL certificate error$/,
      source: 'nginx/nginx, src/http/ngx_http_special_response.c',
    },
    {
      id: 'header-too-large',
      causes: ['malformed-credentials', 'server-misconfigured'],
      status: [400, 431, 494],
      text: /^Request Header Or Cookie Too Large$/,
      source: 'nginx/nginx, src/http/ngx_http_special_response.c',
    },
    {
      id: 'plain-http',
      causes: ['wrong-endpoint'],
      status: [400, 497],
      text: /^The plain HTTP request was sent to HTTPS port$/,
      source: 'nginx/nginx, src/http/ngx_http_special_response.c',
    },
    {
      id: 'auth-request-failed',
      causes: ['identity-provider-unreachable', 'server-misconfigured'],
      status: 500,
      body: /<h1>500 Internal Server Error<\/h1><\/center>\s{0,9}<hr><center>(?:nginx|openresty)\b/,
      when: identified,
      source: 'nginx.org/en/docs/http/ngx_http_auth_request_module.html',
    },
  ],
};
