import type { Range } from '../http-file/range.ts';

/** What programs print for a value that is not there. */
const absent = /^(?:undefined|null|none|nil|nan|\[object \w+\]|\(null\)|<null>|<nil>|<none>)$/i;

/** What documentation and templates write where a value belongs. */
const template =
  /^(?:<(?!eyJ)[^<>]*>|\[[A-Za-z_ -]+\]|\{[A-Za-z_][\w. -]*\}|%\w+%|\$\w+|\$\([^()]*\)|x{3,}|\*{3,}|\.{3,}|…+|your[-_ ].*|yourtoken|yourapikey|(?:insert|replace|paste)[-_ ].*|change[-_]?me|todo|(?:my[-_ ]?)?(?:access[-_ ]?token|api[-_ ]?key|api[-_ ]?token|auth[-_ ]?token|bearer[-_ ]?token|jwt|jwt[-_ ]token|token|token[-_]here|key[-_]here))$/i;

const variable = /\{\{[^{}]*\}\}|\$\{[^{}]*\}/;
const openVariable = /\{\{[^{}]*$/;
const longestPlaceholder = 120;

/** Why the text is no credential but stands for one: one clause, or undefined when it may be real. */
export function placeholderMeaning(text: string): string | undefined {
  if (text.length > longestPlaceholder) return undefined;
  if (absent.test(text)) return 'what a program prints for a value that is not there';
  return template.test(text) ? 'a placeholder for the real value' : undefined;
}

/** Where a variable stands that was not resolved: `{{token}}`, `${token}`, or an opened `{{`. */
export function unresolvedVariable(text: string): Range | undefined {
  const match = variable.exec(text) ?? openVariable.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
