import { ask, basicCases, failing, post, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

export const orthanc: LiveServer = {
  id: 'orthanc',
  async start(place) {
    const command = program('Orthanc', 'orthanc');
    const port = await place.freePort();
    await place.write(
      'rules.lua',
      `function IncomingHttpRequestFilter(method, uri, ip, username, httpHeaders)
  return username == "alice" or method == "GET" and uri ~= "/statistics"
end
`,
    );
    const settings = await place.write(
      'orthanc.json',
      JSON.stringify({
        StorageDirectory: place.folder,
        IndexDirectory: place.folder,
        HttpPort: port,
        // Serves this machine alone.
        RemoteAccessAllowed: false,
        AuthenticationEnabled: true,
        RegisteredUsers: { alice: 'example-password', bob: 'example-password' },
        DicomServerEnabled: false,
        LuaScripts: [`${place.folder}/rules.lua`],
      }),
    );
    await place.run({ command, args: [settings], port, timeoutMs: 30_000 });
    const at = `http://127.0.0.1:${port}`;
    const basic = (user: string, password = 'example-password') => `Authorization: Basic ${user}:${password}`;
    const json = 'Content-Type: application/json';
    return [
      ...basicCases(`${at}/patients`, 'alice', 'example-password'),
      failing('post: nothing sent', post(`${at}/tools/find`, '{}', json), 'missing-credentials'),
      failing(
        'password in the address',
        ask(`${at}/patients?username=alice&password=example-password`),
        'missing-credentials',
        'api-key-missing-or-misplaced',
      ),
      failing('script refuses the user', ask(`${at}/statistics`, basic('bob')), 'insufficient-permissions'),
      failing(
        'script refuses the method',
        post(`${at}/tools/find`, '{"Level":"Patient","Query":{}}', json, basic('bob')),
        'insufficient-permissions',
      ),
      failing('page: nothing sent', ask(`${at}/app/explorer.html`), 'missing-credentials'),
      unrelated('no such patient', ask(`${at}/patients/nothing`, basic('alice'))),
      unrelated('no such page', ask(`${at}/nothing`, basic('alice'))),
      unrelated('method not allowed', [`DELETE ${at}/patients`, basic('alice'), ''].join('\n')),
      unrelated('broken JSON', post(`${at}/tools/find`, '{"Level":', json, basic('alice'))),
      unrelated('statistics', ask(`${at}/statistics`, basic('alice'))),
    ];
  },
};
