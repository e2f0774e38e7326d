// An API with express-jwt, its errors left to Express and as JSON, and the same by hand with jsonwebtoken.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const express = require('express');
const { expressjwt } = require('express-jwt');
const jsonwebtoken = require('jsonwebtoken');

const secret = 'example-key-of-the-live-evaluation-0123456789';
const expected = { issuer: 'https://login.example.test/', audience: 'https://orders.example.test' };
const app = express();
app.use(express.json());

const guard = expressjwt({ secret, algorithms: ['HS256'], ...expected });
const api = express.Router();
api.use(guard);
api.get('/', (_request, response) => response.json([{ id: 1 }]));
api.get('/admin', (request, response) =>
  request.auth.role === 'admin' ? response.json([]) : response.status(403).json({ message: 'Forbidden' }),
);
api.post('/', (_request, response) =>
  response.status(422).json({ errors: [{ field: 'quantity', message: 'must be at least 1' }] }),
);
app.use('/orders', api);
app.use('/json/orders', api, (error, _request, response, _next) =>
  response.status(error.status ?? 500).json({ code: error.code, message: error.message }),
);

// The handler of a thousand tutorials: the header's second word, and whatever the library says.
function byHand(answer) {
  return (request, response, next) => {
    const token = request.headers.authorization?.split(' ')[1];
    if (!token) return response.status(401).json({ message: 'No token provided' });
    jsonwebtoken.verify(token, secret, { algorithms: ['HS256'], ...expected }, error =>
      error ? answer(response, error) : next(),
    );
  };
}
const orders = (_request, response) => response.json([{ id: 1 }]);
app.get(
  '/plain/orders',
  byHand((response, error) => response.status(401).json({ error: error.message })),
  orders,
);
app.get(
  '/silent/orders',
  byHand(response => response.status(403).json({ message: 'Invalid token' })),
  orders,
);
app.listen(Number(process.argv[2]), '127.0.0.1');
