import assert from 'node:assert/strict';
import { parseHttpFile } from '../../src/core/http-file/parse.ts';
import { inspectRequest, type World } from '../../src/inspector/inspect.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { send } from '../../src/transport/send.ts';

const world: World = {
  now: () => Date.now(),
  uuid: () => '00000000-0000-4000-8000-000000000000',
  random: () => 0,
  processEnv: () => undefined,
  readTextFile: async () => undefined,
  proxy: undefined,
  send,
};

/** One line for every request whose first finding differs from its `@expect`. */
async function differences(probes: boolean): Promise<{ inspected: number; wrong: string[] }> {
  const playground = await startPlayground({ now: world.now });
  try {
    const text = playground.httpFile;
    const parsed = parseHttpFile(text);
    const wrong: string[] = [];
    for (const node of parsed.requests) {
      const expected = node.directives.find(({ key }) => key.text === 'expect')?.value.text.trim();
      const file = { path: '/practice/playground.http', text, parsed };
      const { diagnosis, name } = await inspectRequest(file, node, world, { probes, timeoutMs: 5_000 });
      const ranked = diagnosis.findings.map(({ cause, confidence }) => `${cause} (${confidence})`);
      if (diagnosis.findings[0]?.cause !== expected)
        wrong.push(`${name}: ${expected}, not ${ranked.join(', ')}`);
      wrong.push(...diagnosis.broken.map(({ cause, error }) => `${name}: ${cause} broke: ${error}`));
    }
    return { inspected: parsed.requests.length, wrong };
  } finally {
    await playground.close();
  }
}

describe('the inspector on the practice server', () => {
  it('names first what is really wrong with every practice request', async () => {
    const { inspected, wrong } = await differences(true);
    assert.ok(inspected >= 37, String(inspected));
    assert.deepEqual(wrong, []);
  }).timeout(30_000);
});
