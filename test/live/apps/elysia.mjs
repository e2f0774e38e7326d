// Elysia on Node: its bearer and JWT plugins, signed cookies, and a schema that demands a header.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { Elysia, status, t } = require('elysia');
const { node } = require('@elysiajs/node');
const { bearer } = require('@elysiajs/bearer');
const { jwt } = require('@elysiajs/jwt');

const tokens = jwt({ name: 'jwt', secret: 'example-key-of-the-live-evaluation-0123456789', alg: 'HS256' });
new Elysia({ adapter: node() })
  .use(bearer())
  .use(tokens)
  .get(
    '/bearer',
    ({ bearer: token }) => (token === 'example-token-1' ? { ok: true } : status(401, 'Unauthorized')),
    {
      beforeHandle({ bearer: token, set }) {
        if (token) return;
        set.headers['WWW-Authenticate'] = `Bearer realm='sign', error="invalid_request"`;
        return status(400, 'Unauthorized');
      },
    },
  )
  .get('/jwt', async ({ bearer: token, jwt: reader }) => {
    const user = await reader.verify(token);
    return user ? { user: user.sub } : status(401, 'Unauthorized');
  })
  .get('/admin', async ({ bearer: token, jwt: reader }) => {
    const user = await reader.verify(token);
    if (!user) return status(401, 'Unauthorized');
    return user.role === 'admin' ? { ok: true } : status(403, 'Forbidden');
  })
  .get(
    '/keyed',
    ({ headers }) =>
      headers['x-api-key'] === 'example-key-1' ? { ok: true } : status(401, { message: 'Unknown key' }),
    {
      headers: t.Object({ 'x-api-key': t.String() }),
    },
  )
  .post(
    '/sign-in',
    ({ body, cookie: { name } }) => {
      if (body.password !== 'example-password') return status(401, { message: 'Wrong password' });
      name.value = body.name;
      return { ok: true };
    },
    {
      body: t.Object({ name: t.String(), password: t.String() }),
      cookie: t.Cookie({ name: t.Optional(t.String()) }, { secrets: 'example-cookie-key', sign: ['name'] }),
    },
  )
  .get(
    '/profile',
    ({ cookie: { name } }) => (name.value ? { name: name.value } : status(401, { message: 'Sign in first' })),
    {
      cookie: t.Cookie({ name: t.Optional(t.String()) }, { secrets: 'example-cookie-key', sign: ['name'] }),
    },
  )
  .get('/broken', () => {
    throw new Error('The database is gone');
  })
  .listen({ port: Number(process.argv[2]), hostname: '127.0.0.1' });
