import { draftOfAad, draftOfAadV2, draftOfOidc, type RestClientToken } from './rest-client-arguments.ts';

/** An expression whose value has to be fetched: from the store of secrets, from the editor, or from a provider. */
export type AwaitedReference =
  | { readonly kind: 'secret'; readonly name: string }
  | { readonly kind: 'editor'; readonly provider: string; readonly scopes: readonly string[] }
  | { readonly kind: 'client'; readonly id: string; readonly part: 'access' | 'id' }
  | ({ readonly kind: 'rest-client' } & RestClientToken);

interface Row {
  readonly name: string;
  /** `undefined` when the words cannot be read. */
  read(words: string): AwaitedReference | undefined;
}

const rows: readonly Row[] = [
  {
    name: '$secret',
    read: words => (/^[\w.-]{1,200}$/.test(words) ? { kind: 'secret', name: words } : undefined),
  },
  {
    name: '$vscodeAuth',
    read(words) {
      const [provider, ...scopes] = words.split(/[ \t]+/).filter(word => word !== '');
      return provider === undefined ? undefined : { kind: 'editor', provider, scopes };
    },
  },
  { name: '$oidcAccessToken', read: words => ({ kind: 'rest-client', ...draftOfOidc(words) }) },
  { name: '$aadToken', read: words => ({ kind: 'rest-client', ...draftOfAad(words) }) },
  { name: '$aadV2Token', read: words => ({ kind: 'rest-client', ...draftOfAadV2(words) }) },
];

const byId = /^\$auth\.(token|idToken)\([ \t]*(?:"([^"]{1,200})"|'([^']{1,200})')[ \t]*\)$/;

/** Reads an expression between braces; `undefined` for those that need nobody else. */
export function readAwaited(expression: string): AwaitedReference | undefined {
  if (!expression.startsWith('$')) return undefined;
  const [, part, double, single] = byId.exec(expression) ?? [];
  const id = double ?? single;
  if (id !== undefined) return { kind: 'client', id, part: part === 'idToken' ? 'id' : 'access' };
  const end = expression.search(/[ \t]|$/);
  const row = rows.find(({ name }) => name === expression.slice(0, end));
  return row?.read(expression.slice(end).trim());
}
