import { ask, post, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';

export const jupyter: LiveServer = {
  id: 'jupyter-server',
  async start(place) {
    const command = program('jupyter-server');
    const port = await place.freePort();
    const args = [
      ...['--allow-root', '--no-browser', '--ServerApp.ip=127.0.0.1', `--ServerApp.port=${port}`],
      ...[
        `--ServerApp.root_dir=${place.folder}`,
        '--ServerApp.token=example-token-1',
        '--ServerApp.port_retries=0',
      ],
    ];
    await place.run({ command, args, port, env: { HOME: place.folder }, timeoutMs: 30_000 });
    const at = `http://127.0.0.1:${port}`;
    const good = 'Authorization: token example-token-1';
    return [
      { name: 'nothing sent', http: ask(`${at}/api/contents`), causes: ['missing-credentials'] },
      {
        name: 'unknown token',
        http: ask(`${at}/api/contents`, 'Authorization: token example-token-9'),
        causes: ['invalid-credentials'],
      },
      {
        name: 'Basic instead',
        http: ask(`${at}/api/contents`, 'Authorization: Basic alice:example-password'),
        causes: ['scheme-mismatch', 'invalid-credentials'],
      },
      {
        name: 'unknown token in the query',
        http: ask(`${at}/api/contents?token=example-token-9`),
        causes: ['invalid-credentials'],
      },
      {
        name: 'page without token',
        http: ask(`${at}/files/nothing.txt`),
        causes: ['sso-required', 'missing-credentials'],
      },
      {
        name: 'post without token',
        http: post(`${at}/api/sessions`, '{}', 'Content-Type: application/json'),
        causes: ['csrf-failed', 'missing-credentials'],
      },
      { name: 'good token', http: ask(`${at}/api/contents`, good), causes: ['not-an-auth-failure'] },
      unrelated('version', ask(`${at}/api`)),
      unrelated('no such file', ask(`${at}/api/contents/nothing.txt`, good)),
      unrelated('invalid body', post(`${at}/api/sessions`, '{"a":', good, 'Content-Type: application/json')),
    ];
  },
};
