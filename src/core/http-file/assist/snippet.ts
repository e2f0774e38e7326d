/**
 * A template as a snippet of the editor: the name in `{{name}}` and what stands in `<…>` become stops, in order; the rest
 * is escaped (LSP 3.17, snippet syntax).
 */
export function snippetOf(template: string): string {
  let stops = 0;
  return template.replace(/\{\{(\w+)\}\}|<([^<>]*)>|[\\$}]/g, (found, name?: string, word?: string) => {
    if (name !== undefined) return `{{\${${++stops}:${name}}\\}\\}`;
    if (word !== undefined) return `\${${++stops}:${word}}`;
    return `\\${found}`;
  });
}
