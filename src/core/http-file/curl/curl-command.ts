/** What a command is written for: POSIX shells, or the Windows command interpreter. */
export type CurlShell = 'posix' | 'cmd';

/** A request that is to be written as a curl command. */
export interface RequestForCurl {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string | undefined;
  readonly followRedirects: boolean;
  /** Options besides those that follow from the rest. */
  readonly options?: readonly (readonly [option: string, value?: string])[];
}

interface Quoting {
  readonly quote: (text: string) => string;
  /** Goes on in the next line. */
  readonly continuation: string;
}

const quotings: Readonly<Record<CurlShell, Quoting>> = {
  // POSIX.1-2017, Shell Command Language, section 2.2.2: nothing but the quote itself has a meaning in single quotes.
  posix: { quote: text => `'${text.replaceAll("'", "'\\''")}'`, continuation: ' \\\n  ' },
  cmd: { quote: quoteForCmd, continuation: ' ^\n  ' },
};

/** curl computes these itself. */
const computed: ReadonlySet<string> = new Set(['content-length', 'transfer-encoding', 'connection']);

/** Writes the curl command that sends the same request. Its own defaults (User-Agent, Accept) are left to curl. */
export function curlCommand(request: RequestForCurl, shell: CurlShell = 'posix'): string {
  const { quote, continuation } = quotings[shell];
  const parts = argumentsOf(request).map(([option, value]) =>
    [option, value === undefined || /^[A-Za-z]+$/.test(value) ? value : quote(value)]
      .filter(word => word !== undefined && word !== '')
      .join(' '),
  );
  return `curl ${parts.join(continuation)}`;
}

function argumentsOf(request: RequestForCurl): (readonly [option: string, value?: string])[] {
  const { method, url, body, followRedirects, options = [] } = request;
  const headers = request.headers.filter(([name]) => !computed.has(name.toLowerCase()));
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type');
  const hasBody = body !== undefined && body !== '';
  const list: (readonly [string, string?])[] = [['', url]];
  if (method === 'HEAD' && !hasBody) list.push(['--head']);
  else if (method !== (hasBody ? 'POST' : 'GET')) list.push(['-X', method]);
  for (const [name, value] of headers) list.push(['-H', value === '' ? `${name};` : `${name}: ${value}`]);
  list.push(...options);
  // Without a word from us curl calls every body a form.
  if (hasBody && !typed) list.push(['-H', 'Content-Type:']);
  if (hasBody) list.push(['--data-raw', body]);
  if (followRedirects) list.push(['-L']);
  if (headers.some(([name]) => name.toLowerCase() === 'accept-encoding')) list.push(['--compressed']);
  if (/[[\]{}]/.test(url)) list.push(['--globoff']);
  if (/\/\.{1,2}(?:[/?#]|$)/.test(url)) list.push(['--path-as-is']);
  return list;
}

/**
 * For cmd.exe and the C runtime behind it ("Parsing C command-line arguments", Microsoft C documentation): every quote
 * is hidden from cmd.exe by a caret, so that a caret hides everything else that has a meaning there, too.
 */
function quoteForCmd(text: string): string {
  const forRuntime = text.replace(/(\\*)("|$)/g, (_, slashes: string, quote: string) =>
    quote === '' ? slashes + slashes : `${slashes}${slashes}\\"`,
  );
  const forCmd = forRuntime.replace(/["^&|<>()%!]/g, '^$&').replace(/\r?\n/g, '^\n\n');
  return `^"${forCmd}^"`;
}
