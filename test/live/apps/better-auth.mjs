// Better Auth in memory: sessions in cookies or as bearer tokens, banned and unverified users, roles, origins.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { betterAuth } = require('better-auth');
const { memoryAdapter } = require('better-auth/adapters/memory');
const { admin, bearer } = require('better-auth/plugins');
const { fromNodeHeaders, toNodeHandler } = require('better-auth/node');

const port = Number(process.argv[2]);
const store = { user: [], session: [], account: [], verification: [] };
const auth = betterAuth({
  baseURL: `http://127.0.0.1:${port}`,
  secret: 'example-secret-of-the-live-evaluation-0123456789',
  database: memoryAdapter(store),
  telemetry: { enabled: false },
  logger: { disabled: true },
  emailAndPassword: { enabled: true, requireEmailVerification: true },
  rateLimit: {
    enabled: true,
    window: 60,
    max: 1000,
    customRules: {
      '/sign-in/email': { window: 60, max: 1000 },
      '/request-password-reset': { window: 60, max: 1 },
    },
  },
  plugins: [bearer(), admin()],
});
const handler = toNodeHandler(auth);
async function register(name, change) {
  await auth.api.signUpEmail({ body: { name, email: `${name}@example.test`, password: 'example-password' } });
  Object.assign(
    store.user.find(user => user.name === name),
    change,
  );
}
await register('alice', { emailVerified: true });
await register('root', { emailVerified: true, role: 'admin' });
await register('banned', { emailVerified: true, banned: true, banReason: 'Spamming' });
await register('fresh', {});
createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://127.0.0.1');
  if (pathname.startsWith('/api/auth/')) return handler(request, response);
  const send = (status, body) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  if (pathname === '/test/end') {
    const { token } = await new Response(request).json().catch(() => ({}));
    for (const session of store.session) if (session.token === token) session.expiresAt = new Date(0);
    return send(200, {});
  }
  const session = await auth.api.getSession({ headers: fromNodeHeaders(request.headers) });
  if (!session) return send(401, { error: 'Unauthorized' });
  if (pathname === '/profile') return send(200, { name: session.user.name });
  send(404, { error: 'Not found' });
}).listen(port, '127.0.0.1');
