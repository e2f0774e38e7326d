import type { DifferenceReading, DifferenceRule, DifferenceWeight } from '../request-difference.ts';

/** What a header that is no credential can do; `whenBlocked` counts for 403, 406, 429 and 503. */
interface HeaderKind {
  readonly names: RegExp;
  readonly weight: DifferenceWeight;
  readonly whenBlocked?: DifferenceWeight;
  readonly why: string;
}

/** The first that fits. */
const kinds: readonly HeaderKind[] = [
  {
    names: /^user-agent$/,
    weight: 'unlikely',
    whenBlocked: 'possible',
    why: 'Some guards refuse clients by their User-Agent, mostly with 403.',
  },
  {
    names: /^(?:origin|referer)$/,
    weight: 'unlikely',
    whenBlocked: 'possible',
    why: 'Checks against forgery and rules for browser apps look at this header, and mostly answer 403 or 400.',
  },
  {
    names:
      /^(?:sec-|accept-(?:encoding|language|charset)|cache-control|pragma|priority|dnt|te|upgrade|expect|range|if-|save-data|device-memory|x-request-id|x-correlation-id|traceparent|tracestate|baggage|sentry-trace|forwarded|via|host2?$)/,
    weight: 'harmless',
    why: 'It says nothing about who is asking.',
  },
  {
    names: /^(?:accept|x-requested-with)$/,
    weight: 'unlikely',
    why: 'It may decide whether a refusal comes as 401 or as a sign-in page, hardly whether there is one.',
  },
  {
    names: /^host$/,
    weight: 'explains',
    why: 'The Host header chooses the site that answers, so this one goes to another.',
  },
  {
    names: /^(?:date|x-amz-|x-goog-|x-ms-|x-date$|x-timestamp|x-nonce)/,
    weight: 'possible',
    why: 'Signatures are often computed over it.',
  },
  {
    names: /tenant|account|org|workspace|project|realm|client|user|impersonat|version|role|database/,
    weight: 'possible',
    why: 'Some APIs judge credentials by it: it says on whose behalf, or by which rules, a request is made.',
  },
  {
    names: /^x-forwarded-|^x-real-ip$/,
    weight: 'possible',
    why: 'Servers behind a proxy take address and scheme of the client from it.',
  },
];

const blocked: ReadonlySet<number> = new Set([403, 406, 429, 503]);

/** Every header that is no credential. */
export const ordinaryHeader: DifferenceRule = {
  id: 'ordinary-header',
  read({ part, name, working, yours }, { status }) {
    if (part !== 'header') return undefined;
    const lower = name.toLowerCase();
    const kind = kinds.find(({ names }) => names.test(lower));
    if (kind === undefined) return unknownHeader(working, yours);
    const weight = status !== undefined && blocked.has(status) ? kind.whenBlocked : undefined;
    return { weight: weight ?? kind.weight, why: kind.why };
  },
};

function unknownHeader(working: string | undefined, yours: string | undefined): DifferenceReading {
  if (working === undefined)
    return { weight: 'unlikely', why: 'A header that a server does not know is passed over.' };
  return {
    weight: 'possible',
    why:
      yours === undefined
        ? 'No general rule says what this header is for; an API may insist on one of its own.'
        : 'No general rule says what this header is for, and its value differs.',
  };
}
