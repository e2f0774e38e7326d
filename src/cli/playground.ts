import { startPlayground } from '../playground/playground.ts';
import { parseOptions, wholeNumber } from './options.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `playground`: runs the practice server until it is interrupted, and prints an .http file to try. */
export async function playgroundCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseOptions({ args, options: { port: { type: 'string', default: '0' } } });
  const port = wholeNumber('port', values.port, 0, 65_535);
  const playground = await startPlayground({ port, now: terminal.now }).catch((error: unknown) => {
    throw new UsageError('could-not-start', error instanceof Error ? error.message : String(error));
  });
  terminal.out(playground.httpFile);
  terminal.error(`Practice server on ${playground.origin}; Ctrl+C stops it.\n`);
  await new Promise<void>(resolve => {
    if (terminal.interrupted.aborted) resolve();
    terminal.interrupted.addEventListener('abort', () => resolve(), { once: true });
  });
  await playground.close();
  return 0;
}
