import type { Finding, Fix, FixCommand } from '../../../src/core/diagnosis/cause.ts';
import type { CauseId } from '../../../src/core/diagnosis/cause-id.ts';
import { causes } from '../../../src/core/diagnosis/causes/index.ts';
import { diagnose } from '../../../src/core/diagnosis/diagnose.ts';
import type { Header } from '../../../src/core/evidence/exchange.ts';
import { claimsInTime, evidenceWith, tokenWith, type Variation } from '../../support/answers.ts';

/** A token that is in time and good as far as can be seen. */
export const fresh = tokenWith(claimsInTime());
/** A token that only its issuer can read. */
export const opaque = 'opaque-fake-token';

export function bearer(token: string): readonly Header[] {
  return [['Authorization', `Bearer ${token}`]];
}

export function basic(user: string, password: string): readonly Header[] {
  return [['Authorization', `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`]];
}

export function asks(challenge: string): readonly Header[] {
  return [['WWW-Authenticate', challenge]];
}

/** A JSON error document with one message. */
export function says(message: string): string {
  return JSON.stringify({ message });
}

/** What the causes make of an answer in words of its own, whatever any known product means by the same words. */
function findingsWith(change: Variation): readonly Finding[] {
  return diagnose(evidenceWith(change), causes, []).findings;
}

/** The finding of one cause, wherever it ranks. */
export function findingOf(cause: CauseId, change: Variation): Finding | undefined {
  return findingsWith(change).find(finding => finding.cause === cause);
}

/** The finding that ranks first. */
export function firstOf(change: Variation): Finding | undefined {
  return findingsWith(change)[0];
}

/** `cause: confidence`, the most probable first. */
export function ranking(change: Variation): string[] {
  return findingsWith(change).map(({ cause, confidence }) => `${cause}: ${confidence}`);
}

/** The text after the first edit that the finding offers; the text itself when it offers none. */
export function textAfterFix(text: string, finding: Finding | undefined): string {
  const edit = finding?.fixes.find(fix => fix.kind === 'edit');
  const edits = edit?.kind === 'edit' ? edit.edits : [];
  return edits
    .toSorted((a, b) => b.range.start - a.range.start)
    .reduce(
      (result, { range, newText }) => result.slice(0, range.start) + newText + result.slice(range.end),
      text,
    );
}

/** The command of this name that the finding offers. */
export function commandIn(
  finding: Finding | undefined,
  command: FixCommand,
): (Fix & { kind: 'command' }) | undefined {
  return finding?.fixes.flatMap(fix => (fix.kind === 'command' && fix.command === command ? [fix] : []))[0];
}
