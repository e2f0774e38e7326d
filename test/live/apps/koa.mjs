// Koa with koa-jwt, as it comes and with its debug answers, and koa-basic-auth.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const Koa = require('koa');
const koaJwt = require('koa-jwt');
const basic = require('koa-basic-auth');

const options = {
  secret: 'example-key-of-the-live-evaluation-0123456789',
  issuer: 'https://login.example.test/',
  audience: 'https://orders.example.test',
};
const guards = {
  '/basic': basic({ name: 'alice', pass: 'example-password' }),
  '/jwt': koaJwt(options),
  '/debug': koaJwt({ ...options, debug: true }),
  '/broken': () => {
    throw new Error('the database is away');
  },
};
const app = new Koa();
app.silent = true;
app.use(async (context, next) => {
  const guard = guards[context.path];
  if (guard === undefined) return;
  await guard(context, async () => {
    context.body = { ok: true };
  });
  await next();
});
app.listen(Number(process.argv[2]), '127.0.0.1');
