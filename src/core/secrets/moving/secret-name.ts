import type { Range } from '../../http-file/range.ts';

/** How the names of a place are written: `GITHUB_TOKEN` or `githubToken`. */
export type NameStyle = 'upper' | 'camel';

/** What a name for a secret can be made of. */
export interface NamedSecret {
  /** What it stands under: `Authorization`, `api_key`, `DB_PASSWORD`. */
  readonly name?: string;
  readonly provider?: string;
  readonly format?: { readonly name: string };
  readonly token: boolean;
  readonly range: Range;
}

/** Places whose names say where a secret stands and not what it is. */
const placeNames = /^(?:proxy-)?authorization$|^cookie$|^url$/i;
/** Last words of a format's name that say what a secret is. */
const kinds = ['token', 'key', 'secret', 'password', 'credential', 'webhook'];
/** Names of hosts that say nothing of whose they are. */
const plainHosts = /^(?:localhost|api|www|auth|login|com|co|org|net|\d+)$/i;

/**
 * A name for a secret, in the style of its place: what it is called already, else whose it is and what
 * (`GITHUB_TOKEN`). `url` is that of its request, as written. A name in `taken` gets a number.
 */
export function suggestedName(
  secret: NamedSecret,
  style: NameStyle,
  url = '',
  taken: ReadonlySet<string> = new Set(),
): string {
  const name = styled(wordsOf(secret, url), style);
  for (let count = 1; ; count++) {
    const numbered = count === 1 ? name : `${name}${style === 'upper' ? '_' : ''}${count}`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** Whether `{{$secret name}}`, `{{$dotenv name}}` and the environment files all can hold it. */
export function isSecretStoreName(name: string): boolean {
  return /^[\w.-]{1,200}$/.test(name);
}

function wordsOf({ name = '', provider, format, token }: NamedSecret, url: string): string[] {
  const own = words(name).filter(word => word !== 'x');
  const isTelling = own.length > 0 && !placeNames.test(name);
  if (isTelling && own.length > 1) return own;
  const whose = provider === undefined ? words(hostLabel(url)) : words(provider);
  if (isTelling) return [...whose.filter(word => !own.includes(word)), ...own];
  return [...whose, kindOf(format?.name) ?? (token ? 'token' : 'secret')];
}

function kindOf(format: string | undefined): string | undefined {
  return format === undefined ? undefined : (kinds.find(kind => format.includes(kind)) ?? 'token');
}

/** The telling label of a host: `github` of `api.github.com`; nothing of an address, of a variable or of `localhost`. */
function hostLabel(url: string): string {
  const host = /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^/?#@\s]*@)?([a-z\d.-]+)/i.exec(url)?.[1] ?? '';
  const labels = host.split('.').slice(0, -1);
  return labels.findLast(label => label.length > 2 && !plainHosts.test(label)) ?? '';
}

function words(text: string): string[] {
  return text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(word => word !== '');
}

function styled(list: readonly string[], style: NameStyle): string {
  const name =
    style === 'upper'
      ? list.join('_').toUpperCase()
      : list
          .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
          .join('');
  return /^\d/.test(name) ? `_${name}` : name.slice(0, 60);
}
