/** An environment file as it was read. */
interface EnvironmentText {
  readonly path: string;
  readonly text: string;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** The names under `Security.Auth.<id>` in each file and environment that has it. */
export function authConfigurations(
  files: readonly EnvironmentText[],
  id: string,
): { readonly isPrivate: boolean; readonly names: readonly string[] }[] {
  return files.flatMap(file =>
    environments(file).flatMap(environment => {
      const configuration = child(child(child(environment, 'Security'), 'Auth'), id);
      return configuration === undefined
        ? []
        : [{ isPrivate: isPrivate(file), names: Object.keys(configuration) }];
    }),
  );
}

/** What each file says of each variable, all its environments together. */
export function variablesByFile(
  files: readonly EnvironmentText[],
): { readonly isPrivate: boolean; readonly values: ReadonlyMap<string, string> }[] {
  return files.map(file => {
    const values = new Map<string, string>();
    for (const environment of environments(file)) {
      for (const [name, value] of Object.entries(environment)) {
        if (typeof value !== 'object') values.set(name, `${values.get(name) ?? ''}${String(value)}\n`);
      }
    }
    return { isPrivate: isPrivate(file), values };
  });
}

function isPrivate({ path }: EnvironmentText): boolean {
  return path.endsWith('.private.env.json');
}

/** The environments of a file; a file that cannot be read has none, and is somebody else's problem. */
function environments({ text }: EnvironmentText): JsonObject[] {
  try {
    const document: unknown = JSON.parse(text);
    return isObject(document) ? Object.values(document).filter(isObject) : [];
  } catch {
    return [];
  }
}

function child(parent: JsonObject | undefined, name: string): JsonObject | undefined {
  const value = parent?.[name];
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
