import { compareRequests } from '../core/diagnosis/request-difference/compare-requests.ts';
import { collectEvidence } from '../core/evidence/collect.ts';
import type { Exchange } from '../core/evidence/exchange.ts';
import type { RequestNode } from '../core/http-file/nodes.ts';
import { requestName } from '../core/http-file/requests.ts';
import { resolveRequest } from '../core/http-file/resolve.ts';
import {
  createRequestComparisonReport,
  type RequestComparisonReport,
} from '../core/report/request-comparison-report.ts';
import { USER_AGENT } from '../transport/outgoing-request.ts';
import type { OpenedFile, World } from './inspect.ts';
import { variableSources } from './variable-sources.ts';
import { asCompared, type NoWorkingRequest, readWorkingRequest, withAgent } from './working-request.ts';

export interface CompareOptions {
  readonly environment?: string;
  /** What was sent and came back, for the request as it reads now. */
  readonly exchange?: Exchange | undefined;
}

/**
 * Lays a request of a file beside the text of one that works. Compares what was sent, where `exchange` is given, else
 * what the text says with its variables substituted. Sends nothing.
 */
export async function compareWithWorking(
  file: OpenedFile,
  node: RequestNode,
  workingText: string,
  world: World,
  { environment, exchange }: CompareOptions = {},
): Promise<RequestComparisonReport | NoWorkingRequest> {
  const { sources, notes } = await variableSources(file.path, world, environment);
  const sent = exchange?.hops[0]?.request ?? exchange?.request;
  const yours = sent ?? withAgent(asCompared(resolveRequest(node, file.parsed, sources)), USER_AGENT);
  const read = readWorkingRequest(workingText, yours, sources);
  if ('refused' in read) return read;
  const evidence = collectEvidence({ exchange, source: undefined, now: world.now() });
  const comparison = compareRequests({
    working: read.request,
    yours,
    status: evidence.status,
    challenges: evidence.challenges,
    redirected: (exchange?.hops.length ?? 0) > 0,
    now: evidence.clock.judge,
  });
  return createRequestComparisonReport({
    name: requestName(node),
    form: read.form,
    working: read.request,
    yours,
    exchange,
    comparison,
    notes: [...notes, ...read.notes, ...droppedOnTheWay(exchange)],
  });
}

/** What a redirect took away stands in neither of the two requests. */
function droppedOnTheWay(exchange: Exchange | undefined): string[] {
  return (exchange?.hops ?? []).map(({ location, dropped }) => {
    const names = dropped.map(({ name }) => name).join(', ');
    const lost = names === '' ? '' : ` without ${names}`;
    return `Yours was redirected to ${location}${lost}; the answer came from there.`;
  });
}
