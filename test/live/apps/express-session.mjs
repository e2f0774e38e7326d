// Express with sessions, anti-forgery tokens, a limit on attempts, and a key in a header.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const express = require('express');
const session = require('express-session');
const cookieParser = require('cookie-parser');
const { rateLimit } = require('express-rate-limit');
const { doubleCsrf } = require('csrf-csrf');

const app = express();
app.use(express.urlencoded({ extended: false }), express.json(), cookieParser());
const settings = { secret: 'example-session-key', resave: false, saveUninitialized: false };
const long = session(settings);
const short = session({ ...settings, name: 'short.sid', cookie: { maxAge: 500 } });

function login(request, response) {
  const { username, password } = request.body;
  if (username === 'locked')
    return response.status(423).json({ error: 'Account is locked due to too many failed login attempts' });
  if (username === 'disabled') return response.status(403).json({ error: 'This account has been disabled' });
  if (username !== 'alice' || password !== 'example-password')
    return response.status(401).json({ error: 'Invalid username or password' });
  request.session.user = username;
  response.json({ ok: true });
}
app.post('/short/login', short, login);
app.post('/limited/login', rateLimit({ windowMs: 60_000, limit: 1 }), long, login);
app.use('/keyed', (request, response) => {
  const key = request.get('x-api-key');
  if (!key) return response.status(401).json({ error: 'Missing API key in x-api-key header' });
  if (key !== 'example-key-1') return response.status(401).json({ error: 'Invalid API key' });
  response.json({ ok: true });
});
app.use(long);
app.post('/login', login);
app.post('/logout', (request, response) => request.session.destroy(() => response.json({ ok: true })));
function signedIn(request, response, next) {
  if (request.session.user) return next();
  response.status(401).json({ error: 'Unauthorized' });
}
app.get('/profile', signedIn, (request, response) => response.json({ user: request.session.user }));
app.get('/profile/:id', signedIn, (_request, response) =>
  response.status(404).json({ error: 'Profile not found' }),
);
app.get('/admin', signedIn, (_request, response) =>
  response.status(403).json({ error: 'Admin role required' }),
);
app.get('/page', (request, response) =>
  request.session.user ? response.send('hello') : response.redirect('/login'),
);
app.get('/login', (_request, response) =>
  response.send(
    '<title>Log in</title><form method="post"><input name="username"><input type="password" name="password"></form>',
  ),
);
const { doubleCsrfProtection, generateCsrfToken } = doubleCsrf({
  getSecret: () => 'example-anti-forgery-key',
  getSessionIdentifier: request => request.session.id,
  cookieName: 'x-csrf',
  cookieOptions: { secure: false },
});
app.get('/csrf-token', (request, response) => response.json({ token: generateCsrfToken(request, response) }));
app.post('/orders', signedIn, doubleCsrfProtection, (_request, response) => response.json({ ok: true }));
app.listen(Number(process.argv[2]), '127.0.0.1');
