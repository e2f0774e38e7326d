// Express with Hawk: every request carries a MAC over itself.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const express = require('express');
const Hawk = require('@hapi/hawk');

const users = {
  orders: { key: 'example-hawk-key', algorithm: 'sha256', user: 'alice' },
  reports: { key: 'example-hawk-key-2', algorithm: 'sha256', user: 'bob' },
};
const seen = new Set();
const options = {
  nonceFunc(_key, nonce, ts) {
    if (seen.has(nonce + ts)) throw new Error('Invalid nonce');
    seen.add(nonce + ts);
  },
};
const app = express();
app.use(express.json());
async function signed(request, response, next) {
  try {
    const isBewit = request.query.bewit !== undefined;
    const { credentials } = isBewit
      ? await Hawk.uri.authenticate(request, id => users[id], options)
      : await Hawk.server.authenticate(request, id => users[id], options);
    request.user = credentials.user;
    next();
  } catch (error) {
    const { statusCode, headers, payload } = error.output;
    response.status(statusCode).set(headers).json(payload);
  }
}
app.use(signed);
app.get('/orders', (_request, response) => response.json([]));
app.get('/orders/99', (_request, response) => response.status(404).json({ message: 'No such order' }));
app.get('/admin', (request, response) =>
  response
    .status(403)
    .json({ statusCode: 403, error: 'Forbidden', message: `${request.user} may not do this` }),
);
app.listen(Number(process.argv[2]), '127.0.0.1');
