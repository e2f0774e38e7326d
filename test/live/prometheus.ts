import { ask, basicCases, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

/** bcrypt of `example-password` */
const hash = '$2y$05$khkAOClcw4Z485ClJmyTn.7GJemhx.z4sBfkoABqrLMfc6AOqzmAC';

export const prometheus: LiveServer = {
  id: 'prometheus',
  async start(place) {
    const command = program('prometheus');
    const port = await place.freePort();
    const file = await place.write('prometheus.yml', 'scrape_configs: []\n');
    const web = await place.write('web.yml', `basic_auth_users:\n  alice: ${hash}\n`);
    const args = [
      ...[`--config.file=${file}`, `--web.config.file=${web}`, `--web.listen-address=127.0.0.1:${port}`],
      ...[`--storage.tsdb.path=${place.folder}/data`, '--log.level=error'],
    ];
    await place.run({ command, args, port });
    const at = `http://127.0.0.1:${port}`;
    const alice = 'Authorization: Basic alice:example-password';
    return [
      ...basicCases(`${at}/api/v1/status/buildinfo`, 'alice', 'example-password'),
      unrelated('invalid query', ask(`${at}/api/v1/query?query=%7B`, alice)),
      unrelated('no such page', ask(`${at}/api/v1/nothing`, alice)),
      unrelated(
        'admin interface switched off',
        [`POST ${at}/api/v1/admin/tsdb/snapshot`, alice, ''].join('\n'),
      ),
    ];
  },
};
