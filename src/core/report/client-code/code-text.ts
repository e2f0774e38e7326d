import type { ClientCodePlan } from './plan.ts';

/** The lines of a piece of code; those that do not apply are `false`. Nested pieces bring their own line breaks. */
export function code(...lines: readonly (string | false)[]): string {
  return lines.filter(line => line !== false).join('\n');
}

/** A text as a literal in double quotes. For printable ASCII, JSON is right in all our languages. */
export function quote(text: string): string {
  return JSON.stringify(text);
}

/** `refresh access token` → `refreshAccessToken` */
export function camelCase(words: string): string {
  return words.replaceAll(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** `refresh access token` → `RefreshAccessToken` */
export function pascalCase(words: string): string {
  return camelCase(` ${words}`);
}

/** `refresh access token` → `refresh_access_token` */
export function snakeCase(words: string): string {
  return words.replaceAll(' ', '_');
}

/** What all templates agree on: how often to try, and the longest wait in seconds that is worth it. */
export const patience = { attempts: 4, longestWait: 60 } as const;

/** Behind the second sending: why there is no third. */
export const onceRemark = 'once: a second refusal has another reason';

/** Behind the placeholder of the credentials. */
export const secretRemark = 'read it from where you keep secrets, not from the code';

/** What stands above the code: what it does, and what else there is to know. */
export function heading({ title, remarks }: ClientCodePlan): string[] {
  return [`${title}.`, ...remarks];
}
