import type { Diagnosis } from '../../src/core/diagnosis/cause.ts';
import { parseHttpFile } from '../../src/core/http-file/parse.ts';

import { inspectRequest } from '../../src/inspector/inspect.ts';

import type { World } from '../../src/inspector/world.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { send } from '../../src/transport/send.ts';

/** One request of the practice file, with what its `@expect` says and what the inspection made of it. */
export interface PracticeVerdict {
  readonly name: string;
  readonly expected: string | undefined;
  readonly diagnosis: Diagnosis;
}

const world: World = {
  now: () => Date.now(),
  uuid: () => '00000000-0000-4000-8000-000000000000',
  random: () => 0,
  processEnv: () => undefined,
  readTextFile: async () => undefined,
  readFile: async () => undefined,
  proxy: undefined,
  send,
};

/** Starts the practice server, inspects every request of its file, and stops the server. */
export async function inspectPlayground(probes: boolean): Promise<readonly PracticeVerdict[]> {
  const playground = await startPlayground({ now: world.now });
  try {
    const text = playground.httpFile;
    const parsed = parseHttpFile(text);
    const file = { path: '/practice/playground.http', text, parsed };
    const verdicts: PracticeVerdict[] = [];
    for (const node of parsed.requests) {
      const expected = node.directives.find(({ key }) => key.text === 'expect')?.value.text.trim();
      const { diagnosis, name } = await inspectRequest(file, node, world, { probes, timeoutMs: 5_000 });
      verdicts.push({ name, expected, diagnosis });
    }
    return verdicts;
  } finally {
    await playground.close();
  }
}
