import { ask, basicCases, unrelated } from '../support/live-cases.ts';
import { certificatePath } from '../support/live-files.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';
import { tokenSet } from '../support/live-tokens.ts';

/** bcrypt of `example-password` */
const line = 'alice:$2y$05$khkAOClcw4Z485ClJmyTn.7GJemhx.z4sBfkoABqrLMfc6AOqzmAC\n';

export const dockerRegistry: LiveServer = {
  id: 'docker-registry',
  async start(place) {
    const command = program('docker-registry');
    const [port, tokenPort] = await Promise.all([1, 2].map(() => place.freePort()));
    const users = await place.write('htpasswd', line);
    const configuration = (at: number | undefined, auth: string) => `version: 0.1
log: { level: error }
storage:
  filesystem: { rootdirectory: ${place.folder}/data }
http: { addr: "127.0.0.1:${at}" }
auth:
${auth}
`;
    const basic = `  htpasswd: { realm: Registry, path: ${users} }`;
    const token = `  token:
    realm: http://127.0.0.1:${port}/token
    service: registry.example.test
    issuer: https://login.example.test/
    rootcertbundle: ${certificatePath('ca')}`;
    const first = await place.write('basic.yml', configuration(port, basic));
    const second = await place.write('token.yml', configuration(tokenPort, token));
    await place.run({ command, args: ['serve', first], port: port ?? 0 });
    await place.run({ command, args: ['serve', second], port: tokenPort ?? 0 });
    const at = `http://127.0.0.1:${port}`;
    const tokens = tokenSet();
    const url = `http://127.0.0.1:${tokenPort}/v2/orders/tags/list`;
    return [
      ...basicCases(`${at}/v2/`, 'alice', 'example-password'),
      { name: 'token: nothing sent', http: ask(url), causes: ['missing-credentials'] },
      {
        name: 'token: basic instead',
        http: ask(url, 'Authorization: Basic alice:example-password'),
        causes: ['scheme-mismatch'],
      },
      {
        name: 'token: not a JWT',
        http: ask(url, 'Authorization: Bearer example'),
        causes: ['malformed-credentials', 'invalid-credentials'],
      },
      {
        name: 'token: other key',
        http: ask(url, `Authorization: Bearer ${tokens.forged}`),
        causes: [
          'token-signature-invalid',
          'invalid-credentials',
          'token-algorithm-rejected',
          'token-key-unknown',
        ],
      },
      {
        name: 'token: expired',
        http: ask(url, `Authorization: Bearer ${tokens.expired}`),
        causes: ['token-expired'],
      },
      unrelated(
        'no such repository',
        ask(`${at}/v2/orders/tags/list`, 'Authorization: Basic alice:example-password'),
      ),
      unrelated('no such page', ask(`${at}/nothing`)),
    ];
  },
};
