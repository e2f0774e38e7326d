import type { CredentialProblem, CredentialProblemCode } from '../../auth/credentials.ts';
import type { ProblemFix } from '../problem.ts';
import type { Found, Trap } from '../traps/trap.ts';
import { replace, safe } from './edits.ts';
import type { CredentialLine, RequestView } from './request-view.ts';

interface Slip {
  readonly id: CredentialProblemCode;
  /** What the corrected value is, as the title of the fix. */
  readonly fixTitle?: string;
  /** The correction is sure enough to be made along with others. */
  readonly safe?: true;
  /** Also found where the value of a variable is not known, since what is written suffices. */
  readonly besideUnknown?: true;
  /** In place of the corrected value, which is only known for a value without variables. */
  readonly fix?: (
    view: RequestView,
    line: CredentialLine,
    problem: CredentialProblem,
  ) => ProblemFix | undefined;
}

/** A trap for what `readCredentials` says of an Authorization value with the file's own variables put in. */
export function credentialTrap({ id, ...slip }: Slip): Trap {
  return {
    id,
    shownByExchange: true,
    find: view =>
      view.credentials.flatMap(line => {
        if (line.value.unknown.length > 0 && slip.besideUnknown !== true) return [];
        const found = line.read?.problems.filter(({ code }) => code === id) ?? [];
        return found.map(problem => toFound(view, line, problem, slip));
      }),
  };
}

function toFound(
  view: RequestView,
  line: CredentialLine,
  problem: CredentialProblem,
  { fixTitle, safe: isSafe, fix: makeFix }: Omit<Slip, 'id'>,
): Found {
  const { severity, message, range, corrected } = problem;
  const { value } = line;
  const isPlace = range.start < range.end;
  const found = { severity, message, range: isPlace ? value.locate(range) : line.line.value.range };
  const isWhole = value.literal && line.line.value.parts === undefined;
  const fix =
    makeFix?.(view, line, problem) ??
    (isWhole && corrected !== undefined && fixTitle !== undefined
      ? replace(fixTitle, line.line.value.range, corrected)
      : undefined);
  return fix === undefined ? found : { ...found, fix: isSafe ? safe(fix) : fix };
}
