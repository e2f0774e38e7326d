// Feathers with its JWT and local strategies.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { feathers } = require('@feathersjs/feathers');
const express = require('@feathersjs/express');
const { AuthenticationService, JWTStrategy, authenticate } = require('@feathersjs/authentication');
const { LocalStrategy, hooks } = require('@feathersjs/authentication-local');
const { Forbidden } = require('@feathersjs/errors');
const memory = require('feathers-memory');

const app = express.default(feathers());
app.use(express.json());
app.configure(express.rest());
app.set('authentication', {
  entity: 'user',
  service: 'users',
  secret: 'example-key-of-the-live-evaluation-0123456789',
  authStrategies: ['jwt', 'local'],
  jwtOptions: {
    issuer: 'https://login.example.test/',
    audience: 'https://orders.example.test',
    algorithms: ['HS256'],
  },
  local: { usernameField: 'email', passwordField: 'password' },
});
const authentication = new AuthenticationService(app);
authentication.register('jwt', new JWTStrategy());
authentication.register('local', new LocalStrategy());
app.use('authentication', authentication);
app.use('users', memory({ startId: 0 }));
app.use('orders', memory());
app.use('admin', memory());
app.service('users').hooks({ before: { create: [hooks.hashPassword('password')] } });
app.service('orders').hooks({ before: { all: [authenticate('jwt')] } });
const refuse = () => {
  throw new Forbidden('You do not have the correct permissions.');
};
app.service('admin').hooks({ before: { all: [authenticate('jwt'), refuse] } });
app.use(express.notFound());
app.use(express.errorHandler({ logger: false, html: false }));
await app.service('users').create({ email: 'alice@example.test', password: 'example-password' });
await app.listen(Number(process.argv[2]), '127.0.0.1');
