import { ask, basicCases, unrelated } from '../support/live-cases.ts';
import { certificatePath, passwordFile } from '../support/live-files.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';
import { basicShorthands, certificateCases } from '../support/live-shorthands.ts';

export const nginx: LiveServer = {
  id: 'nginx',
  async start(place) {
    const command = program('nginx', 'nginx-light');
    const [port, tls, dead] = [await place.freePort(), await place.freePort(), await place.freePort()];
    await place.write('htpasswd', passwordFile('alice', 'example-password'));
    await place.write('index.json', '{"ok":true}');
    const config = `
daemon off; worker_processes 1; pid ${place.folder}/nginx.pid; error_log stderr;
user root;
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path ${place.folder}/body; proxy_temp_path ${place.folder}/proxy;
  fastcgi_temp_path ${place.folder}/fastcgi; uwsgi_temp_path ${place.folder}/uwsgi; scgi_temp_path ${place.folder}/scgi;
  limit_req_zone $server_name zone=slow:1m rate=1r/m;
  limit_req_zone $uri zone=throttled:1m rate=1r/m;
  root ${place.folder}; index index.json;
  server {
    listen 127.0.0.1:${port};
    location /basic/ { auth_basic "Orders"; auth_basic_user_file ${place.folder}/htpasswd; try_files /index.json =404; }
    location /dead/ { auth_request /dead-check; try_files /index.json =404; }
    location = /dead-check { internal; proxy_pass http://127.0.0.1:${dead}; }
    location /refuse/ { auth_request /refuse-check; try_files /index.json =404; }
    location = /refuse-check { internal; return 401; }
    location /forbid/ { auth_request /forbid-check; try_files /index.json =404; }
    location = /forbid-check { internal; return 403; }
    location /login-first/ { auth_request /refuse-check; error_page 401 = @login; try_files /index.json =404; }
    location @login { return 302 /login?next=$request_uri; }
    location = /login { default_type text/html; return 200 "<html><head><title>Sign in</title></head><body><form method=post action=/login><input name=username><input type=password name=password></form></body></html>"; }
    location /by-address/ { deny all; try_files /index.json =404; }
    location /slow/ { limit_req zone=slow; try_files /index.json =404; }
    location /throttled/ { limit_req zone=throttled; limit_req_status 429; try_files /index.json =404; }
    location /moved/ { return 301 https://localhost:${tls}/basic/; }
    location /backend/ { proxy_pass http://127.0.0.1:${dead}; }
    location / { try_files $uri =404; }
  }
  server {
    listen 127.0.0.1:${tls} ssl;
    ssl_certificate ${certificatePath('good')}; ssl_certificate_key ${certificatePath('good-test-key')};
    ssl_client_certificate ${certificatePath('ca')}; ssl_verify_client optional;
    location /basic/ { auth_basic "Orders"; auth_basic_user_file ${place.folder}/htpasswd; try_files /index.json =404; }
    location /certificate/ { if ($ssl_client_verify != SUCCESS) { return 403; } try_files /index.json =404; }
    location / { try_files $uri =404; }
  }
}`;
    const strict = await place.freePort();
    const required = `
  server {
    listen 127.0.0.1:${strict} ssl;
    ssl_certificate ${certificatePath('good')}; ssl_certificate_key ${certificatePath('good-test-key')};
    ssl_client_certificate ${certificatePath('ca')}; ssl_verify_client on;
  }
}`;
    const file = await place.write('nginx.conf', config.replace(/\}$/, required));
    await place.run({ command, args: ['-p', place.folder, '-c', file], port });
    const at = `http://127.0.0.1:${port}`;
    const secure = `https://127.0.0.1:${tls}`;
    const alice = `Authorization: Basic alice:example-password`;
    return [
      ...basicCases(`${at}/basic/`, 'alice', 'example-password'),
      {
        name: 'misspelt header',
        http: ask(`${at}/basic/`, 'Authorisation: Basic alice:example-password'),
        causes: ['malformed-credentials'],
      },
      {
        name: 'auth_request to a dead service',
        http: ask(`${at}/dead/`, alice),
        causes: ['identity-provider-unreachable', 'server-misconfigured'],
      },
      {
        name: 'auth_request refuses without a challenge',
        http: ask(`${at}/refuse/`, alice),
        causes: ['invalid-credentials', 'server-misconfigured'],
      },
      {
        name: 'auth_request forbids',
        http: ask(`${at}/forbid/`, alice),
        causes: ['insufficient-permissions', 'blocked-by-intermediary'],
      },
      {
        name: 'login page by redirect',
        http: ask(`${at}/login-first/`, 'Accept: application/json'),
        causes: ['sso-required', 'missing-credentials'],
      },
      {
        name: 'login page by redirect, cookie sent',
        http: ask(`${at}/login-first/`, 'Accept: application/json', 'Cookie: session=0f3c2a9b7d'),
        causes: ['session-expired', 'sso-required'],
      },
      { name: 'address denied', http: ask(`${at}/by-address/`, alice), causes: ['blocked-by-intermediary'] },
      {
        name: 'limit_req with 503',
        http: ask(`${at}/slow/`),
        causes: ['rate-limited', 'not-an-auth-failure'],
        sentBefore: 1,
      },
      { name: 'limit_req with 429', http: ask(`${at}/throttled/`), causes: ['rate-limited'], sentBefore: 1 },
      {
        name: 'redirect to another origin drops Authorization',
        http: ask(`${at}/moved/`, alice),
        causes: ['redirect-dropped-credentials'],
      },
      {
        name: 'client certificate optional, missing',
        http: ask(`${secure}/certificate/`),
        causes: ['client-certificate-required', 'insufficient-permissions', 'blocked-by-intermediary'],
      },
      ...certificateCases(`https://127.0.0.1:${strict}/`),
      ...basicShorthands(`${at}/basic/`),
      {
        name: 'client certificate required, missing',
        http: ask(`https://127.0.0.1:${strict}/`),
        causes: ['client-certificate-required'],
      },
      {
        name: 'http to the https port',
        http: ask(`http://127.0.0.1:${tls}/basic/`, alice),
        causes: ['wrong-endpoint', 'not-an-auth-failure'],
      },
      unrelated('no such page', ask(`${at}/nothing`, alice)),
      unrelated('backend down', ask(`${at}/backend/`, alice)),
      unrelated('page', ask(`${at}/index.json`)),
    ];
  },
};
