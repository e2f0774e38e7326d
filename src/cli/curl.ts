import type { CurlShell } from '../core/http-file/curl/curl-command.ts';
import { parseByName } from '../core/http-file/markdown.ts';
import { copyAsCurl } from '../inspector/copy-as-curl.ts';
import { onlyRequest } from './only-request.ts';
import { dialectOption, parseOptions, requestOptions, variables } from './options.ts';
import type { Terminal } from './terminal.ts';
import { readFile, UsageError } from './usage-error.ts';
import { worldOf } from './world.ts';

const options = {
  ...requestOptions,
  shell: { type: 'string', default: 'posix' },
  reveal: { type: 'boolean', default: false },
} as const;

const shells: readonly CurlShell[] = ['posix', 'cmd'];

/** `curl`: prints a request of an .http file as a curl command, secrets masked. Nothing is sent; exit status 0. */
export async function curlCommandLine(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions({ args, options, allowPositionals: true });
  const path = positionals[0];
  if (path === undefined || positionals.length > 1)
    throw new UsageError('bad-usage', 'curl takes one .http file');
  if (values.reveal && !terminal.interactive)
    throw new UsageError('bad-usage', '--reveal shows secrets, so it works on a terminal only');
  const shell = shells.find(name => name === values.shell);
  if (shell === undefined) throw new UsageError('bad-usage', `--shell is one of ${shells.join(', ')}`);
  const text = path === '-' ? await terminal.readInput() : await readFile(path, terminal);
  const file = { path, text, parsed: parseByName(path, text) };
  const copied = await copyAsCurl(file, onlyRequest('curl', file, values.request), worldOf(terminal), {
    shell,
    reveal: values.reveal,
    environment: values.env,
    given: variables('var', values.var ?? []),
    ...dialectOption(values.dialect),
  });
  terminal.out(`${copied.command}\n`);
  for (const note of copied.notes) terminal.error(`http-auth-inspector: ${note}\n`);
  return 0;
}
