import { createHash } from 'node:crypto';
import { ask, basicCases, unrelated } from '../support/live-cases.ts';
import { digestChallenge, digestLine } from '../support/live-digest.ts';
import { digestFile } from '../support/live-files.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';
import { basicShorthands, digestShorthands } from '../support/live-shorthands.ts';

export const lighttpd: LiveServer = {
  id: 'lighttpd',
  async start(place) {
    const command = program('lighttpd');
    const port = await place.freePort();
    const { folder } = place;
    await place.write('plain', 'alice:example-password\n');
    await place.write('htdigest', digestFile('alice', 'Orders', 'example-password'));
    const sha = createHash('sha256').update('alice:Orders:example-password').digest('hex');
    const sha512 = createHash('sha512-256').update('alice:Orders:example-password').digest('hex');
    await place.write('htdigest-sha-512', `alice:Orders:${sha512}\n`);
    await place.write('htdigest-sha', `alice:Orders:${sha}\n`);
    await place.write('index.html', 'ok');
    const file = await place.write(
      'lighttpd.conf',
      `server.bind = "127.0.0.1"
server.port = ${port}
server.document-root = "${folder}"
server.errorlog = "${folder}/error.log"
server.modules = ("mod_access", "mod_auth", "mod_authn_file", "mod_rewrite", "mod_alias")
index-file.names = ("index.html")
url.rewrite-once = ("^/(basic|digest|other|sha|sha-512)/" => "/$1")
alias.url = ("/basic" => "${folder}/index.html", "/digest" => "${folder}/index.html", "/other" => "${folder}/index.html", "/sha-512" => "${folder}/index.html", "/sha" => "${folder}/index.html")
url.access-deny = (".secret")
auth.backend = "plain"
auth.backend.plain.userfile = "${folder}/plain"
$HTTP["url"] =~ "^/digest" {
  auth.backend = "htdigest"
  auth.backend.htdigest.userfile = "${folder}/htdigest"
}
$HTTP["url"] =~ "^/sha-512" {
  auth.backend = "htdigest"
  auth.backend.htdigest.userfile = "${folder}/htdigest-sha-512"
}
else $HTTP["url"] =~ "^/sha" {
  auth.backend = "htdigest"
  auth.backend.htdigest.userfile = "${folder}/htdigest-sha"
}
auth.require = (
  "/basic" => ("method" => "basic", "realm" => "Orders", "require" => "valid-user"),
  "/sha-512" => ("method" => "digest", "realm" => "Orders", "require" => "valid-user", "algorithm" => "SHA-512-256"),
  "/sha" => ("method" => "digest", "realm" => "Orders", "require" => "valid-user", "algorithm" => "SHA-256"),
  "/other" => ("method" => "basic", "realm" => "Orders", "require" => "user=bob"),
  "/digest" => ("method" => "digest", "realm" => "Orders", "require" => "valid-user")
)
$HTTP["url"] =~ "^/by-address" {
  $HTTP["remote-ip"] == "127.0.0.1" { url.access-deny = ("") }
}
`,
    );
    await place.run({ command, args: ['-D', '-f', file], port });
    const at = `http://127.0.0.1:${port}`;
    const digest = `${at}/digest`;
    const alice = { user: 'alice', password: 'example-password' };
    const challenge = await digestChallenge(digest);
    const basic = 'Authorization: Basic alice:example-password';
    return [
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      ...basicShorthands(`${at}/basic`),
      ...digestShorthands(digest),
      ...digestShorthands(`${at}/sha`, 'SHA-256'),
      ...digestShorthands(`${at}/sha-512`, 'SHA-512-256'),
      { name: 'digest: nothing sent', http: ask(digest), causes: ['missing-credentials'] },
      { name: 'digest: basic instead', http: ask(digest, basic), causes: ['scheme-mismatch'] },
      {
        name: 'digest: wrong password',
        http: ask(digest, digestLine(digest, { ...alice, password: 'other' }, challenge)),
        causes: ['invalid-credentials'],
      },
      {
        name: 'digest: old nonce',
        http: ask(
          digest,
          digestLine(digest, alice, { ...challenge, nonce: '5e0be100:2c103d3a32a21b2d13b5d3c3a2b3d1e0' }),
        ),
        causes: ['digest-nonce-stale'],
      },
      {
        name: 'digest: other realm',
        http: ask(digest, digestLine(digest, alice, challenge, { realm: 'Billing' })),
        causes: ['invalid-credentials', 'malformed-credentials', 'wrong-endpoint'],
      },
      {
        name: 'digest: incomplete',
        http: ask(digest, 'Authorization: Digest username="alice"'),
        causes: ['malformed-credentials'],
      },
      {
        name: 'digest: right password',
        http: ask(digest, digestLine(digest, alice, challenge)),
        causes: ['not-an-auth-failure'],
      },
      {
        name: 'other user required',
        http: ask(`${at}/other`, basic),
        causes: ['insufficient-permissions', 'invalid-credentials'],
      },
      { name: 'address denied', http: ask(`${at}/by-address`, basic), causes: ['blocked-by-intermediary'] },
      {
        name: 'file denied',
        http: ask(`${at}/x.secret`),
        causes: ['blocked-by-intermediary', 'insufficient-permissions'],
      },
      unrelated('no such page', ask(`${at}/nothing`, basic)),
      unrelated('page', ask(`${at}/index.html`)),
    ];
  },
};
