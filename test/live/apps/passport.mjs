// Passport with its strategies for Basic, Bearer, JWT, a login form and SAML, each left to its own answers.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const express = require('express');
const passport = require('passport');
const session = require('express-session');
const { BasicStrategy } = require('passport-http');
const { Strategy: BearerStrategy } = require('passport-http-bearer');
const { Strategy: JwtStrategy, ExtractJwt } = require('passport-jwt');
const { Strategy: LocalStrategy } = require('passport-local');
const { Strategy: SamlStrategy } = require('@node-saml/passport-saml');
const { generateKeyPairSync } = require('node:crypto');

const alice = { name: 'alice' };
const isAlice = (user, password, done) =>
  done(null, user === 'alice' && password === 'example-password' ? alice : false);
passport.use(new BasicStrategy(isAlice));
passport.use(
  new BearerStrategy((token, done) =>
    done(null, token === 'example-opaque-token-1' ? alice : false, { scope: 'read' }),
  ),
);
passport.use(
  new JwtStrategy(
    {
      secretOrKey: 'example-key-of-the-live-evaluation-0123456789',
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      issuer: 'https://login.example.test/',
      audience: 'https://orders.example.test',
    },
    (_claims, done) => done(null, alice),
  ),
);
passport.use(new LocalStrategy(isAlice));
const { publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
passport.use(
  new SamlStrategy(
    {
      entryPoint: `http://127.0.0.1:${process.argv[2]}/idp/sso`,
      issuer: 'orders',
      callbackUrl: `http://127.0.0.1:${process.argv[2]}/saml/callback`,
      idpCert: publicKey,
    },
    (profile, done) => done(null, profile),
    (profile, done) => done(null, profile),
  ),
);
passport.serializeUser((user, done) => done(null, user.name));
passport.deserializeUser((_name, done) => done(null, alice));

const app = express();
app.use(express.urlencoded({ extended: false }));
const ok = (_request, response) => response.json({ ok: true });
const by = (name, options = {}) => passport.authenticate(name, { session: false, ...options });
app.get('/basic', by('basic'), ok);
app.get('/jwt', by('jwt'), ok);
app.get('/bearer', by('bearer'), ok);
app.get('/bearer/admin', by('bearer'), (request, response) => {
  if (request.authInfo.scope.split(' ').includes('admin')) return response.json([]);
  response.set('WWW-Authenticate', 'Bearer realm="Users", error="insufficient_scope", scope="admin"');
  response.sendStatus(403);
});
app.use(session({ secret: 'example-session-key', resave: false, saveUninitialized: false }));
app.post('/login', passport.authenticate('local'), ok);
app.use(passport.session());
app.get('/profile', (request, response) =>
  request.isAuthenticated() ? response.json(request.user) : response.redirect('/sign-in'),
);
app.get('/sign-in', (_request, response) =>
  response.send(
    '<title>Sign in</title><form method="post" action="/login"><input name="username"><input type="password" name="password"></form>',
  ),
);
app.get('/saml', by('saml'), ok);
app.post('/saml/callback', by('saml'), ok);
app.get('/idp/sso', (_request, response) =>
  response.send(
    '<title>Log in to Example ID</title><form method="post"><input name="user"><input type="password" name="pw"></form>',
  ),
);
app.listen(Number(process.argv[2]), '127.0.0.1');
