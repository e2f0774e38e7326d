import { createReport } from '../../core/report/create-report.ts';
import type { AfterFix } from '../../webview/protocol.ts';
import { decidingResult, type Session } from '../session.ts';

/** What the panel says of a fix: that the request may be sent again, or before and after. Masked, always. */
export function afterFix({
  last,
  before,
  mending,
}: Pick<Session, 'last' | 'before' | 'mending'>): AfterFix | undefined {
  if (last === undefined) return undefined;
  if (mending !== undefined) {
    const { source, exchange } = last.inspections[decidingResult(last)]?.evidence ?? {};
    return { kind: 'offer', words: mending.words, method: source?.method ?? exchange?.request.method ?? '' };
  }
  const earlier = before?.inspections[decidingResult(before)];
  const [result] = earlier === undefined ? [] : createReport([earlier]).results;
  return result && { kind: 'outcome', before: result, result: decidingResult(last) };
}
