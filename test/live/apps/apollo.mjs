// Apollo Server on its own, with the codes of its documentation.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { ApolloServer } = require('@apollo/server');
const { startStandaloneServer } = require('@apollo/server/standalone');
const { GraphQLError } = require('graphql');
const jsonwebtoken = require('jsonwebtoken');

function refuse(code, message, status) {
  const http = status === undefined ? {} : { http: { status } };
  return new GraphQLError(message, { extensions: { code, ...http } });
}
function signedIn({ user }) {
  if (!user) throw refuse('UNAUTHENTICATED', 'User is not authenticated');
  return user.sub;
}
const server = new ApolloServer({
  typeDefs: 'type Query { me: String, admin: String, broken: String }',
  includeStacktraceInErrorResponses: false,
  resolvers: {
    Query: {
      me: (_parent, _args, context) => signedIn(context),
      admin(_parent, _args, context) {
        signedIn(context);
        throw refuse('FORBIDDEN', 'You are not authorized to perform this action.');
      },
      broken() {
        throw new Error('the database is away');
      },
    },
  },
});
await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(process.argv[2]) },
  async context({ req }) {
    if (req.headers['x-strict']) throw refuse('UNAUTHENTICATED', 'User is not authenticated', 401);
    const token = req.headers.authorization?.split(' ')[1];
    try {
      const key = 'example-key-of-the-live-evaluation-0123456789';
      return { user: token ? jsonwebtoken.verify(token, key) : undefined };
    } catch {
      return {};
    }
  },
});
