// Fastify with its own plugins, each left to its own answers.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const app = require('fastify')();
const ok = async () => ({ ok: true });

await app.register(require('@fastify/cookie'), { secret: 'example-cookie-key-0123456789abcdef' });
await app.register(require('@fastify/rate-limit'), { global: false });
await app.register(require('@fastify/jwt'), {
  secret: 'example-key-of-the-live-evaluation-0123456789',
  verify: { allowedIss: 'https://login.example.test/', allowedAud: 'https://orders.example.test' },
});
await app.register(require('@fastify/csrf-protection'));
await app.register(require('@fastify/basic-auth'), {
  authenticate: { realm: 'Orders' },
  async validate(user, password) {
    if (user !== 'alice' || password !== 'example-password') return new Error('Winter is coming');
  },
});
app.get('/basic', { onRequest: app.basicAuth }, ok);
app.get('/jwt', { onRequest: request => request.jwtVerify() }, ok);
await app.register(async inner => {
  await inner.register(require('@fastify/bearer-auth'), { keys: new Set(['example-key-1']) });
  inner.get('/bearer', ok);
});
app.get('/csrf-token', async (_request, reply) => ({ token: reply.generateCsrf() }));
app.post('/form', { preHandler: app.csrfProtection }, ok);
app.get('/limited', { config: { rateLimit: { max: 1, timeWindow: '1 minute' } } }, ok);
const body = { type: 'object', properties: { quantity: { type: 'integer' } }, required: ['quantity'] };
app.post('/orders', { onRequest: request => request.jwtVerify(), schema: { body } }, ok);
await app.listen({ host: '127.0.0.1', port: Number(process.argv[2]) });
