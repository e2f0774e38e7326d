// webdav-server with a folder for each user: Basic on one port, Digest on another.
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { v2: webdav } = require('webdav-server');

for (const [Authentication, port] of [
  [webdav.HTTPBasicAuthentication, process.argv[2]],
  [webdav.HTTPDigestAuthentication, process.env.DIGEST_PORT],
]) {
  const users = new webdav.SimpleUserManager();
  const rights = new webdav.SimplePathPrivilegeManager();
  rights.setRights(users.addUser('alice', 'example-password', false), '/alice/', ['all']);
  rights.setRights(users.addUser('bob', 'example-password-2', false), '/bob/', ['all']);
  const server = new webdav.WebDAVServer({
    hostname: '127.0.0.1',
    port: Number(port),
    requireAuthentification: true,
    httpAuthentication: new Authentication(users, 'Files'),
    privilegeManager: rights,
  });
  const tree = { alice: { 'note.txt': 'hello' }, bob: { 'note.txt': 'hello' } };
  server.rootFileSystem().addSubTree(server.createExternalContext(), tree, () => server.start());
}
