// Hono with the middleware that it ships.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { Hono } = require('hono');
const { serve } = require('@hono/node-server');
const { getConnInfo } = require('@hono/node-server/conninfo');
const { basicAuth } = require('hono/basic-auth');
const { bearerAuth } = require('hono/bearer-auth');
const { csrf } = require('hono/csrf');
const { ipRestriction } = require('hono/ip-restriction');
const { jwt } = require('hono/jwt');

const app = new Hono();
const ok = context => context.json({ ok: true });
app.use('/basic', basicAuth({ username: 'alice', password: 'example-password' }));
app.use('/bearer', bearerAuth({ token: 'example-key-1' }));
app.use(
  '/jwt',
  jwt({
    secret: 'example-key-of-the-live-evaluation-0123456789',
    alg: 'HS256',
    verification: { iss: 'https://login.example.test/', aud: 'https://orders.example.test' },
  }),
);
app.use('/form', csrf());
app.use('/by-address', ipRestriction(getConnInfo, { denyList: ['127.0.0.1'] }));
for (const path of ['/basic', '/bearer', '/jwt', '/by-address']) app.get(path, ok);
app.post('/form', ok);
app.get('/broken', () => {
  throw new Error('the database is away');
});
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.argv[2]) });
