import { unexpectedFailure } from '../core/secrets/unexpected-failure.ts';
import { compareCommand } from './compare.ts';
import { curlCommandLine } from './curl.ts';
import { decodeCommand } from './decode.ts';
import { diagnoseCommand } from './diagnose.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** A command takes what stands behind its name and returns the exit status. */
export type Command = (args: string[], terminal: Terminal) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  diagnose: diagnoseCommand,
  compare: compareCommand,
  curl: curlCommandLine,
  decode: decodeCommand,
  scan: async (args, terminal) => await (await import('./scan.ts')).scanCommand(args, terminal),
  // The practice server is loaded by whoever starts it.
  playground: async (args, terminal) =>
    await (await import('./playground.ts')).playgroundCommand(args, terminal),
};

export const usage = `Usage: http-auth-inspector <command>

  diagnose <file | ->                   explain what came back: sends an .http text, a curl command, a fetch
                                        call or a PowerShell command as DevTools copies them,
                                        reads a HAR, a curl -v transcript or a pasted HTTP answer
      --request NAME   only this one        --env NAME       use this environment
      --var NAME=VALUE                      set a variable, or answer its prompt; may be repeated
      --no-probes      send nothing else    --probes         ask them for a recording, too
      --timeout SECS   for each request (default 30)
      --dialect NAME   whose traps to point out: auto, rest-client, httpyac, jetbrains, visual-studio, kulala
      --send-unresolved                     send {{x}} as it stands where nothing defines x
      --json | --markdown | --verbose       other forms of the report
      --reveal                              show secrets; on a terminal only
  compare <file.http>                   send one GET or HEAD with other credentials: none, as written, of each
                                        environment, with twins of its JWT; lay the answers side by side
      --request NAME   this one             --env NAME       use this environment
      --yes                                 send what is listed without it
      --allow-host H   besides loopback; may be repeated
      --with FILE | -  lay it beside a request that works (curl, fetch, PowerShell, HAR, raw HTTP) instead: what
                       differs, and which difference explains a refusal; --yes sends it first; --env NAME
      --json | --markdown
  curl <file.http>                      print a request as a curl command, secrets masked; nothing is sent
      --request NAME   this one             --env NAME       use this environment
      --shell cmd      for cmd.exe          --reveal         show secrets; on a terminal only
  decode [TOKEN | HEADER | -]           read a JWT, an Authorization, WWW-Authenticate or Cookie header
      --jwks URL-OR-FILE                    verify the signature with these keys
      --json
  scan <path…>                          find hardcoded secrets and missing Authorization headers in files and folders;
                                        what .gitignore and .ignore leave out is passed over
      --json | --sarif                      other forms of the report
      --ignore VALUE                        set a value aside, by the five digits behind it; may be repeated
  playground [--port N]                 run the practice server and print an .http file to try

Exit status: 0 nothing wrong; 1 a failure or security finding was found and explained; 2 bad usage, unreadable input, not sent.
`;

/** Runs one command line and returns its exit status. The only place where our own failures are caught. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || argv.includes('--help') || name === '-h') {
    terminal.out(usage);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (!command) throw new UsageError('bad-usage', `unknown command "${name}"; try --help`);
    return await command(args, terminal);
  } catch (error) {
    terminal.error(`http-auth-inspector: ${oneLine(error)}\n`);
    return 2;
  }
}

function oneLine(error: unknown): string {
  if (error instanceof UsageError) return error.message.split(/\r?\n/, 1)[0] ?? '';
  return `this failed unexpectedly: ${unexpectedFailure(error)}`;
}
