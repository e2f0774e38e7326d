// Auth0's express-oauth2-jwt-bearer, its errors left to Express.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const express = require('express');
const { auth, requiredScopes } = require('express-oauth2-jwt-bearer');

const guard = auth({
  issuer: 'https://login.example.test/',
  audience: 'https://orders.example.test',
  secret: 'example-key-of-the-live-evaluation-0123456789',
  tokenSigningAlg: 'HS256',
});
const app = express();
const ok = (_request, response) => response.json({ ok: true });
app.get('/orders', guard, ok);
app.get('/admin', guard, requiredScopes('admin:orders'), ok);
app.get('/dead', auth({ issuerBaseURL: 'http://127.0.0.1:9', audience: 'https://orders.example.test' }), ok);
app.listen(Number(process.argv[2]), '127.0.0.1');
