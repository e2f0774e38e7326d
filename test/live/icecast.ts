import { ask, basicCases, failing, unrelated } from '../support/live-cases.ts';
import { md5 } from '../support/live-files.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

export const icecast: LiveServer = {
  id: 'icecast',
  async start(place) {
    const command = program('icecast2');
    const [port, dead] = [await place.freePort(), await place.freePort()];
    await place.write('listeners', `bob:${md5('example-password')}\n`);
    const file = await place.write(
      'icecast.xml',
      `<icecast>
  <hostname>localhost</hostname>
  <limits><clients>20</clients><sources>2</sources></limits>
  <authentication>
    <source-password>example-source-password</source-password>
    <admin-user>alice</admin-user>
    <admin-password>example-password</admin-password>
  </authentication>
  <listen-socket><port>${port}</port><bind-address>127.0.0.1</bind-address></listen-socket>
  <mount>
    <mount-name>/members.ogg</mount-name>
    <authentication type="htpasswd"><option name="filename" value="${place.folder}/listeners"/></authentication>
  </mount>
  <mount>
    <mount-name>/orphaned.ogg</mount-name>
    <authentication type="url">
      <option name="listener_add" value="http://127.0.0.1:${dead}/listener"/>
      <option name="auth_header" value="icecast-auth-user: 1"/>
    </authentication>
  </mount>
  <paths>
    <basedir>/usr/share/icecast2</basedir>
    <logdir>${place.folder}</logdir>
    <webroot>/usr/share/icecast2/web</webroot>
    <adminroot>/usr/share/icecast2/admin</adminroot>
  </paths>
  <logging><accesslog>access.log</accesslog><errorlog>error.log</errorlog></logging>
  <security>
    <chroot>0</chroot>
    <changeowner><user>www-data</user><group>www-data</group></changeowner>
  </security>
</icecast>
`,
    );
    await place.openFolder();
    await place.run({ command, args: ['-c', file], port });
    const at = `http://127.0.0.1:${port}`;
    const members = `${at}/members.ogg`;
    const basic = (user: string, password = 'example-password') => `Authorization: Basic ${user}:${password}`;
    return [
      ...basicCases(`${at}/admin/stats`, 'alice', 'example-password', 'admin'),
      failing(
        'admin: password of the source',
        ask(`${at}/admin/stats`, basic('source', 'example-source-password')),
        'invalid-credentials',
        'insufficient-permissions',
      ),
      failing('listener: nothing sent', ask(members), 'missing-credentials'),
      failing('listener: wrong password', ask(members, basic('bob', 'other')), 'invalid-credentials'),
      failing(
        'listener: password in the address',
        ask(`${members}?user=bob&pass=example-password`),
        'missing-credentials',
        'api-key-missing-or-misplaced',
      ),
      failing(
        'listener: sign-in service down',
        ask(`${at}/orphaned.ogg`, basic('bob')),
        'identity-provider-unreachable',
        'invalid-credentials',
      ),
      failing(
        'source: nothing sent',
        [`PUT ${at}/new.ogg`, 'Content-Type: application/ogg', '', 'x', ''].join('\n'),
        'missing-credentials',
      ),
      failing(
        'source: wrong password',
        [`PUT ${at}/new.ogg`, 'Content-Type: application/ogg', basic('source', 'other'), '', 'x', ''].join(
          '\n',
        ),
        'invalid-credentials',
      ),
      unrelated('listener: nothing is playing', ask(members, basic('bob'))),
      unrelated('no such page', ask(`${at}/nothing`)),
      unrelated('no such command', ask(`${at}/admin/nothing`, basic('alice'))),
      unrelated('field missing', ask(`${at}/admin/listclients`, basic('alice'))),
      unrelated('status', ask(`${at}/status-json.xsl`)),
    ];
  },
};
