// GraphQL over HTTP: refusals are errors in an answer of status 200, with the codes that the field has agreed on.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { createSchema, createYoga } = require('graphql-yoga');
const { GraphQLError } = require('graphql');
const { jwtVerify } = require('jose');

const key = new TextEncoder().encode('example-key-of-the-live-evaluation-0123456789');
const expected = { issuer: 'https://login.example.test/', audience: 'https://orders.example.test' };
function refuse(code, message) {
  return new GraphQLError(message, { extensions: { code } });
}
async function signedIn({ request }) {
  const header = request.headers.get('authorization');
  if (header === null) throw refuse('UNAUTHENTICATED', 'You must be logged in');
  try {
    await jwtVerify(header.replace('Bearer ', ''), key, { algorithms: ['HS256'], ...expected });
  } catch (error) {
    throw refuse('UNAUTHENTICATED', error.message);
  }
}
const schema = createSchema({
  typeDefs: 'type Query { me: String, admin: String, broken: String }',
  resolvers: {
    Query: {
      me: (_parent, _args, context) => signedIn(context).then(() => 'alice'),
      async admin(_parent, _args, context) {
        await signedIn(context);
        throw refuse('FORBIDDEN', 'Requires the admin role');
      },
      broken() {
        throw new Error('the database is away');
      },
    },
  },
});
createServer(createYoga({ schema, logging: false })).listen(Number(process.argv[2]), '127.0.0.1');
