// hapi with its Basic and cookie schemes and hapi-auth-jwt2.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const server = require('@hapi/hapi').server({ host: '127.0.0.1', port: Number(process.argv[2]) });
await server.register([require('@hapi/basic'), require('@hapi/cookie'), require('hapi-auth-jwt2')]);
server.auth.strategy('basic', 'basic', {
  validate: async (_request, user, password) => ({
    isValid: user === 'alice' && password === 'example-password',
    credentials: { user },
  }),
});
server.auth.strategy('jwt', 'jwt', {
  key: 'example-key-of-the-live-evaluation-0123456789',
  validate: async ({ scope }) => ({ isValid: true, credentials: { scope } }),
  verifyOptions: {
    algorithms: ['HS256'],
    issuer: 'https://login.example.test/',
    audience: 'https://orders.example.test',
  },
});
server.auth.strategy('session', 'cookie', {
  cookie: { name: 'sid', password: 'example-cookie-key-0123456789abcdef', isSecure: false },
  validate: async () => ({ isValid: false }),
});
const handler = () => ({ ok: true });
server.route([
  { method: 'GET', path: '/basic', options: { auth: 'basic', handler } },
  { method: 'GET', path: '/jwt', options: { auth: 'jwt', handler } },
  { method: 'GET', path: '/admin', options: { auth: { strategy: 'jwt', scope: ['admin'] }, handler } },
  { method: 'GET', path: '/session', options: { auth: 'session', handler } },
  { method: 'POST', path: '/orders', options: { auth: 'jwt', handler } },
  {
    method: 'GET',
    path: '/orders',
    options: {
      auth: 'jwt',
      handler,
      validate: {
        query(query) {
          if (Number.isNaN(Number(query.limit))) throw new Error('"limit" must be a number');
          return query;
        },
      },
    },
  },
]);
await server.start();
