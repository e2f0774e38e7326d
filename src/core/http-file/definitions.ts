import { columns, contentRange, type Line, trimmed } from './lines.ts';
import type { Directive, VariableDefinition } from './nodes.ts';
import type { Problem } from './problem.ts';
import type { Text } from './range.ts';

/** Reads `# @key value`, `// @key value` or `# @key = value`; `undefined` for any other comment. */
export function readDirective(line: Line): Directive | undefined {
  const match = /^[ \t]*(?:#+|\/\/+)[ \t]*@([A-Za-z][\w.-]*)(?![^ \t=])/.exec(line.text);
  const key = match?.[1];
  if (match === null || key === undefined) return undefined;
  const keyEnd = match[0].length;
  return {
    key: columns(line, keyEnd - key.length, keyEnd),
    value: withoutEqualsSign(line, keyEnd),
    range: contentRange(line),
  };
}

function withoutEqualsSign(line: Line, from: number): Text {
  const value = trimmed(line, from);
  return value.text.startsWith('=') ? trimmed(line, value.range.start - line.start + 1) : value;
}

/** What became of a line that begins with `@`. */
export interface ReadVariable {
  readonly variable: VariableDefinition | undefined;
  readonly problem: Problem | undefined;
}

/** Reads `@name = value`, and httpYac's `@name := value`; `undefined` when the line does not begin with `@`. */
export function readVariable(line: Line): ReadVariable | undefined {
  if (line.lead !== '@') return undefined;
  const range = contentRange(line);
  const at = line.indent;
  const equals = line.text.indexOf('=', at);
  if (equals === -1) {
    const message = 'This line defines no variable: write @name = value, with the equals sign.';
    return {
      variable: undefined,
      problem: { code: 'variable-without-value', severity: 'error', message, range },
    };
  }
  const lazy = line.text.charAt(equals - 1) === ':';
  const name = trimmed(line, at + 1, Math.max(at + 1, lazy ? equals - 1 : equals));
  const problem = nameProblem(name, range);
  if (problem !== undefined) return { variable: undefined, problem };
  const variable = { name, value: trimmed(line, equals + 1), range };
  return { variable: lazy ? { ...variable, lazy } : variable, problem: undefined };
}

function nameProblem(name: Text, range: Problem['range']): Problem | undefined {
  if (name.text === '') {
    const message = 'This variable has no name: write @name = value.';
    return { code: 'variable-without-name', severity: 'error', message, range };
  }
  if (/[ \t]/.test(name.text)) {
    const message = "A variable's name holds no spaces, so this line defines none.";
    return { code: 'variable-name-invalid', severity: 'error', message, range: name.range };
  }
  return undefined;
}
