import type { Severity } from '../http-file/problem.ts';
import type { Range } from '../http-file/range.ts';

/** What programs print for a value that is not there. */
const absent = /^(?:undefined|null|none|nil|nan|\[object \w+\]|\(null\)|<null>|<nil>|<none>)$/i;

/** What documentation and templates write where a value belongs. */
const template =
  /^(?:<(?!eyJ)[^<>]*>|\[[A-Za-z_ -]+\]|\{[A-Za-z_][\w. -]*\}|%\w+%|\$\w+|\$\([^()]*\)|x{3,}|\.{3,}|…+|your[-_ ].*|yourtoken|yourapikey|(?:insert|replace|paste)[-_ ].*|change[-_]?me|todo|(?:token|key)[-_]here)$/i;

/** Names of the value in place of the value. Somebody may really have chosen one of them, on a machine of his own. */
const nameOfValue =
  /^(?:my[-_ ]?)?(?:token|jwt|jwt[-_ ]?token|(?:access|api|auth|bearer)[-_ ]?token|api[-_ ]?key)$/i;

/** What tools write over a value that they keep secret: it says nothing of what was really sent. */
const masked = /^(?:\*{3,}|•{3,}|[<[({]?(?:redacted|masked|filtered|hidden|removed)[>\])}]?)$/i;

const variable = /\{\{[^{}]*\}\}|\$\{[^{}]*\}/;
const openVariable = /\{\{[^{}]*$/;
const longestPlaceholder = 120;

/** Why a text is no credential but stands for one. */
export interface Placeholder {
  /** One clause, to stand behind "is". */
  readonly meaning: string;
  readonly severity: Severity;
}

/** Whether the text stands for a credential instead of being one; undefined when it may be real. */
export function readPlaceholder(text: string): Placeholder | undefined {
  if (text.length > longestPlaceholder) return undefined;
  if (masked.test(text)) return { meaning: 'a mask over the value that was really sent', severity: 'hint' };
  if (absent.test(text))
    return { meaning: 'what a program prints for a value that is not there', severity: 'error' };
  if (template.test(text)) return { meaning: 'a placeholder for the real value', severity: 'error' };
  return nameOfValue.test(text)
    ? { meaning: 'the name of a value rather than a value', severity: 'warning' }
    : undefined;
}

/** Where a variable stands that was not resolved: `{{token}}`, `${token}`, or an opened `{{`. */
export function unresolvedVariable(text: string): Range | undefined {
  const match = variable.exec(text) ?? openVariable.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
