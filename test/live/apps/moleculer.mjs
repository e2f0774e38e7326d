// moleculer-web: a gateway that checks tokens and roles before it calls its services.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { ServiceBroker, Errors } = require('moleculer');
const Api = require('moleculer-web');
const jwt = require('jsonwebtoken');

const { ForbiddenError, UnAuthorizedError, ERR_INVALID_TOKEN, ERR_NO_TOKEN } = Api.Errors;
const broker = new ServiceBroker({ logger: false, metrics: false });
broker.createService({
  name: 'api',
  mixins: [Api],
  settings: {
    port: Number(process.argv[2]),
    ip: '127.0.0.1',
    routes: [
      {
        path: '/limited',
        aliases: { 'GET orders': 'orders.list' },
        whitelist: ['orders.list'],
        rateLimit: { window: 60_000, limit: 1, headers: true },
        mappingPolicy: 'restrict',
      },
      {
        path: '/api',
        authorization: true,
        mappingPolicy: 'restrict',
        bodyParsers: { json: true },
        aliases: {
          'GET orders': 'orders.list',
          'GET orders/:id': 'orders.get',
          'POST orders': 'orders.add',
          'GET broken': 'orders.broken',
          'GET admin': 'orders.admin',
          'GET hidden': 'hidden.list',
        },
        whitelist: ['orders.*'],
      },
    ],
  },
  methods: {
    async authorize(_context, _route, request) {
      const header = request.headers.authorization;
      if (!header) throw new UnAuthorizedError(ERR_NO_TOKEN);
      const [scheme, token] = header.split(' ');
      if (scheme !== 'Bearer') throw new UnAuthorizedError('ERR_INVALID_AUTH_SCHEME');
      let user;
      try {
        user = jwt.verify(token, 'example-key-of-the-live-evaluation-0123456789', { algorithms: ['HS256'] });
      } catch {
        throw new UnAuthorizedError(ERR_INVALID_TOKEN);
      }
      if (user.disabled) throw new ForbiddenError('USER_DISABLED');
      const role = request.$action.auth;
      if (role && user.role !== role) throw new ForbiddenError('NO_RIGHTS');
    },
  },
});
broker.createService({
  name: 'orders',
  actions: {
    list: () => [],
    get({ params }) {
      throw new Errors.MoleculerClientError(`There is no order ${params.id}`, 404, 'ORDER_NOT_FOUND');
    },
    add: { params: { name: 'string' }, handler: () => ({}) },
    broken() {
      throw new Error('The database is gone');
    },
    admin: { auth: 'admin', handler: () => ({}) },
  },
});
broker.createService({ name: 'hidden', actions: { list: () => [] } });
await broker.start();
