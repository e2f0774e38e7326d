import { readWrittenCredentials } from '../core/auth/written-credentials.ts';
import { compareRequests } from '../core/diagnosis/request-difference/compare-requests.ts';
import type { ComparedRequest } from '../core/diagnosis/request-difference/request-difference.ts';
import { collectEvidence } from '../core/evidence/collect.ts';
import { type Exchange, headerValue } from '../core/evidence/exchange.ts';
import type { RequestNode } from '../core/http-file/nodes.ts';
import { requestName } from '../core/http-file/requests.ts';
import {
  createRequestComparisonReport,
  type RequestComparisonReport,
} from '../core/report/request-comparison-report.ts';
import { USER_AGENT } from '../transport/outgoing-request.ts';
import type { OpenedFile } from './opened-file.ts';
import { type ReadingOptions, readUnsent } from './unsent-request.ts';
import { readVariableFiles, sourcesFor } from './variable-sources.ts';
import { asCompared, type NoWorkingRequest, readWorkingRequest, withAgent } from './working-request.ts';
import type { World } from './world.ts';

export interface CompareOptions extends ReadingOptions {
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
  options: CompareOptions = {},
): Promise<RequestComparisonReport | NoWorkingRequest> {
  const { exchange, environment } = options;
  const sent = exchange?.hops[0]?.request ?? exchange?.request;
  const { source, notes } = await readUnsent(file, node, world, options);
  const written = asCompared(source);
  const yours = sent === undefined ? withAgent(written, USER_AGENT) : withShorthand(sent, written);
  // What the working request names of the environment has the same values
  const sources = sourcesFor(await readVariableFiles(file.path, world), world, environment);
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

/** What is computed from a shorthand is made for one answer; what was written can be compared. */
function withShorthand(sent: ComparedRequest, written: ComparedRequest): ComparedRequest {
  const value = headerValue(written.headers, 'Authorization');
  if (value === undefined || readWrittenCredentials(value) === undefined) return sent;
  const others = sent.headers.filter(([name]) => name.toLowerCase() !== 'authorization');
  return { ...sent, headers: [...others, ['Authorization', value]] };
}

/** What a redirect took away stands in neither of the two requests. */
function droppedOnTheWay(exchange: Exchange | undefined): string[] {
  return (exchange?.hops ?? []).map(({ location, dropped }) => {
    const names = dropped.map(({ name }) => name).join(', ');
    const lost = names === '' ? '' : ` without ${names}`;
    return `Yours was redirected to ${location}${lost}; the answer came from there.`;
  });
}
