// http-auth: Basic and Digest on Node's own server.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const auth = require('http-auth');
const basic = auth.basic({ realm: 'Orders' }, (user, password, done) =>
  done(user === 'alice' && password === 'example-password'),
);
const hash = createHash('md5').update('alice:Orders:example-password').digest('hex');
const digest = auth.digest({ realm: 'Orders' }, (user, done) => (user === 'alice' ? done(hash) : done()));
const session = auth.digest({ realm: 'Orders', algorithm: 'MD5-sess' }, (user, done) =>
  user === 'alice' ? done(hash) : done(),
);
const guards = { '/digest': digest, '/digest-session': session };
createServer((request, response) => {
  const guard = guards[request.url.split('?', 1)[0]] ?? basic;
  guard.check(() => response.end('ok'))(request, response);
}).listen(Number(process.argv[2]), '127.0.0.1');
