import { Refusal } from '../refusal.ts';

/** No header, and no recording that a model can quote, comes near this length. */
const longestText = 2_000_000;

/** The text field of that name in what a model passed in; `undefined` where it is absent or blank. */
export function textField(input: unknown, name: string): string | undefined {
  const value = field(input, name);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw badInput(`"${name}" has to be a text.`);
  if (value.length > longestText) throw badInput(`"${name}" is longer than ${longestText} characters.`);
  return value.trim() === '' ? undefined : value;
}

/** The whole number, 1 or more, in the field of that name; `undefined` where it is absent. */
export function lineField(input: unknown, name: string): number | undefined {
  const value = field(input, name);
  if (value === undefined || value === null) return undefined;
  if (!Number.isInteger(value) || Number(value) < 1) throw badInput(`"${name}" has to be a line, from 1.`);
  return Number(value);
}

/** What is wrong with the input of a tool, in one line that the model can act upon. */
export function badInput(message: string): Refusal {
  return new Refusal('bad-tool-input', message);
}

function field(input: unknown, name: string): unknown {
  const fields: Readonly<Record<string, unknown>> =
    typeof input === 'object' && input !== null ? { ...input } : {};
  return fields[name];
}
