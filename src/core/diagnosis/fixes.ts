import type { Text } from '../http-file/range.ts';
import type { ResolvedHeader, ResolvedRequest } from '../http-file/resolved-request.ts';
import type { Fix } from './cause.ts';

/** Advice to whoever sends the request. */
export function clientAdvice(title: string): Fix {
  return { kind: 'advice', title, audience: 'client' };
}

/** Advice to whoever runs the server. */
export function serverAdvice(title: string): Fix {
  return { kind: 'advice', title, audience: 'server' };
}

/** Sends the request again, unchanged. */
export function resend(title: string): Fix {
  return { kind: 'command', title, command: 'resend' };
}

/** Asks for a secret of that name and keeps it, then leaves it to the user to send again. */
export function setSecret(name: string, action: 'Set' | 'Replace'): Fix {
  return { kind: 'command', title: `${action} the secret ${name}`, command: 'set-secret', argument: name };
}

/** Adds a header below the request line; nothing where there is no .http text. */
export function addHeader(source: ResolvedRequest | undefined, name: string, value: string): Fix[] {
  if (!source) return [];
  const at = source.node.requestLine.end;
  // Double quotes hold in sh and in cmd.exe
  const newText = source.node.curl ? ` -H "${name}: ${value}"` : `\n${name}: ${value}`;
  return [
    {
      kind: 'edit',
      title: `Add the header ${name}: ${value}`,
      edits: [{ range: { start: at, end: at }, newText }],
    },
  ];
}

/** Replaces the value of a header line. */
export function replaceHeaderValue(header: ResolvedHeader | undefined, value: string, title: string): Fix[] {
  if (!header || !isWritten(header.line.value)) return [];
  return [{ kind: 'edit', title, edits: [{ range: header.line.value.range, newText: value }] }];
}

/** Renames a header line. */
export function renameHeader(header: ResolvedHeader | undefined, name: string): Fix[] {
  if (!header || !isWritten(header.line.name)) return [];
  return [
    {
      kind: 'edit',
      title: `Rename the header to ${name}`,
      edits: [{ range: header.line.name.range, newText: name }],
    },
  ];
}

/** False for what a curl command spells otherwise: there is no text that could be replaced. */
function isWritten({ text, range }: Text): boolean {
  return text === '' || range.start < range.end;
}

/** Requests another URL; kept from files whose URL is made of variables, where the edit would lose them. */
export function replaceUrl(source: ResolvedRequest | undefined, url: string, title: string): Fix[] {
  if (!source || !isWritten(source.node.url)) return [];
  return [{ kind: 'edit', title, edits: [{ range: source.node.url.range, newText: url }] }];
}

/** Leads to the place where the value of a header comes from: its variable, else its own line. */
export function editValue(header: ResolvedHeader | undefined, title: string): Fix[] {
  if (!header) return [];
  const variable = header.substitutions.at(-1);
  const range = header.line.value.range;
  return [
    variable
      ? { kind: 'command', title, command: 'edit-variable', argument: variable.expression, range }
      : { kind: 'command', title, command: 'edit-variable', range },
  ];
}

/** The resolved header called `name`, whatever the case. */
export function sourceHeader(source: ResolvedRequest | undefined, name: string): ResolvedHeader | undefined {
  const wanted = name.toLowerCase();
  return source?.headers.find(header => header.name.toLowerCase() === wanted);
}
