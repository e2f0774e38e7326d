import { encodeBase64 } from '../../auth/base64.ts';
import type { ConvertedRequest } from '../conversion.ts';
import { withoutLineBreaks } from '../line-breaks.ts';
import type { Problem } from '../problem.ts';
import type { Range } from '../range.ts';
import type { CurlArgument } from './arguments.ts';
import type { OptionEffect } from './options.ts';

/** What the arguments add up to. */
class Draft {
  readonly urls: string[] = [];
  readonly headers: [string, string][] = [];
  /** Names in lower case of headers that `-H 'Name:'` takes away. */
  readonly removed = new Set<string>();
  readonly data: string[] = [];
  readonly cookies: string[] = [];
  readonly problems: Problem[] = [];
  json = '';
  form = false;
  isJson = false;
  multipart = false;
  upload = false;
  get = false;
  head = false;
  follow = false;
  method = '';
  user: string | undefined;
  bearer: string | undefined;
  scheme = '--basic';
  protocol = '';
  schemeRange: Range | undefined;
  /** `aws:amz:region:service`. */
  sigv4: string | undefined;

  problem(code: string, severity: Problem['severity'], message: string, { range }: CurlArgument): void {
    this.problems.push({ code, severity, message, range });
  }
}

type Apply = (draft: Draft, argument: CurlArgument) => void;

const effects: Readonly<Record<OptionEffect, Apply>> = {
  method: (draft, { value }) => {
    draft.method = value;
  },
  header: addHeader,
  data: (draft, argument) => {
    draft.form = true;
    if (!isFile(draft, argument)) draft.data.push(argument.value);
  },
  'data-raw': (draft, { value }) => {
    draft.form = true;
    draft.data.push(value);
  },
  'data-urlencode': addEncoded,
  json: (draft, argument) => {
    draft.isJson = true;
    if (!isFile(draft, argument)) draft.json += argument.value;
  },
  multipart: (draft, argument) => {
    if (!draft.multipart)
      draft.problem(
        'curl-multipart-unsupported',
        'warning',
        'Multipart forms are not supported here, so the request is sent without its fields and files.',
        argument,
      );
    draft.multipart = true;
  },
  upload: (draft, argument) => {
    draft.upload = true;
    fileUnsupported(draft, argument);
  },
  get: draft => {
    draft.get = true;
  },
  head: draft => {
    draft.head = true;
  },
  user: (draft, { value }) => {
    draft.user = value;
  },
  'user-agent': (draft, { value }) => setHeader(draft, 'User-Agent', value),
  referer: (draft, { value }) => setHeader(draft, 'Referer', value.replace(/;auto$/, '')),
  cookie: (draft, argument) => {
    if (argument.value.includes('=')) draft.cookies.push(argument.value);
    else fileUnsupported(draft, argument);
  },
  bearer: (draft, { value }) => {
    draft.bearer = value;
  },
  scheme: (draft, { name, range }) => {
    draft.scheme = name;
    draft.schemeRange = range;
  },
  'aws-sigv4': (draft, { value, name, range }) => {
    draft.sigv4 = value;
    draft.scheme = name;
    draft.schemeRange = range;
  },
  follow: draft => {
    draft.follow = true;
  },
  compressed: draft => setHeader(draft, 'Accept-Encoding', 'gzip, deflate, br'),
  url: (draft, { value }) => {
    draft.urls.push(value);
  },
  next: () => undefined,
  'default-protocol': (draft, { value }) => {
    draft.protocol = value;
  },
  unsupported: (draft, argument) =>
    draft.problem('curl-option-unsupported', 'hint', argument.option.message ?? '', argument),
  none: () => undefined,
};

/** What the arguments up to the next `--next` ask for: one request for each URL. */
export function readCurlRequests(
  args: readonly CurlArgument[],
  range: Range,
): { readonly requests: readonly ConvertedRequest[]; readonly problems: readonly Problem[] } {
  const draft = new Draft();
  for (const argument of args) effects[argument.option.effect](draft, argument);
  const headers = headersOf(draft);
  const body = bodyOf(draft);
  const requests = draft.urls.map(url => ({
    method: methodOf(draft),
    url: withQuery(withProtocol(url, draft.protocol), draft.get ? query(draft) : ''),
    headers,
    body: draft.get ? undefined : body,
    followRedirects: draft.follow,
    range,
  }));
  if (requests.length === 0) {
    const message = 'The command names no URL, so there is nothing to send.';
    draft.problems.push({ code: 'curl-without-url', severity: 'error', message, range });
  }
  return { requests, problems: draft.problems };
}

/** `Name: value`; `Name;` for an empty value, `Name:` to leave out what curl would send (curl manual, -H). */
function addHeader(draft: Draft, argument: CurlArgument): void {
  const { value } = argument;
  if (value.startsWith('@')) {
    fileUnsupported(draft, argument);
    return;
  }
  const colon = value.indexOf(':');
  if (colon === -1) {
    if (/^[^\s;]+;$/.test(value)) draft.headers.push([value.slice(0, -1), '']);
    else
      draft.problem(
        'curl-header-without-colon',
        'warning',
        'This header has no colon, so curl does not send it.',
        argument,
      );
    return;
  }
  const name = value.slice(0, colon).trim();
  const content = value.slice(colon + 1).trim();
  if (content === '') draft.removed.add(name.toLowerCase());
  else draft.headers.push([name, oneLine(draft, content, argument)]);
}

function oneLine(draft: Draft, content: string, argument: CurlArgument): string {
  if (!/[\r\n]/.test(content)) return content;
  draft.problem(
    'curl-line-break-in-header',
    'error',
    'The value of this header holds a line break, which ends the header on the wire; it is read as a space here.',
    argument,
  );
  return withoutLineBreaks(content);
}

/** An option of its own loses against the same header by -H, and an empty value takes the header away. */
function setHeader(draft: Draft, name: string, value: string): void {
  if (value !== '') draft.headers.push([name, value]);
}

/** `name=content`, `=content`, `content`; the name is taken as encoded already (curl manual, --data-urlencode). */
function addEncoded(draft: Draft, argument: CurlArgument): void {
  const { value } = argument;
  draft.form = true;
  const equals = value.indexOf('=');
  const at = value.indexOf('@');
  if (equals === -1 && at !== -1) {
    fileUnsupported(draft, argument);
    return;
  }
  const name = equals > 0 ? `${value.slice(0, equals)}=` : '';
  draft.data.push(name + encode(value.slice(equals + 1)));
}

/** Everything but unreserved characters, and references, whose values are not known yet. */
function encode(text: string): string {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .map((part, index) => (index % 2 === 1 ? part : encodeURIComponent(part.toWellFormed())))
    .join('')
    .replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function isFile(draft: Draft, argument: CurlArgument): boolean {
  if (!argument.value.startsWith('@')) return false;
  fileUnsupported(draft, argument);
  return true;
}

function fileUnsupported(draft: Draft, argument: CurlArgument): void {
  draft.problem(
    'curl-file-unsupported',
    'warning',
    `Files are not read here, so what ${argument.name} names is left out of the request.`,
    argument,
  );
}

function methodOf(draft: Draft): string {
  if (draft.method !== '') return draft.method;
  if (draft.upload) return 'PUT';
  if (draft.head) return 'HEAD';
  if (draft.get) return 'GET';
  return draft.form || draft.isJson || draft.multipart ? 'POST' : 'GET';
}

function query(draft: Draft): string {
  return [...draft.data, ...(draft.json === '' ? [] : [draft.json])].join('&');
}

function bodyOf(draft: Draft): string | undefined {
  if (draft.multipart) return undefined;
  if (draft.isJson) return draft.json;
  return draft.form ? draft.data.join('&') : undefined;
}

function headersOf(draft: Draft): [string, string][] {
  const given = new Set(draft.headers.map(([name]) => name.toLowerCase()));
  const added: [string, string][] = [];
  const add = (name: string, value: string | undefined) => {
    const lower = name.toLowerCase();
    if (value !== undefined && !given.has(lower) && !draft.removed.has(lower)) added.push([name, value]);
  };
  if (draft.isJson) {
    add('Content-Type', 'application/json');
    add('Accept', 'application/json');
  } else if (draft.form && !draft.get && !draft.multipart) {
    add('Content-Type', 'application/x-www-form-urlencoded');
  }
  add('Authorization', authorizationOf(draft));
  if (draft.cookies.length > 0) add('Cookie', draft.cookies.join('; '));
  return [...draft.headers, ...added];
}

function authorizationOf(draft: Draft): string | undefined {
  const { user, scheme, schemeRange: range } = draft;
  if (draft.bearer !== undefined) return `Bearer ${draft.bearer}`;
  if (scheme !== '--basic' && range !== undefined) {
    const written = user === undefined ? undefined : shorthandOf(draft, user);
    if (written !== undefined || user === undefined) return written;
    const message = `The handshake of ${scheme} is not carried out here: the request goes without credentials, and the answer shows what the server asks for.`;
    draft.problems.push({ code: 'curl-scheme-unsupported', severity: 'warning', message, range });
    return undefined;
  }
  if (user === undefined) return undefined;
  const pair = user.includes(':') ? user : `${user}:`;
  // What a reference stands for is known at the time of sending only; the pair is encoded then.
  return `Basic ${pair.includes('{{') ? pair : encodeBase64(pair)}`;
}

/** curl's schemes under the names that .http texts have for them: credentials from which something is computed. */
const shorthands: Readonly<Record<string, string>> = {
  '--digest': 'Digest',
  '--ntlm': 'NTLM',
  '--anyauth': 'Any',
};

function shorthandOf({ scheme, sigv4 }: Draft, user: string): string | undefined {
  // The ticket of whoever is signed in, whatever `-u` says.
  if (scheme === '--negotiate') return 'Negotiate';
  const colon = user.indexOf(':');
  const [name, secret] = colon === -1 ? [user, ''] : [user.slice(0, colon), user.slice(colon + 1)];
  // Words are told apart by spaces
  if (/[ \t]/.test(name.replace(/\{\{[^{}]*\}\}/g, '')) || name === '') return undefined;
  const shorthand = shorthands[scheme];
  // Behind a blank would come the workstation.
  if (shorthand === 'NTLM') return `NTLM ${name}:${secret}`;
  if (shorthand !== undefined)
    return secret === '' ? `${shorthand} ${name}:` : `${shorthand} ${name} ${secret}`;
  const [provider, , region = '', service = ''] = (sigv4 ?? '').split(':');
  if (provider?.toLowerCase() !== 'aws' || secret === '') return undefined;
  const scope = [
    ...(region === '' ? [] : [`region:${region}`]),
    ...(service === '' ? [] : [`service:${service}`]),
  ];
  return ['AWS', name, secret, ...scope].join(' ');
}

function withProtocol(url: string, protocol: string): string {
  const clean = url
    .trim()
    .replace(/\s+/g, '%20')
    .replace(/\{\{\$processEnv%20/g, '{{$processEnv ');
  const complete = clean.startsWith('{{') || /^[a-z][a-z0-9+.-]*:\/\//i.test(clean);
  return complete ? clean : `${protocol === '' ? 'http' : protocol}://${clean}`;
}

function withQuery(url: string, added: string): string {
  if (added === '') return url;
  const hash = url.indexOf('#');
  const base = hash === -1 ? url : url.slice(0, hash);
  return `${base}${base.includes('?') ? '&' : '?'}${added}`;
}
