import type { LiveServer } from '../support/live-server.ts';
import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { django } from './django.ts';
import { expressJwt } from './express-jwt.ts';
import { expressOauth2Bearer } from './express-oauth2-bearer.ts';
import { expressSession } from './express-session.ts';
import { fastapi } from './fastapi.ts';
import { fastify } from './fastify.ts';
import { flask } from './flask.ts';
import { graphqlYoga } from './graphql-yoga.ts';
import { hapi } from './hapi.ts';
import { haproxy } from './haproxy.ts';
import { hono } from './hono.ts';
import { httpAuth } from './http-auth.ts';
import { koa } from './koa.ts';
import { lighttpd } from './lighttpd.ts';
import { nginx } from './nginx.ts';
import { oidcProvider } from './oidc-provider.ts';
import { passport } from './passport.ts';
import { s3rver } from './s3rver.ts';
import { squid } from './squid.ts';
import { verdaccio } from './verdaccio.ts';

/** Every server that is measured. */
export const liveServers: readonly LiveServer[] = [
  nginx,
  apache,
  lighttpd,
  caddy,
  haproxy,
  squid,
  expressJwt,
  expressSession,
  expressOauth2Bearer,
  passport,
  fastify,
  koa,
  hapi,
  hono,
  httpAuth,
  oidcProvider,
  graphqlYoga,
  verdaccio,
  s3rver,
  flask,
  fastapi,
  django,
];
