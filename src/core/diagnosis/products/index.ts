import { adFs } from './ad-fs.ts';
import { adyen } from './adyen.ts';
import { airtable } from './airtable.ts';
import { akamai } from './akamai.ts';
import { algolia } from './algolia.ts';
import { alibabaCloud } from './alibaba-cloud.ts';
import { alpaca } from './alpaca.ts';
import { amazonApiGateway } from './amazon-api-gateway.ts';
import { amazonCloudfront } from './amazon-cloudfront.ts';
import { amazonCognito } from './amazon-cognito.ts';
import { amazonEcr } from './amazon-ecr.ts';
import { amazonS3 } from './amazon-s3.ts';
import { amazonSpApi } from './amazon-sp-api.ts';
import { ambari } from './ambari.ts';
import { anthropic } from './anthropic.ts';
import { apacheAirflow } from './apache-airflow.ts';
import { apacheApisix } from './apache-apisix.ts';
import { apacheHttpd } from './apache-httpd.ts';
import { apacheNifi } from './apache-nifi.ts';
import { apacheSolr } from './apache-solr.ts';
import { apacheSuperset } from './apache-superset.ts';
import { apacheTomcat } from './apache-tomcat.ts';
import { apereoCas } from './apereo-cas.ts';
import { apicast } from './apicast.ts';
import { apigee } from './apigee.ts';
import { arangodb } from './arangodb.ts';
import { argoCd } from './argo-cd.ts';
import { argoWorkflows } from './argo-workflows.ts';
import { asana } from './asana.ts';
import { aspnetCore } from './aspnet-core.ts';
import { atlassian } from './atlassian.ts';
import { auth0 } from './auth0.ts';
import { authelia } from './authelia.ts';
import { authentik } from './authentik.ts';
import { aws } from './aws.ts';
import { awsApplicationLoadBalancer } from './aws-application-load-balancer.ts';
import { awsSts } from './aws-sts.ts';
import { awsWaf } from './aws-waf.ts';
import { axum } from './axum.ts';
import { azureAdB2c } from './azure-ad-b2c.ts';
import { azureAiServices } from './azure-ai-services.ts';
import { azureApiManagement } from './azure-api-management.ts';
import { azureAppConfiguration } from './azure-app-configuration.ts';
import { azureAppService } from './azure-app-service.ts';
import { azureDevops } from './azure-devops.ts';
import { azureKeyVault } from './azure-key-vault.ts';
import { azureResourceManager } from './azure-resource-manager.ts';
import { azureStorage } from './azure-storage.ts';
import { backblazeB2 } from './backblaze-b2.ts';
import { binance } from './binance.ts';
import { bitbucketCloud } from './bitbucket-cloud.ts';
import { bitbucketServer } from './bitbucket-server.ts';
import { box } from './box.ts';
import { buildkite } from './buildkite.ts';
import { bybit } from './bybit.ts';
import { caddy } from './caddy.ts';
import { captivePortal } from './captive-portal.ts';
import { chiJwtauth } from './chi-jwtauth.ts';
import { ciscoUmbrella } from './cisco-umbrella.ts';
import { clerk } from './clerk.ts';
import { clickhouse } from './clickhouse.ts';
import { clickup } from './clickup.ts';
import { cloudflare } from './cloudflare.ts';
import { cloudflareAccess } from './cloudflare-access.ts';
import { cloudflareApi } from './cloudflare-api.ts';
import { cohere } from './cohere.ts';
import { coinbaseExchange } from './coinbase-exchange.ts';
import { confluent } from './confluent.ts';
import { contentful } from './contentful.ts';
import { couchdb } from './couchdb.ts';
import { cratesIo } from './crates-io.ts';
import { databricks } from './databricks.ts';
import { datadog } from './datadog.ts';
import { datadome } from './datadome.ts';
import { devise } from './devise.ts';
import { dex } from './dex.ts';
import { digitalocean } from './digitalocean.ts';
import { directus } from './directus.ts';
import { discord } from './discord.ts';
import { discourse } from './discourse.ts';
import { django } from './django.ts';
import { djangoRestFramework } from './django-rest-framework.ts';
import { dockerRegistry } from './docker-registry.ts';
import { docusign } from './docusign.ts';
import { doorkeeper } from './doorkeeper.ts';
import { dropbox } from './dropbox.ts';
import { dropwizard } from './dropwizard.ts';
import { drupal } from './drupal.ts';
import { duo } from './duo.ts';
import { dynamics365 } from './dynamics-365.ts';
import { ebay } from './ebay.ts';
import { echo } from './echo.ts';
import { elasticsearch } from './elasticsearch.ts';
import { elevenlabs } from './elevenlabs.ts';
import { emqx } from './emqx.ts';
import { envoy } from './envoy.ts';
import { etsy } from './etsy.ts';
import { exchangeOwa } from './exchange-owa.ts';
import { expressJwt } from './express-jwt.ts';
import { expressMiddleware } from './express-middleware.ts';
import { expressOauth2JwtBearer } from './express-oauth2-jwt-bearer.ts';
import { f5BigIp } from './f5-big-ip.ts';
import { facebookGraphApi } from './facebook-graph-api.ts';
import { fastapi } from './fastapi.ts';
import { fastify } from './fastify.ts';
import { fastly } from './fastly.ts';
import { figma } from './figma.ts';
import { firebase } from './firebase.ts';
import { firebaseAppCheck } from './firebase-app-check.ts';
import { flask } from './flask.ts';
import { flaskJwtExtended } from './flask-jwt-extended.ts';
import { flaskWtf } from './flask-wtf.ts';
import { fortinet } from './fortinet.ts';
import { freshdesk } from './freshdesk.ts';
import { ghost } from './ghost.ts';
import { ginJwt } from './gin-jwt.ts';
import { gitea } from './gitea.ts';
import { github } from './github.ts';
import { githubContainerRegistry } from './github-container-registry.ts';
import { gitlab } from './gitlab.ts';
import { golangJwt } from './golang-jwt.ts';
import { googleAds } from './google-ads.ts';
import { googleApiGateway } from './google-api-gateway.ts';
import { googleApis } from './google-apis.ts';
import { googleArtifactRegistry } from './google-artifact-registry.ts';
import { googleCloudArmor } from './google-cloud-armor.ts';
import { googleCloudIap } from './google-cloud-iap.ts';
import { googleCloudRun } from './google-cloud-run.ts';
import { googleCloudStorage } from './google-cloud-storage.ts';
import { googleMapsPlatform } from './google-maps-platform.ts';
import { googleOauth } from './google-oauth.ts';
import { grafana } from './grafana.ts';
import { grafanaLoki } from './grafana-loki.ts';
import { graphql } from './graphql.ts';
import { gravitee } from './gravitee.ts';
import { groq } from './groq.ts';
import { grpcGateway } from './grpc-gateway.ts';
import { grpcWeb } from './grpc-web.ts';
import { hadoop } from './hadoop.ts';
import { hapi } from './hapi.ts';
import { haproxy } from './haproxy.ts';
import { harbor } from './harbor.ts';
import { hashicorpConsul } from './hashicorp-consul.ts';
import { hashicorpNomad } from './hashicorp-nomad.ts';
import { hashicorpVault } from './hashicorp-vault.ts';
import { hasura } from './hasura.ts';
import { hawk } from './hawk.ts';
import { here } from './here.ts';
import { heroku } from './heroku.ts';
import { hetznerCloud } from './hetzner-cloud.ts';
import { homeAssistant } from './home-assistant.ts';
import { hubspot } from './hubspot.ts';
import { huggingFace } from './hugging-face.ts';
import { humanSecurity } from './human-security.ts';
import { ibmApiConnect } from './ibm-api-connect.ts';
import { ibmCloudIam } from './ibm-cloud-iam.ts';
import { imperva } from './imperva.ts';
import { influxdb } from './influxdb.ts';
import { intercom } from './intercom.ts';
import { jenkins } from './jenkins.ts';
import { jfrogArtifactory } from './jfrog-artifactory.ts';
import { jolokia } from './jolokia.ts';
import { joomla } from './joomla.ts';
import { jupyter } from './jupyter.ts';
import { keycloak } from './keycloak.ts';
import { kibana } from './kibana.ts';
import { koaJwt } from './koa-jwt.ts';
import { kongGateway } from './kong-gateway.ts';
import { kraken } from './kraken.ts';
import { kubernetes } from './kubernetes.ts';
import { laravel } from './laravel.ts';
import { laravelJwtAuth } from './laravel-jwt-auth.ts';
import { leagueOauth2Server } from './league-oauth2-server.ts';
import { linear } from './linear.ts';
import { linkedin } from './linkedin.ts';
import { linode } from './linode.ts';
import { logto } from './logto.ts';
import { luaRestyOpenidc } from './lua-resty-openidc.ts';
import { magento } from './magento.ts';
import { mailchimp } from './mailchimp.ts';
import { mailgun } from './mailgun.ts';
import { mapbox } from './mapbox.ts';
import { mastodon } from './mastodon.ts';
import { matrix } from './matrix.ts';
import { mattermost } from './mattermost.ts';
import { mcp } from './mcp.ts';
import { meilisearch } from './meilisearch.ts';
import { messagebird } from './messagebird.ts';
import { metabase } from './metabase.ts';
import { micronaut } from './micronaut.ts';
import { microsoftEntraId } from './microsoft-entra-id.ts';
import { microsoftGraph } from './microsoft-graph.ts';
import { microsoftIdentityModel } from './microsoft-identity-model.ts';
import { microsoftIis } from './microsoft-iis.ts';
import { microsoftTmg } from './microsoft-tmg.ts';
import { mongodbAtlas } from './mongodb-atlas.ts';
import { mulesoft } from './mulesoft.ts';
import { n8n } from './n8n.ts';
import { neo4j } from './neo4j.ts';
import { nestjs } from './nestjs.ts';
import { nextcloud } from './nextcloud.ts';
import { nginx } from './nginx.ts';
import { ngrok } from './ngrok.ts';
import { notion } from './notion.ts';
import { npmRegistry } from './npm-registry.ts';
import { nuget } from './nuget.ts';
import { oauth1 } from './oauth-1.ts';
import { oauth2Proxy } from './oauth2-proxy.ts';
import { odoo } from './odoo.ts';
import { okta } from './okta.ts';
import { okx } from './okx.ts';
import { openai } from './openai.ts';
import { opensearch } from './opensearch.ts';
import { openshift } from './openshift.ts';
import { openstackKeystone } from './openstack-keystone.ts';
import { openweather } from './openweather.ts';
import { oracleCloud } from './oracle-cloud.ts';
import { ory } from './ory.ts';
import { oryOathkeeper } from './ory-oathkeeper.ts';
import { ovhcloud } from './ovhcloud.ts';
import { paloAltoNetworks } from './palo-alto-networks.ts';
import { parseServer } from './parse-server.ts';
import { paypal } from './paypal.ts';
import { pinterest } from './pinterest.ts';
import { pipedrive } from './pipedrive.ts';
import { plaid } from './plaid.ts';
import { play } from './play.ts';
import { pomerium } from './pomerium.ts';
import { postgrest } from './postgrest.ts';
import { postman } from './postman.ts';
import { postmark } from './postmark.ts';
import type { Product } from './product.ts';
import { proxmoxVe } from './proxmox-ve.ts';
import { pypi } from './pypi.ts';
import { qdrant } from './qdrant.ts';
import { quay } from './quay.ts';
import { quickbooksOnline } from './quickbooks-online.ts';
import { rabbitmq } from './rabbitmq.ts';
import { reddit } from './reddit.ts';
import { replicate } from './replicate.ts';
import { ringcentral } from './ringcentral.ts';
import { rocketChat } from './rocket-chat.ts';
import { rubyOnRails } from './ruby-on-rails.ts';
import { rubygems } from './rubygems.ts';
import { salesforce } from './salesforce.ts';
import { saml2 } from './saml-2.ts';
import { sanity } from './sanity.ts';
import { sapGateway } from './sap-gateway.ts';
import { scaleway } from './scaleway.ts';
import { sendgrid } from './sendgrid.ts';
import { sentry } from './sentry.ts';
import { servicenow } from './servicenow.ts';
import { sharepoint } from './sharepoint.ts';
import { shibbolethSp } from './shibboleth-sp.ts';
import { shopify } from './shopify.ts';
import { simplejwt } from './simplejwt.ts';
import { simplesamlphp } from './simplesamlphp.ts';
import { slack } from './slack.ts';
import { snowflake } from './snowflake.ts';
import { sonarqube } from './sonarqube.ts';
import { sonatypeNexus } from './sonatype-nexus.ts';
import { splunk } from './splunk.ts';
import { spotify } from './spotify.ts';
import { springSecurity } from './spring-security.ts';
import { square } from './square.ts';
import { squid } from './squid.ts';
import { strapi } from './strapi.ts';
import { strava } from './strava.ts';
import { stripe } from './stripe.ts';
import { stytch } from './stytch.ts';
import { sucuri } from './sucuri.ts';
import { supabase } from './supabase.ts';
import { supertokens } from './supertokens.ts';
import { symantecProxysg } from './symantec-proxysg.ts';
import { symfony } from './symfony.ts';
import { synologyDsm } from './synology-dsm.ts';
import { tableau } from './tableau.ts';
import { teamcity } from './teamcity.ts';
import { telegramBotApi } from './telegram-bot-api.ts';
import { tencentCloud } from './tencent-cloud.ts';
import { terraformCloud } from './terraform-cloud.ts';
import { tiktok } from './tiktok.ts';
import { tinyproxy } from './tinyproxy.ts';
import { tornado } from './tornado.ts';
import { traefik } from './traefik.ts';
import { trello } from './trello.ts';
import { twilio } from './twilio.ts';
import { twitch } from './twitch.ts';
import { tyk } from './tyk.ts';
import { typesense } from './typesense.ts';
import { upstashRedis } from './upstash-redis.ts';
import { vercel } from './vercel.ts';
import { vmwareVsphere } from './vmware-vsphere.ts';
import { vonage } from './vonage.ts';
import { weaviate } from './weaviate.ts';
import { webex } from './webex.ts';
import { webflow } from './webflow.ts';
import { woocommerce } from './woocommerce.ts';
import { wordfence } from './wordfence.ts';
import { wordpress } from './wordpress.ts';
import { wsSecurity } from './ws-security.ts';
import { wso2ApiManager } from './wso2-api-manager.ts';
import { xTwitter } from './x-twitter.ts';
import { xero } from './xero.ts';
import { zabbix } from './zabbix.ts';
import { zendesk } from './zendesk.ts';
import { zitadel } from './zitadel.ts';
import { zoho } from './zoho.ts';
import { zoom } from './zoom.ts';
import { zscaler } from './zscaler.ts';

/** Every product whose words are known, one data file each. Written by `npm run products`. */
export const products: readonly Product[] = [
  adFs,
  adyen,
  airtable,
  akamai,
  algolia,
  alibabaCloud,
  alpaca,
  amazonApiGateway,
  amazonCloudfront,
  amazonCognito,
  amazonEcr,
  amazonS3,
  amazonSpApi,
  ambari,
  anthropic,
  apacheAirflow,
  apacheApisix,
  apacheHttpd,
  apacheNifi,
  apacheSolr,
  apacheSuperset,
  apacheTomcat,
  apereoCas,
  apicast,
  apigee,
  arangodb,
  argoCd,
  argoWorkflows,
  asana,
  aspnetCore,
  atlassian,
  auth0,
  authelia,
  authentik,
  aws,
  awsApplicationLoadBalancer,
  awsSts,
  awsWaf,
  axum,
  azureAdB2c,
  azureAiServices,
  azureApiManagement,
  azureAppConfiguration,
  azureAppService,
  azureDevops,
  azureKeyVault,
  azureResourceManager,
  azureStorage,
  backblazeB2,
  binance,
  bitbucketCloud,
  bitbucketServer,
  box,
  buildkite,
  bybit,
  caddy,
  captivePortal,
  chiJwtauth,
  ciscoUmbrella,
  clerk,
  clickhouse,
  clickup,
  cloudflare,
  cloudflareAccess,
  cloudflareApi,
  cohere,
  coinbaseExchange,
  confluent,
  contentful,
  couchdb,
  cratesIo,
  databricks,
  datadog,
  datadome,
  devise,
  dex,
  digitalocean,
  directus,
  discord,
  discourse,
  django,
  djangoRestFramework,
  dockerRegistry,
  docusign,
  doorkeeper,
  dropbox,
  dropwizard,
  drupal,
  duo,
  dynamics365,
  ebay,
  echo,
  elasticsearch,
  elevenlabs,
  emqx,
  envoy,
  etsy,
  exchangeOwa,
  expressJwt,
  expressMiddleware,
  expressOauth2JwtBearer,
  f5BigIp,
  facebookGraphApi,
  fastapi,
  fastify,
  fastly,
  figma,
  firebase,
  firebaseAppCheck,
  flask,
  flaskJwtExtended,
  flaskWtf,
  fortinet,
  freshdesk,
  ghost,
  ginJwt,
  gitea,
  github,
  githubContainerRegistry,
  gitlab,
  golangJwt,
  googleAds,
  googleApiGateway,
  googleApis,
  googleArtifactRegistry,
  googleCloudArmor,
  googleCloudIap,
  googleCloudRun,
  googleCloudStorage,
  googleMapsPlatform,
  googleOauth,
  grafana,
  grafanaLoki,
  graphql,
  gravitee,
  groq,
  grpcGateway,
  grpcWeb,
  hadoop,
  hapi,
  haproxy,
  harbor,
  hashicorpConsul,
  hashicorpNomad,
  hashicorpVault,
  hasura,
  hawk,
  here,
  heroku,
  hetznerCloud,
  homeAssistant,
  hubspot,
  huggingFace,
  humanSecurity,
  ibmApiConnect,
  ibmCloudIam,
  imperva,
  influxdb,
  intercom,
  jenkins,
  jfrogArtifactory,
  jolokia,
  joomla,
  jupyter,
  keycloak,
  kibana,
  koaJwt,
  kongGateway,
  kraken,
  kubernetes,
  laravel,
  laravelJwtAuth,
  leagueOauth2Server,
  linear,
  linkedin,
  linode,
  logto,
  luaRestyOpenidc,
  magento,
  mailchimp,
  mailgun,
  mapbox,
  mastodon,
  matrix,
  mattermost,
  mcp,
  meilisearch,
  messagebird,
  metabase,
  micronaut,
  microsoftEntraId,
  microsoftGraph,
  microsoftIdentityModel,
  microsoftIis,
  microsoftTmg,
  mongodbAtlas,
  mulesoft,
  n8n,
  neo4j,
  nestjs,
  nextcloud,
  nginx,
  ngrok,
  notion,
  npmRegistry,
  nuget,
  oauth1,
  oauth2Proxy,
  odoo,
  okta,
  okx,
  openai,
  opensearch,
  openshift,
  openstackKeystone,
  openweather,
  oracleCloud,
  ory,
  oryOathkeeper,
  ovhcloud,
  paloAltoNetworks,
  parseServer,
  paypal,
  pinterest,
  pipedrive,
  plaid,
  play,
  pomerium,
  postgrest,
  postman,
  postmark,
  proxmoxVe,
  pypi,
  qdrant,
  quay,
  quickbooksOnline,
  rabbitmq,
  reddit,
  replicate,
  ringcentral,
  rocketChat,
  rubyOnRails,
  rubygems,
  salesforce,
  saml2,
  sanity,
  sapGateway,
  scaleway,
  sendgrid,
  sentry,
  servicenow,
  sharepoint,
  shibbolethSp,
  shopify,
  simplejwt,
  simplesamlphp,
  slack,
  snowflake,
  sonarqube,
  sonatypeNexus,
  splunk,
  spotify,
  springSecurity,
  square,
  squid,
  strapi,
  strava,
  stripe,
  stytch,
  sucuri,
  supabase,
  supertokens,
  symantecProxysg,
  symfony,
  synologyDsm,
  tableau,
  teamcity,
  telegramBotApi,
  tencentCloud,
  terraformCloud,
  tiktok,
  tinyproxy,
  tornado,
  traefik,
  trello,
  twilio,
  twitch,
  tyk,
  typesense,
  upstashRedis,
  vercel,
  vmwareVsphere,
  vonage,
  weaviate,
  webex,
  webflow,
  woocommerce,
  wordfence,
  wordpress,
  wsSecurity,
  wso2ApiManager,
  xTwitter,
  xero,
  zabbix,
  zendesk,
  zitadel,
  zoho,
  zoom,
  zscaler,
];
