import type { Problem } from './problem.ts';
import type { Range } from './range.ts';
import type { Meaning, Obstacle } from './scope.ts';

/** What is wrong with a variable that is defined and yet has no value. */
const obstacles: Readonly<Record<Obstacle, { readonly code: string; readonly says: string }>> = {
  circular: {
    code: 'circular-variable',
    says: 'is defined by itself, so it has no value and is sent as it stands',
  },
  'too-deep': {
    code: 'variable-too-deep',
    says: 'leads through too many variables, so it is sent as it stands',
  },
  'too-long': { code: 'variable-too-long', says: 'makes the request too long, so it is sent as it stands' },
};

/**
 * Everything that is wrong with a reference at `range`, itself and the variables that it uses. Inside credentials it is
 * an error, since the server can only refuse them.
 */
export function variableProblems(meaning: Meaning, range: Range, role: 'credential' | 'ordinary'): Problem[] {
  const severity = role === 'credential' ? 'error' : 'warning';
  const concerned = meaning.obstacle === undefined ? [meaning, ...meaning.uses] : [meaning];
  return concerned.flatMap(each => {
    const said = problemOf(each);
    if (said === undefined) return [];
    const user = each === meaning ? '' : ` (used by {{${meaning.expression}}})`;
    return [
      {
        code: said.code,
        severity: said.severity ?? severity,
        message: `{{${each.expression}}}${user} ${said.says}.`,
        range,
      },
    ];
  });
}

interface Said {
  readonly code: string;
  readonly says: string;
  readonly severity?: Problem['severity'];
}

function problemOf(meaning: Meaning): Said | undefined {
  const { value, origin, obstacle, missing, unavailable } = meaning;
  if (value === undefined && unavailable !== undefined) return unavailable;
  if (obstacle !== undefined) return obstacles[obstacle];
  if (missing === true && origin !== undefined) {
    return value === undefined
      ? { code: 'unresolved-variable', says: `is sent as it stands: ${origin.where}` }
      : { code: 'environment-variable-not-set', says: `is empty: ${origin.where}` };
  }
  if (value !== undefined) return undefined;
  return { code: 'unresolved-variable', says: 'is not defined, so it is sent as it stands' };
}
