/** What one section of an environment document defines, by name. */
export interface SectionValues {
  readonly values: ReadonlyMap<string, string>;
  /** Names that are kept elsewhere, each with why they cannot be read: completes `{{x}} …`. */
  readonly unavailable: ReadonlyMap<string, string>;
}

/** Objects are read to this depth; nobody addresses deeper ones. */
const deepest = 6;
/** JetBrains' and httpYac's configuration of sign-ins and certificates, which are no variables. */
const noVariables: ReadonlySet<string> = new Set(['Security', 'SSLConfiguration']);

/** Visual Studio's places for secrets, and what to say of them. */
const providers: Readonly<Record<string, string>> = {
  AspnetUserSecrets: "is kept in ASP.NET's user secrets, which are not read here",
  AzureKeyVault: 'is kept in Azure Key Vault, which is not read here',
  Encrypted: 'is encrypted by Visual Studio for one Windows user, so it cannot be read here',
};

/**
 * Reads a section. Text, numbers and booleans are values; members of objects and lists are values under their path, as in
 * `user.roles[0]` (JetBrains).
 */
export function readSection(section: unknown): SectionValues {
  const values = new Map<string, string>();
  const unavailable = new Map<string, string>();
  const add = (name: string, value: unknown, depth: number): void => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      values.set(name, String(value));
    } else if (typeof value === 'object' && value !== null && depth < deepest) {
      const provider = providerOf(value);
      if (provider !== undefined) unavailable.set(name, provider);
      else for (const [key, member] of members(name, value)) add(key, member, depth + 1);
    }
  };
  if (typeof section === 'object' && section !== null) {
    for (const [name, value] of Object.entries(section)) if (!noVariables.has(name)) add(name, value, 0);
  }
  return { values, unavailable };
}

function members(name: string, value: object): [string, unknown][] {
  if (Array.isArray(value)) return value.map((member, index) => [`${name}[${index}]`, member]);
  return Object.entries(value).map(([key, member]) => [`${name}.${key}`, member]);
}

function providerOf(value: object): string | undefined {
  const name: unknown = 'provider' in value ? value.provider : undefined;
  if (typeof name !== 'string') return undefined;
  const secret: unknown = 'secretName' in value ? value.secretName : undefined;
  const which = typeof secret === 'string' ? ` (secret ${secret})` : '';
  const says = Object.hasOwn(providers, name) ? providers[name] : undefined;
  return `${says ?? `is kept by the provider ${name}, which is not known here`}${which}`;
}
