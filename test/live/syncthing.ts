import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, post, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

export const syncthing: LiveServer = {
  id: 'syncthing',
  async start(place) {
    const command = program('syncthing');
    const port = await place.freePort();
    const env = { HOME: place.folder, STNODEFAULTFOLDER: '1', STNOUPGRADE: '1' };
    const home = `--home=${join(place.folder, 'home')}`;
    const args = [
      ...['serve', home, '--no-browser', '--no-restart', '--no-default-folder', '--skip-port-probing'],
      ...[`--gui-address=http://127.0.0.1:${port}`, '--paused'],
    ];
    await place.run({ command, args, port, env, timeoutMs: 30_000 });
    const settings = await readFile(join(place.folder, 'home', 'config.xml'), 'utf8');
    const key = /<apikey>([^<]+)</.exec(settings)?.[1] ?? '';
    const at = `http://127.0.0.1:${port}`;
    return [
      {
        name: 'key missing',
        http: ask(`${at}/rest/system/status`),
        causes: ['csrf-failed', 'api-key-missing-or-misplaced', 'missing-credentials'],
      },
      {
        name: 'key unknown',
        http: ask(`${at}/rest/system/status`, 'X-API-Key: example-key-9'),
        causes: ['invalid-credentials', 'csrf-failed'],
      },
      {
        name: 'key missing, post',
        http: post(`${at}/rest/db/scan`, ''),
        causes: ['csrf-failed', 'api-key-missing-or-misplaced', 'missing-credentials'],
      },
      {
        name: 'foreign host name',
        http: ask(`${at}/rest/system/status`, 'Host: files.example.test', `X-API-Key: ${key}`),
        causes: ['blocked-by-intermediary', 'server-misconfigured', 'wrong-endpoint'],
      },
      {
        name: 'key known',
        http: ask(`${at}/rest/system/status`, `X-API-Key: ${key}`),
        causes: ['not-an-auth-failure'],
      },
      unrelated('no such page', ask(`${at}/rest/nothing`, `X-API-Key: ${key}`)),
    ];
  },
};
