import type { LiveServer } from '../support/live-server.ts';
import { aiohttp } from './aiohttp.ts';
import { apache } from './apache.ts';
import { apacheGssapi } from './apache-gssapi.ts';
import { apacheModsecurity } from './apache-modsecurity.ts';
import { apacheOpenidc } from './apache-openidc.ts';
import { apiPlans } from './api-plans.ts';
import { apollo } from './apollo.ts';
import { aria2 } from './aria2.ts';
import { aws4 } from './aws4.ts';
import { azurite } from './azurite.ts';
import { betterAuth } from './better-auth.ts';
import { caddy } from './caddy.ts';
import { deluge } from './deluge.ts';
import { django } from './django.ts';
import { dnsdist } from './dnsdist.ts';
import { dockerRegistry } from './docker-registry.ts';
import { echo } from './echo.ts';
import { ejabberd } from './ejabberd.ts';
import { elysia } from './elysia.ts';
import { etcd } from './etcd.ts';
import { expressJwt } from './express-jwt.ts';
import { expressOauth2Bearer } from './express-oauth2-bearer.ts';
import { expressSession } from './express-session.ts';
import { falcon } from './falcon.ts';
import { fastapi } from './fastapi.ts';
import { fastify } from './fastify.ts';
import { feathers } from './feathers.ts';
import { flask } from './flask.ts';
import { gate } from './gate.ts';
import { gin } from './gin.ts';
import { graphqlYoga } from './graphql-yoga.ts';
import { hapi } from './hapi.ts';
import { haproxy } from './haproxy.ts';
import { hawk } from './hawk.ts';
import { hono } from './hono.ts';
import { httpAuth } from './http-auth.ts';
import { icecast } from './icecast.ts';
import { icinga } from './icinga.ts';
import { influxdb } from './influxdb.ts';
import { jsonServerAuth } from './json-server-auth.ts';
import { jupyter } from './jupyter.ts';
import { keystone } from './keystone.ts';
import { koa } from './koa.ts';
import { lighttpd } from './lighttpd.ts';
import { mcp } from './mcp.ts';
import { messageSignatures } from './message-signatures.ts';
import { mojolicious } from './mojolicious.ts';
import { moleculer } from './moleculer.ts';
import { monit } from './monit.ts';
import { motion } from './motion.ts';
import { mutualTls } from './mutual-tls.ts';
import { nest } from './nest.ts';
import { nginx } from './nginx.ts';
import { nodeRed } from './node-red.ts';
import { oauth2Server } from './oauth2-server.ts';
import { oidcProvider } from './oidc-provider.ts';
import { openidConnect } from './openid-connect.ts';
import { orthanc } from './orthanc.ts';
import { passport } from './passport.ts';
import { php } from './php.ts';
import { pouchdb } from './pouchdb.ts';
import { powerdns } from './powerdns.ts';
import { prometheus } from './prometheus.ts';
import { proxyChain } from './proxy-chain.ts';
import { pyramid } from './pyramid.ts';
import { qbittorrent } from './qbittorrent.ts';
import { rabbitmq } from './rabbitmq.ts';
import { radicale } from './radicale.ts';
import { rails } from './rails.ts';
import { restify } from './restify.ts';
import { s3rver } from './s3rver.ts';
import { soap } from './soap.ts';
import { socketIo } from './socket-io.ts';
import { squid } from './squid.ts';
import { syncthing } from './syncthing.ts';
import { tinyproxy } from './tinyproxy.ts';
import { tomcat } from './tomcat.ts';
import { tornado } from './tornado.ts';
import { transmission } from './transmission.ts';
import { trpc } from './trpc.ts';
import { verdaccio } from './verdaccio.ts';
import { webdav } from './webdav.ts';

/** Every server that is measured. */
export const liveServers: readonly LiveServer[] = [
  nginx,
  apache,
  lighttpd,
  caddy,
  haproxy,
  squid,
  tinyproxy,
  expressJwt,
  expressSession,
  expressOauth2Bearer,
  passport,
  nest,
  fastify,
  koa,
  hapi,
  hono,
  feathers,
  httpAuth,
  oidcProvider,
  graphqlYoga,
  apollo,
  trpc,
  verdaccio,
  s3rver,
  flask,
  fastapi,
  django,
  rails,
  dockerRegistry,
  prometheus,
  influxdb,
  etcd,
  transmission,
  jupyter,
  radicale,
  aria2,
  syncthing,
  rabbitmq,
  tomcat,
  orthanc,
  powerdns,
  dnsdist,
  monit,
  motion,
  qbittorrent,
  icecast,
  icinga,
  echo,
  gin,
  pyramid,
  tornado,
  aiohttp,
  falcon,
  mojolicious,
  php,
  apacheOpenidc,
  apacheModsecurity,
  apacheGssapi,
  deluge,
  keystone,
  ejabberd,
  mcp,
  oauth2Server,
  hawk,
  mutualTls,
  apiPlans,
  webdav,
  soap,
  jsonServerAuth,
  proxyChain,
  socketIo,
  gate,
  messageSignatures,
  restify,
  betterAuth,
  aws4,
  azurite,
  moleculer,
  nodeRed,
  pouchdb,
  elysia,
  openidConnect,
];
