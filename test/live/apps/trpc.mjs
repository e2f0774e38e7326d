// tRPC on Node's own server.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { initTRPC, TRPCError } = require('@trpc/server');
const { createHTTPServer } = require('@trpc/server/adapters/standalone');

const { procedure, router } = initTRPC.context().create({ isDev: false });
const refuse = (code, message) => () => {
  throw new TRPCError(message === undefined ? { code } : { code, message });
};
const guarded = procedure.use(({ ctx, next }) =>
  ctx.token === 'Bearer example-token-1' ? next() : refuse('UNAUTHORIZED')(),
);
function quantity(input) {
  if (typeof input?.quantity !== 'number') throw new Error('quantity must be a number');
  return input;
}
createHTTPServer({
  createContext: ({ req }) => ({ token: req.headers.authorization }),
  router: router({
    ping: procedure.query(() => 'pong'),
    me: guarded.query(() => 'alice'),
    admin: guarded.query(refuse('FORBIDDEN')),
    limited: guarded.query(refuse('TOO_MANY_REQUESTS')),
    order: guarded.input(quantity).query(() => 'ok'),
  }),
}).listen(Number(process.argv[2]), '127.0.0.1');
