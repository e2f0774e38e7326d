import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, basicCases, failing, post, unrelated } from '../support/live-cases.ts';
import { digestChallenge, digestLine } from '../support/live-digest.ts';
import { type LivePlace, program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';
import { cookiesOf } from '../support/live-session.ts';

const home = '/usr/share/tomcat10';
const form = 'Content-Type: application/x-www-form-urlencoded';

export const tomcat: LiveServer = {
  id: 'tomcat',
  async start(place) {
    const command = program('java', 'default-jre-headless');
    program('../share/tomcat10/bin/bootstrap.jar', 'tomcat10');
    program('../share/tomcat10-admin/manager/index.jsp', 'tomcat10-admin');
    const port = await place.freePort();
    await writeBase(place, port);
    const args = [
      ...['-cp', `${home}/bin/bootstrap.jar:${home}/bin/tomcat-juli.jar`],
      ...[`-Dcatalina.home=${home}`, `-Dcatalina.base=${place.folder}`],
      ...[`-Djava.io.tmpdir=${place.folder}`, 'org.apache.catalina.startup.Bootstrap', 'start'],
    ];
    await place.run({ command, args, port, timeoutMs: 60_000 });
    const at = `http://127.0.0.1:${port}`;
    const text = `${at}/manager/text/list`;
    const page = `${at}/form/orders.html`;
    const digest = `${at}/digest/orders.html`;
    const alice = { user: 'alice', password: 'example-password' };
    const basic = (user: string, password = 'example-password') => `Authorization: Basic ${user}:${password}`;
    const signIn = async (user: string) => {
      const first = cookiesOf(await fetch(page));
      const answer = await fetch(`${at}/form/j_security_check`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Cookie: first, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: `j_username=${user}&j_password=example-password`,
      });
      return cookiesOf(answer) || first;
    };
    const [session, lesser] = [await signIn('alice'), await signIn('bob')];
    const fresh = async (user = alice, change = {}) =>
      ask(digest, digestLine(digest, user, await digestChallenge(digest), change));
    return [
      ...basicCases(text, 'alice', 'example-password', 'manager'),
      failing('manager: role lacking', ask(text, basic('carol')), 'insufficient-permissions'),
      failing('manager: no role at all', ask(text, basic('bob')), 'insufficient-permissions'),
      failing(
        'manager page: nonce missing',
        post(`${at}/manager/html/reload?path=/form`, '', form, basic('alice')),
        'csrf-failed',
      ),
      {
        // The realm answers as it does to a wrong password; only its log tells.
        ...failing('manager: locked', ask(text, basic('dave')), 'account-locked', 'invalid-credentials'),
        http: async () => {
          for (let tries = 0; tries < 6; tries += 1)
            await fetch(text, { headers: { Authorization: `Basic ${btoa('dave:other')}` } });
          return ask(text, basic('dave'));
        },
      },
      failing('form: nothing sent', ask(page), 'sso-required', 'missing-credentials'),
      failing(
        'form: session gone',
        ask(page, 'Cookie: JSESSIONID=0123456789ABCDEF0123456789ABCDEF'),
        'session-expired',
      ),
      failing('form: basic instead', ask(page, basic('alice')), 'scheme-mismatch', 'sso-required'),
      failing('form: role lacking', ask(page, `Cookie: ${lesser}`), 'insufficient-permissions'),
      failing(
        'form: wrong password',
        async () =>
          post(
            `${at}/form/j_security_check`,
            'j_username=alice&j_password=other',
            form,
            `Cookie: ${cookiesOf(await fetch(page))}`,
          ),
        'invalid-credentials',
      ),
      failing(
        'form: signing in without the page before',
        post(`${at}/form/j_security_check`, 'j_username=alice&j_password=example-password', form),
        'session-expired',
        'missing-credentials',
      ),
      failing('form: signed in', ask(page, `Cookie: ${session}`), 'not-an-auth-failure'),
      failing('digest: nothing sent', ask(digest), 'missing-credentials'),
      failing('digest: basic instead', ask(digest, basic('alice')), 'scheme-mismatch'),
      failing('digest: wrong password', () => fresh({ ...alice, password: 'other' }), 'invalid-credentials'),
      failing(
        'digest: nonce of another server',
        () => fresh(alice, { nonce: '1700000000000:0123456789abcdef0123456789abcdef' }),
        'digest-nonce-stale',
        'invalid-credentials',
      ),
      failing(
        'digest: incomplete',
        ask(digest, 'Authorization: Digest username="alice", realm="Orders"'),
        'malformed-credentials',
      ),
      failing('digest: right password', () => fresh(), 'not-an-auth-failure'),
      failing(
        'rest: no token',
        post(`${at}/rest/orders.jsp`, '{}', basic('alice'), 'Content-Type: application/json'),
        'csrf-failed',
      ),
      failing(
        'filter: address',
        ask(`${at}/filters/address.html`),
        'blocked-by-intermediary',
        'insufficient-permissions',
      ),
      failing(
        'filter: preflight of a foreign origin',
        [
          `OPTIONS ${at}/filters/cors.html`,
          'Origin: https://elsewhere.example.test',
          'Access-Control-Request-Method: PUT',
          '',
        ].join('\n'),
        'cors-preflight-rejected',
      ),
      {
        ...failing('filter: rate', ask(`${at}/filters/rate.html`), 'rate-limited'),
        sentBefore: 3,
      },
      failing(
        'filter: nobody may',
        ask(`${at}/rest/never.html`, basic('alice')),
        'insufficient-permissions',
        'blocked-by-intermediary',
      ),
      unrelated('no such page', ask(`${at}/form/nothing`, `Cookie: ${session}`)),
      unrelated('no such command', ask(`${at}/manager/text/nothing`, basic('alice'))),
      unrelated('method not allowed', [`PUT ${page}`, `Cookie: ${session}`, '', '{}', ''].join('\n')),
      unrelated('page breaks', ask(`${at}/rest/broken.jsp`, basic('alice'))),
      unrelated('rest: page', ask(`${at}/rest/orders.jsp`, basic('alice'))),
    ];
  },
};

function guarded(method: string, more = ''): string {
  return `<security-constraint><web-resource-collection><web-resource-name>all</web-resource-name>
  <url-pattern>/*</url-pattern></web-resource-collection><auth-constraint><role-name>clerk</role-name></auth-constraint></security-constraint>
<login-config><auth-method>${method}</auth-method><realm-name>Orders</realm-name>${more}</login-config>
<security-role><role-name>clerk</role-name></security-role>`;
}

function filter(name: string, path: string, settings: Readonly<Record<string, string>>): string {
  const values = Object.entries(settings).map(
    ([key, value]) =>
      `<init-param><param-name>${key}</param-name><param-value>${value}</param-value></init-param>`,
  );
  return `<filter><filter-name>${name}</filter-name><filter-class>org.apache.catalina.filters.${name}</filter-class>${values.join('')}</filter>
<filter-mapping><filter-name>${name}</filter-name><url-pattern>${path}</url-pattern></filter-mapping>`;
}

/** The folder that Tomcat calls its base: the manager of the package and small applications with its own filters. */
async function writeBase(place: LivePlace, port: number): Promise<void> {
  const webApp = async (name: string, settings: string, pages: Readonly<Record<string, string>>) => {
    await mkdir(join(place.folder, 'webapps', name, 'WEB-INF'), { recursive: true });
    await place.write(`webapps/${name}/WEB-INF/web.xml`, `<web-app version="6.0">${settings}</web-app>\n`);
    for (const [page, text] of Object.entries(pages)) await place.write(`webapps/${name}/${page}`, text);
  };
  await mkdir(join(place.folder, 'conf', 'Catalina', 'localhost'), { recursive: true });
  await place.write('conf/web.xml', await readFile(`${home}/etc/web.xml`, 'utf8'));
  await place.write(
    'conf/Catalina/localhost/manager.xml',
    '<Context docBase="/usr/share/tomcat10-admin/manager" privileged="true"/>\n',
  );
  await place.write(
    'conf/tomcat-users.xml',
    `<tomcat-users>
  <user username="alice" password="example-password" roles="manager-script,manager-gui,clerk"/>
  <user username="bob" password="example-password" roles=""/>
  <user username="carol" password="example-password" roles="manager-gui"/>
  <user username="dave" password="example-password" roles="manager-script"/>
</tomcat-users>
`,
  );
  await place.write(
    'conf/server.xml',
    `<Server port="-1">
  <GlobalNamingResources>
    <Resource name="users" auth="Container" type="org.apache.catalina.UserDatabase" pathname="conf/tomcat-users.xml"
      factory="org.apache.catalina.users.MemoryUserDatabaseFactory"/>
  </GlobalNamingResources>
  <Service name="Catalina">
    <Connector address="127.0.0.1" port="${port}" protocol="HTTP/1.1"/>
    <Engine name="Catalina" defaultHost="localhost">
      <Realm className="org.apache.catalina.realm.LockOutRealm" failureCount="5">
        <Realm className="org.apache.catalina.realm.UserDatabaseRealm" resourceName="users"/>
      </Realm>
      <Host name="localhost" appBase="webapps"/>
    </Engine>
  </Service>
</Server>
`,
  );
  const login =
    '<html><head><title>Login Page</title></head><body><form method="POST" action="j_security_check"><input type="text" name="j_username"><input type="password" name="j_password"><input type="submit" value="Log In"></form></body></html>';
  // The words of the examples that come with Tomcat.
  const error =
    '<html><head><title>Error Page For Examples</title></head><body>Invalid username and/or password, please try again.</body></html>';
  await webApp(
    'form',
    guarded(
      'FORM',
      '<form-login-config><form-login-page>/login.html</form-login-page><form-error-page>/error.html</form-error-page></form-login-config>',
    ),
    { 'orders.html': 'ok', 'login.html': login, 'error.html': error },
  );
  await webApp('digest', guarded('DIGEST'), { 'orders.html': 'ok' });
  await webApp(
    'rest',
    `${filter('RestCsrfPreventionFilter', '/*', {})}<security-constraint><web-resource-collection><web-resource-name>never</web-resource-name>
  <url-pattern>/never.html</url-pattern></web-resource-collection><auth-constraint/></security-constraint>${guarded('BASIC')}`,
    {
      'never.html': 'ok',
      'orders.jsp': '<%@ page contentType="application/json" %>{"ok":true}',
      'broken.jsp': '<% if (true) throw new IllegalStateException("out of paper"); %>',
    },
  );
  await webApp(
    'filters',
    [
      filter('RemoteAddrFilter', '/address.html', { deny: '127\\..*' }),
      filter('CorsFilter', '/cors.html', { 'cors.allowed.origins': 'https://shop.example.test' }),
      filter('RateLimitFilter', '/rate.html', { bucketRequests: '2', bucketDuration: '60' }),
    ].join('\n'),
    { 'address.html': 'ok', 'cors.html': 'ok', 'rate.html': 'ok' },
  );
}
