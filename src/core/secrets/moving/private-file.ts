import type { Dialect } from '../../http-file/dialect.ts';

/** The file of a dialect that holds what is not for everybody. */
export interface PrivateFile {
  readonly name: string;
  /** The section whose values hold in every environment; `undefined` where the tool knows none. */
  readonly shared: string | undefined;
}

const ofJetBrains = 'http-client.private.env.json';

/** REST Client reads no environment files: its secrets go to `.env`. */
const files: Readonly<Record<Dialect, PrivateFile | undefined>> = {
  'rest-client': undefined,
  httpyac: { name: ofJetBrains, shared: '$shared' },
  jetbrains: { name: ofJetBrains, shared: undefined },
  'visual-studio': { name: 'http-client.env.json.user', shared: '$shared' },
  kulala: { name: ofJetBrains, shared: '$kulalaShared' },
};

/** Where the secrets of a dialect's `.http` files go; for one that is not known, the file that most tools read. */
export function privateFileOf(dialect: Dialect | undefined): PrivateFile | undefined {
  return dialect === undefined ? { name: ofJetBrains, shared: '$shared' } : files[dialect];
}

/** The private twin of a public environment file; `undefined` for a file that has none. */
export function privateTwin(name: string): string | undefined {
  const twin = name.replace(/^(http-client|rest-client)\.env\.json$/, '$1.private.env.json');
  return twin === name ? undefined : twin;
}

/** How a value of `.env` is referred to: Kulala reads it as a variable, all others by `$dotenv`. */
export function dotenvReference(dialect: Dialect | undefined, name: string): string {
  return dialect === 'kulala' ? `{{${name}}}` : `{{$dotenv ${name}}}`;
}
