/**
 * Node 20 lacks URL.parse, which the product uses throughout; the editor's Node has it. Imported first by the entry
 * of the command line, so that this runs before anything that needs it.
 */
URL.parse ??= (url: string | URL, base?: string | URL): URL | null => {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
};
