/** The tools whose .http files people bring; each reads the same text a little differently. */
export const dialects = ['rest-client', 'httpyac', 'jetbrains', 'visual-studio', 'kulala'] as const;

export type Dialect = (typeof dialects)[number];

/** What the tool of a dialect is called in a sentence. */
export const toolNames: Readonly<Record<Dialect, string>> = {
  'rest-client': 'REST Client',
  httpyac: 'httpYac',
  jetbrains: 'the JetBrains client',
  'visual-studio': 'Visual Studio',
  kulala: 'Kulala',
};

/** True for the name of a dialect; `auto` is none. */
export function isDialect(name: unknown): name is Dialect {
  return dialects.some(dialect => dialect === name);
}
