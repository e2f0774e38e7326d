import type { ConvertedRequest, ConvertedText } from '../conversion.ts';
import { withoutLineBreaks } from '../line-breaks.ts';
import type { Problem } from '../problem.ts';
import type { Range } from '../range.ts';
import { writeRequests } from '../write-requests.ts';
import { type PowerShellToken, powerShellTokens } from './powershell-tokens.ts';

type Tokens = readonly PowerShellToken[];

const commandName = /^(?:invoke-webrequest|iwr|invoke-restmethod|irm)$/i;
const commandLine =
  /^[ \t]*(?:PS [^>\r\n]{0,200}>[ \t]*)?(?:\$[A-Za-z]\w{0,60}[ \t]*=[ \t]*)?(?:invoke-webrequest|iwr|invoke-restmethod|irm)[ \t]/im;
const sessionLine =
  /^[ \t]*\$session[ \t]*=[ \t]*New-Object[ \t]+Microsoft\.PowerShell\.Commands\.WebRequestSession/i;
/** Comments and blank lines may stand above. */
const firstLine = /^\ufeff?(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*([^\r\n]*)/;
/** Pseudo-headers of HTTP/2, whose colon DevTools drops. */
const pseudoHeaders: ReadonlySet<string> = new Set(['authority', 'method', 'path', 'scheme']);

/** Whether a text is what DevTools copies as PowerShell, or begins with such a command. */
export function isPowerShellRequest(text: string): boolean {
  const first = firstLine.exec(text)?.[1] ?? '';
  return commandLine.test(first) || (sessionLine.test(first) && commandLine.test(text));
}

/** What the arguments of one command add up to, with the session that stands above it. */
interface Draft {
  readonly headers: [string, string][];
  readonly problems: Problem[];
  method: string;
  url: string;
  body: string | undefined;
  contentType: string | undefined;
  follow: boolean;
}

type Apply = (draft: Draft, value: Tokens, name: PowerShellToken) => void;

const noValue: ReadonlySet<string> = new Set(['usebasicparsing', 'skipcertificatecheck', 'disablekeepalive']);

/** Parameters in lower case (Microsoft.PowerShell.Utility, Invoke-WebRequest). */
const parameters: Readonly<Record<string, Apply>> = {
  uri: (draft, value) => {
    draft.url = textOf(value);
  },
  method: (draft, value) => {
    draft.method = textOf(value).toUpperCase();
  },
  custommethod: (draft, value) => {
    draft.method = textOf(value);
  },
  headers: readHeaders,
  contenttype: (draft, value) => {
    draft.contentType = textOf(value);
  },
  body: (draft, value, name) => {
    draft.body = textOf(value);
    reportComputed(draft, value, name);
  },
  useragent: (draft, value) => addHeader(draft, 'User-Agent', textOf(value), value[0]),
  maximumredirection: (draft, value) => {
    draft.follow = textOf(value) !== '0';
  },
  ...Object.fromEntries(
    ['websession', 'sessionvariable', 'outfile', 'timeoutsec', ...noValue].map(name => [
      name,
      () => undefined,
    ]),
  ),
};

/**
 * Writes the Invoke-WebRequest commands of a text as an .http text, with the cookies and the user agent of the session
 * that DevTools puts above them. Never throws; nothing is run, and secrets stay as they are.
 */
export function powerShellToHttp(text: string): ConvertedText {
  const tokens = powerShellTokens(text);
  const problems: Problem[] = [];
  const requests: ConvertedRequest[] = [];
  let done = 0;
  tokens.forEach((token, index) => {
    const isName = token.kind === 'text' && !token.quoted && commandName.test(token.text);
    if (!isName || index < done) return;
    const session = readSession(tokens.slice(done, index));
    done = endOf(tokens, index);
    const draft = readCommand(tokens.slice(index + 1, done), session);
    problems.push(...draft.problems);
    const range = {
      start: token.range.start,
      end: tokens[done - 1]?.range.end ?? text.length,
    };
    if (draft.url === '') problems.push(withoutUrl(range));
    else requests.push(requestOf(draft, range));
  });
  const written = writeRequests(requests, 'powershell', 'PowerShell');
  return { http: written.http, problems: [...problems, ...written.problems] };
}

/** The first break outside of brackets, or the end. */
function endOf(tokens: Tokens, from: number): number {
  let depth = 0;
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.kind === 'sign') depth += depthOf(token);
    if (token?.kind === 'break' && depth <= 0) return index;
  }
  return tokens.length;
}

function depthOf({ text }: PowerShellToken): number {
  if (text === '(' || text === '{' || text === '@{') return 1;
  return text === ')' || text === '}' ? -1 : 0;
}

/** `$session.UserAgent = "…"` and `$session.Cookies.Add((New-Object System.Net.Cookie("name", "value", …)))`. */
function readSession(tokens: Tokens): [string, string][] {
  const cookies: string[] = [];
  const headers: [string, string][] = [];
  tokens.forEach(({ kind, text }, index) => {
    const following = tokens.slice(index + 1, index + 5);
    if (kind !== 'text') return;
    if (/^\.UserAgent$/i.test(text) && following[0]?.text === '=')
      headers.push(['User-Agent', following[1]?.text ?? '']);
    if (/^System\.Net\.Cookie$/i.test(text) && following[0]?.text === '(')
      cookies.push(`${following[1]?.text ?? ''}=${following[3]?.text ?? ''}`);
  });
  return cookies.length === 0 ? headers : [...headers, ['Cookie', cookies.join('; ')]];
}

/** Reads what stands behind the name of a command. */
function readCommand(tokens: Tokens, session: [string, string][]): Draft {
  const draft: Draft = {
    headers: session,
    problems: [],
    method: '',
    url: '',
    body: undefined,
    contentType: undefined,
    follow: true,
  };
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (token === undefined) break;
    if (!isParameter(token)) {
      if (draft.url === '' && token.kind === 'text') draft.url = token.text;
      index++;
      continue;
    }
    const name = token.text.slice(1).toLowerCase();
    const behind = noValue.has(name) ? index + 1 : valueEnd(tokens, index + 1);
    const apply = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (apply === undefined) draft.problems.push(unknownParameter(token));
    else apply(draft, tokens.slice(index + 1, behind), token);
    index = behind;
  }
  return draft;
}

function isParameter({ kind, quoted, text }: PowerShellToken): boolean {
  return kind === 'text' && !quoted && /^-[A-Za-z]+$/.test(text);
}

/** A value is one piece, what is glued to it, or everything up to the bracket that closes it. */
function valueEnd(tokens: Tokens, from: number): number {
  const first = tokens[from];
  if (first === undefined || isParameter(first)) return from;
  let depth = 0;
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.kind === 'sign') depth += depthOf(token);
    if (depth <= 0 && tokens[index + 1]?.glued !== true) return index + 1;
  }
  return tokens.length;
}

/** A string alone, glued pieces, or the string in `([System.Text.Encoding]::UTF8.GetBytes("…"))`. */
function textOf(value: Tokens): string {
  if (value[0]?.text === '(') return value.findLast(({ quoted }) => quoted)?.text ?? '';
  return value.map(({ kind, text }) => (kind === 'variable' ? `{{${text}}}` : text)).join('');
}

function readHeaders(draft: Draft, value: Tokens, name: PowerShellToken): void {
  if (value[0]?.text !== '@{') {
    reportComputed(draft, value, name);
    return;
  }
  value.forEach((token, index) => {
    const behind = value[index + 2];
    if (token.kind !== 'text' || value[index + 1]?.text !== '=' || behind === undefined) return;
    const isPseudo = pseudoHeaders.has(token.text.toLowerCase());
    if (!isPseudo) addHeader(draft, token.text, textOf([behind]), behind);
  });
}

function addHeader(draft: Draft, name: string, value: string, at: PowerShellToken | undefined): void {
  if (at !== undefined && /[\r\n]/.test(value)) {
    const message = `The value of ${/^[\w-]+$/.test(name) ? name : 'a header'} holds a line break; it is read as a space here.`;
    draft.problems.push({
      code: 'powershell-line-break-in-header',
      severity: 'error',
      message,
      range: at.range,
    });
  }
  draft.headers.push([name, withoutLineBreaks(value)]);
}

function reportComputed({ problems }: Draft, value: Tokens, { text, range }: PowerShellToken): void {
  const isLiteral = value.length > 0 && value.every(({ kind, computed }) => kind !== 'variable' && !computed);
  if (isLiteral) return;
  const message = `What ${text} stands for is computed by PowerShell, which is not done here, so it is left out or stands as it is written.`;
  problems.push({ code: 'powershell-not-literal', severity: 'warning', message, range });
}

/** Invoke-WebRequest calls the body of a POST a form where nothing else is said. */
function requestOf(draft: Draft, range: Range): ConvertedRequest {
  const { body, contentType, headers, url, follow } = draft;
  const method = draft.method === '' ? 'GET' : draft.method;
  const named = headers.some(([name]) => name.toLowerCase() === 'content-type');
  const byDefault = body !== undefined && method === 'POST' ? 'application/x-www-form-urlencoded' : undefined;
  const type = named ? undefined : (contentType ?? byDefault);
  const all: [string, string][] = type === undefined ? headers : [...headers, ['Content-Type', type]];
  return { method, url, headers: all, body, followRedirects: follow, range };
}

function unknownParameter({ text, range }: PowerShellToken): Problem {
  const message = `The parameter ${text} is not carried over, so the request is sent without what it asks for.`;
  return { code: 'powershell-parameter-unknown', severity: 'hint', message, range };
}

function withoutUrl(range: Range): Problem {
  const message = 'The command names no address, so there is nothing to send.';
  return { code: 'powershell-without-url', severity: 'error', message, range };
}
