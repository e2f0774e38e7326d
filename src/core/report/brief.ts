import type { Inspection } from './inspection.ts';

/** As much of an inspection as one line of a table shows: the address, the outcome and the first verdict. */
export function brief(inspection: Inspection): Inspection {
  const { evidence, diagnosis } = inspection;
  const { exchange } = evidence;
  const [first] = diagnosis.findings;
  return {
    ...inspection,
    evidence: {
      ...evidence,
      exchange: exchange && {
        ...exchange,
        hops: [],
        ...(exchange.response && {
          response: { ...exchange.response, headers: [], body: { text: '', size: 0, truncated: false } },
        }),
      },
      challenges: [],
      tokens: [],
      setCookies: [],
    },
    diagnosis: {
      ...diagnosis,
      findings: first === undefined ? [] : [{ ...first, facts: [], fixes: [], references: [] }],
    },
    notes: [],
  };
}
