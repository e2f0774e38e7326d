// An API behind a gate: a list of addresses, opening hours, countries, hosts, and a page while it is under maintenance.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const express = require('express');
const { IpFilter, IpDeniedError } = require('express-ipfilter');

const app = express();
app.use(express.json());
app.use('/by-library', IpFilter(['10.20.0.0/16'], { mode: 'allow', log: false }));
app.get('/by-library', (_request, response) => response.json({}));
const refuse = (path, status, type, body, headers = {}) =>
  app.all(path, (_request, response) => response.status(status).set(headers).type(type).send(body));
refuse('/by-json', 403, 'json', {
  error: 'ip_not_allowed',
  message: 'Your IP address 127.0.0.1 is not on the allow list of this account.',
});
refuse('/by-country', 451, 'json', { message: 'This service is not available in your country.' });
refuse(
  '/vpn',
  403,
  'html',
  '<html><head><title>Access denied</title></head><body><h1>Access denied</h1><p>Please connect to the company VPN to reach this page.</p></body></html>',
);
refuse(
  '/challenge',
  403,
  'html',
  '<html><head><title>Just a moment...</title></head><body><noscript>Enable JavaScript and cookies to continue</noscript><script src="/challenge.js"></script></body></html>',
  { Server: 'edge' },
);
refuse(
  '/firewall',
  403,
  'html',
  '<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br>Your support ID is: 1234567890123456789</body></html>',
);
refuse(
  '/maintenance',
  503,
  'html',
  '<html><head><title>Down for maintenance</title></head><body><h1>We will be back soon</h1></body></html>',
  { 'Retry-After': '3600' },
);
refuse('/maintenance-403', 403, 'json', {
  error: 'maintenance',
  message: 'The API is under scheduled maintenance. Administrators only.',
});
app.use('/by-agent', (request, response, next) =>
  /curl|http-auth/.test(request.get('user-agent') ?? '')
    ? response.status(403).type('text').send('Forbidden: automated clients are not allowed')
    : next(),
);
app.get('/by-agent', (_request, response) => response.json({}));
app.use('/by-origin', (request, response, next) =>
  request.get('origin') && request.get('origin') !== 'https://shop.example.test'
    ? response.status(403).json({ error: 'Origin not allowed' })
    : next(),
);
app.all('/by-origin', (_request, response) => response.json({}));
// Address first, then the token.
app.use('/both', (request, response, next) => {
  if (request.get('x-forwarded-for') !== '10.20.0.7')
    return response.status(403).json({ error: 'Source address not permitted' });
  const header = request.get('authorization');
  if (header === 'Bearer example-token-1') return next();
  response
    .status(401)
    .set('WWW-Authenticate', header ? 'Bearer error="invalid_token"' : 'Bearer')
    .json({ error: 'Unauthorized' });
});
app.get('/both', (_request, response) => response.json({}));
app.get('/health', (_request, response) => response.json({ status: 'up' }));
app.use((error, _request, response, next) =>
  error instanceof IpDeniedError ? response.status(403).json({ message: error.message }) : next(error),
);
app.listen(Number(process.argv[2]), '127.0.0.1');
