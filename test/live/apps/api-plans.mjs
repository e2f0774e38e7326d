// An API with keys: each key belongs to a plan, with its own rights, limit and end.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const express = require('express');
const { rateLimit } = require('express-rate-limit');

const keys = {
  'example-key-free': { plan: 'free' },
  'example-key-small': { plan: 'free' },
  'example-key-pro': { plan: 'pro', scopes: ['orders:read'] },
  'example-key-old': { plan: 'pro', ended: '2024-01-31' },
  'example-key-off': { plan: 'pro', disabled: true },
  'example-key-gone': { plan: 'pro', revoked: true },
  'example-key-site': { plan: 'pro', referer: 'https://shop.example.test/' },
  'example-key-unpaid': { plan: 'pro', unpaid: true },
};
const app = express();
app.use(express.json());
const refuse = (response, status, code, message) =>
  response.status(status).json({ error: { code, message } });
function keyed(read) {
  return (request, response, next) => {
    const text = read(request);
    if (text === undefined) return refuse(response, 401, 'api_key_missing', 'No API key was provided.');
    const key = keys[text];
    if (!key) return refuse(response, 401, 'api_key_unknown', 'The API key you provided does not exist.');
    if (key.ended) return refuse(response, 401, 'api_key_expired', `This API key expired on ${key.ended}.`);
    if (key.revoked) return refuse(response, 401, 'api_key_revoked', 'This API key has been revoked.');
    if (key.disabled)
      return refuse(response, 403, 'account_suspended', 'The account of this API key is suspended.');
    if (key.unpaid) return refuse(response, 402, 'payment_required', 'Your subscription is past due.');
    if (key.referer && request.get('referer') !== key.referer)
      return refuse(
        response,
        403,
        'referer_not_allowed',
        'Requests from this referer are blocked for this API key.',
      );
    request.key = key;
    next();
  };
}
const limit = rateLimit({
  windowMs: 60_000,
  limit: 1,
  keyGenerator: request => request.get('x-api-key'),
  message: { error: { code: 'quota_exceeded', message: 'Monthly quota of the free plan is used up.' } },
});
const header = keyed(request => request.get('x-api-key'));
app.get('/orders', header, (_request, response) => response.json([]));
app.post('/orders', header, (request, response) => {
  if (!request.key.scopes?.includes('orders:write'))
    return refuse(response, 403, 'scope_missing', 'This API key does not have the orders:write scope.');
  response.json({});
});
app.get('/reports', header, ({ key }, response) =>
  key.plan === 'pro'
    ? response.json([])
    : refuse(response, 403, 'plan_required', 'Reports are not available on the free plan. Upgrade to Pro.'),
);
app.get('/counted', header, limit, (_request, response) => response.json([]));
app.get('/orders/:id', header, ({ params }, response) =>
  /^\d+$/.test(params.id)
    ? refuse(response, 404, 'order_unknown', 'There is no such order.')
    : refuse(response, 422, 'id_invalid', 'The id must be a number.'),
);
app.get(
  '/maps',
  keyed(request => request.query.key),
  (_request, response) => response.json({}),
);
app.get(
  '/tokens',
  keyed(request => request.get('authorization')?.match(/^ApiKey (\S+)$/)?.[1]),
  (_request, response) => response.json({}),
);
app.use((_request, response) => refuse(response, 404, 'not_found', 'No such route.'));
app.listen(Number(process.argv[2]), '127.0.0.1');
