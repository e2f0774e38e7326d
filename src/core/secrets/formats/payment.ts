import type { SecretFormat } from './format.ts';

const stripe = 'https://docs.stripe.com/keys';
const square = 'https://developer.squareup.com/docs/build-basics/access-tokens';
const shopify = 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens';
const plaid = 'https://plaid.com/docs/api/tokens/';
const easyPost = 'https://docs.easypost.com/docs/authentication';
const shippo = 'https://docs.goshippo.com/docs/guides_general/authentication/';
const flutterwave = 'https://developer.flutterwave.com/docs/authentication';

/** Payment, shops and shipping. */
// biome-ignore format: one format a row
export const payment: readonly SecretFormat[] = [
  { provider: 'Stripe', name: 'secret key', pattern: 'sk_live_[A-Za-z0-9]{16,250}', severity: 'error', page: stripe, example: 'sk_live_ 0*24' },
  { provider: 'Stripe', name: 'test secret key', pattern: 'sk_test_[A-Za-z0-9]{16,250}', severity: 'hint', page: stripe, example: 'sk_test_ 0*24' },
  { provider: 'Stripe', name: 'restricted key', pattern: 'rk_live_[A-Za-z0-9]{16,250}', page: stripe, example: 'rk_live_ 0*24' },
  { provider: 'Stripe', name: 'test restricted key', pattern: 'rk_test_[A-Za-z0-9]{16,250}', severity: 'hint', page: stripe, example: 'rk_test_ 0*24' },
  { provider: 'Stripe', name: 'webhook signing secret', pattern: 'whsec_[A-Za-z0-9+/=]{32,250}', page: 'https://docs.stripe.com/webhooks', example: 'whsec_ 0*32' },
  { provider: 'Square', name: 'access token', pattern: 'EAAA[A-Za-z0-9_-]{60}', check: 'digit', page: square, example: 'EAAA 0*60' },
  { provider: 'Square', name: 'OAuth access token', pattern: 'sq0atp-[A-Za-z0-9_-]{22,60}', page: square, example: 'sq0atp- 0*22' },
  { provider: 'Square', name: 'OAuth secret', pattern: 'sq0csp-[A-Za-z0-9_-]{43}', page: square, example: 'sq0csp- 0*43' },
  { provider: 'PayPal Braintree', name: 'access token', pattern: 'access_token\\$(?:production|sandbox)\\$[a-z0-9]{16}\\$[a-f0-9]{32}', anchors: ['n\\$pr', 'n\\$sa'], at: [11], page: 'https://developer.paypal.com/braintree/docs', example: 'access_token$production$ 0*16 $ 0*32' },
  { provider: 'Plaid', name: 'access token', pattern: 'access-(?:sandbox|development|production)-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}', page: plaid, example: 'access-production- 0*8 - 0*4 - 0*4 - 0*4 - 0*12' },
  { provider: 'Razorpay', name: 'live key ID', pattern: 'rzp_live_[A-Za-z0-9]{14}', page: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/', example: 'rzp_live_ 0*14' },
  { provider: 'Razorpay', name: 'test key ID', pattern: 'rzp_test_[A-Za-z0-9]{14}', severity: 'hint', page: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/', example: 'rzp_test_ 0*14' },
  { provider: 'Lob', name: 'live API key', pattern: 'live_[a-f0-9]{35}', page: 'https://docs.lob.com/', example: 'live_ 0*35' },
  { provider: 'Mollie', name: 'live API key', pattern: 'live_[A-Za-z0-9]{30,35}', check: 'mixed', page: 'https://docs.mollie.com/reference/authentication', example: 'live_ 0*30' },
  { provider: 'GoCardless', name: 'live access token', pattern: 'live_[A-Za-z0-9_=-]{40}', check: 'mixed', page: 'https://developer.gocardless.com/api-reference/', example: 'live_ 0*39 _' },
  { provider: 'Flutterwave', name: 'secret key', pattern: 'FLWSECK-[a-f0-9]{32}-X', page: flutterwave, example: 'FLWSECK- 0*32 -X' },
  { provider: 'Flutterwave', name: 'test secret key', pattern: 'FLWSECK_TEST-[a-f0-9]{32}-X', severity: 'hint', page: flutterwave, example: 'FLWSECK_TEST- 0*32 -X' },
  { provider: 'Duffel', name: 'live access token', pattern: 'duffel_live_[A-Za-z0-9_=-]{43}', page: 'https://duffel.com/docs/api/overview/authentication', example: 'duffel_live_ 0*43' },
  { provider: 'Duffel', name: 'test access token', pattern: 'duffel_test_[A-Za-z0-9_=-]{43}', severity: 'hint', page: 'https://duffel.com/docs/api/overview/authentication', example: 'duffel_test_ 0*43' },
  { provider: 'EasyPost', name: 'API key', pattern: 'EZAK[A-Za-z0-9]{54}', page: easyPost, example: 'EZAK 0*54' },
  { provider: 'EasyPost', name: 'test API key', pattern: 'EZTK[A-Za-z0-9]{54}', severity: 'hint', page: easyPost, example: 'EZTK 0*54' },
  { provider: 'Shippo', name: 'API token', pattern: 'shippo_live_[a-f0-9]{40}', page: shippo, example: 'shippo_live_ 0*40' },
  { provider: 'Shippo', name: 'test API token', pattern: 'shippo_test_[a-f0-9]{40}', severity: 'hint', page: shippo, example: 'shippo_test_ 0*40' },
  { provider: 'Shopify', name: 'admin API access token', pattern: 'shpat_[a-fA-F0-9]{32}', severity: 'error', page: shopify, example: 'shpat_ 0*32' },
  { provider: 'Shopify', name: 'custom app access token', pattern: 'shpca_[a-fA-F0-9]{32}', page: shopify, example: 'shpca_ 0*32' },
  { provider: 'Shopify', name: 'private app access token', pattern: 'shppa_[a-fA-F0-9]{32}', page: shopify, example: 'shppa_ 0*32' },
  { provider: 'Shopify', name: 'app secret', pattern: 'shpss_[a-fA-F0-9]{32}', page: shopify, example: 'shpss_ 0*32' },
  { provider: 'Shopify', name: 'customer access token', pattern: 'shpua_[a-fA-F0-9]{32}', page: shopify, example: 'shpua_ 0*32' },
];
