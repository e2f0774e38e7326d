// Express with http-message-signatures: RFC 9421 with a shared key, and the older form of the Authorization header.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const express = require('express');
const { createVerifier, cavage, httpbis } = require('http-message-signatures');

const keys = {
  orders: { secret: 'example-signing-key', role: 'clerk' },
  admin: { secret: 'example-signing-key-2', role: 'admin' },
};
async function keyLookup({ keyid }) {
  const key = keys[keyid];
  if (!key) throw new Error(`Unknown key id ${keyid}`);
  return { id: keyid, algs: ['hmac-sha256', 'hs2019'], verify: createVerifier(key.secret, 'hmac-sha256') };
}
const app = express();
function signed(scheme, options) {
  return async (request, response, next) => {
    const { method, originalUrl, headers } = request;
    const url = `http://${headers.host}${originalUrl}`;
    const refuse = message =>
      response
        .status(401)
        .set('Accept-Signature', 'sig=("@method" "@authority" "@path");created;keyid')
        .json({ error: 'signature_rejected', message });
    try {
      const verified = await scheme.verifyMessage({ keyLookup, ...options }, { method, url, headers });
      if (verified === null) return refuse('The request is not signed');
      if (!verified) return refuse('The signature does not match the request');
      next();
    } catch (error) {
      refuse(error.message);
    }
  };
}
const strict = {
  tolerance: 30,
  maxAge: 300,
  requiredParams: ['created', 'keyid'],
  requiredFields: ['@method', '@path'],
};
app.use(['/orders', '/admin'], signed(httpbis, strict));
app.use('/older', signed(cavage, {}));
app.get(['/orders', '/older'], (_request, response) => response.json([]));
app.get('/orders/99', (_request, response) => response.status(404).json({ message: 'No such order' }));
app.get('/admin', (request, response) =>
  /keyid="admin"/.test(request.get('signature-input'))
    ? response.json({})
    : response
        .status(403)
        .json({ error: 'forbidden', message: 'This key may not be used for administration' }),
);
app.listen(Number(process.argv[2]), '127.0.0.1');
