// restify with its own parser of the Authorization header, its throttle and its errors.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const restify = require('restify');
const errors = require('restify-errors');

const server = restify.createServer({ name: 'orders' });
const { acceptParser, authorizationParser, bodyParser, queryParser, throttle } = restify.plugins;
server.pre(restify.plugins.pre.userAgentConnection());
server.use(acceptParser(server.acceptable), authorizationParser(), queryParser(), bodyParser());
const passwords = { alice: 'example-password', admin: 'example-password-2', old: 'example-password' };
function signedIn(request, response, next) {
  const { basic } = request.authorization;
  if (!basic) {
    response.header('WWW-Authenticate', 'Basic realm="orders"');
    return next(new errors.UnauthorizedError('Authentication is required'));
  }
  if (passwords[basic.username] !== basic.password || !basic.password) {
    response.header('WWW-Authenticate', 'Basic realm="orders"');
    return next(new errors.InvalidCredentialsError('The name or the password is wrong'));
  }
  if (basic.username === 'old') return next(new errors.NotAuthorizedError('This account has been closed'));
  next();
}
server.get('/orders', signedIn, (_request, response, next) => {
  response.send([]);
  next();
});
server.post('/orders', signedIn, ({ body }, response, next) => {
  if (!body?.name) return next(new errors.MissingParameterError('name is required'));
  response.send(201, body);
  next();
});
server.get('/admin', signedIn, ({ username }, response, next) => {
  if (username !== 'admin') return next(new errors.NotAuthorizedError('You are not an administrator'));
  response.send({});
  next();
});
server.get('/slow', throttle({ burst: 1, rate: 0.01, ip: true }), signedIn, (_request, response, next) => {
  response.send({});
  next();
});
server.get('/broken', signedIn, (_request, _response, next) =>
  next(new errors.InternalServerError('The database is gone')),
);
server.get(
  '/version',
  restify.plugins.conditionalHandler([
    {
      version: '2.0.0',
      handler: (_request, response, next) => {
        response.send({});
        next();
      },
    },
  ]),
);
server.listen(Number(process.argv[2]), '127.0.0.1');
