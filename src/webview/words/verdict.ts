import type { ReportFinding, ReportResult } from '../../core/report/report.ts';

/** `refused`: proved. `doubtful`: a candidate. `fine`: nothing is wrong. `stopped`: there was no answer to judge. */
export type Tone = 'refused' | 'doubtful' | 'fine' | 'stopped';

/** What stands first: one sentence, how sure it is, and why. */
export interface Verdict {
  readonly title: string;
  readonly explanation: string;
  readonly tone: Tone;
  /** How sure, in one word; empty where nothing was diagnosed. */
  readonly confidence: string;
  /** What that word means here. */
  readonly confidenceNote: string;
}

const confidences: Readonly<
  Record<string, { readonly word: string; readonly note: string; readonly tone: Tone }>
> = {
  certain: { word: 'Certain', note: 'proved by what is quoted below', tone: 'refused' },
  likely: { word: 'Likely', note: 'the evidence points here more than anywhere else', tone: 'doubtful' },
  possible: { word: 'Possible', note: 'it cannot be ruled out, but nothing proves it', tone: 'doubtful' },
};

const acceptedTitle = 'The server accepted the request';

/** How sure a finding is, in words; an unknown level counts as the weakest. */
export function confidenceWords(finding: ReportFinding): { word: string; note: string; tone: Tone } {
  const known = confidences[finding.confidence];
  const words = known ?? { word: 'Possible', note: 'how sure it is was not said', tone: 'doubtful' };
  return { ...words, tone: isHealthy(finding) ? 'fine' : words.tone };
}

/** The verdict on one result, also where nothing was found, nothing came back or nothing was sent. */
export function verdictOf(result: ReportResult): Verdict {
  const first = result.findings[0];
  if (first !== undefined) return diagnosed(first, result);
  if (result.response !== null) return undiagnosed(result.response.status, statusWords(result));
  if (result.failure !== null) {
    return plain('The request got no answer', result.failure.message, 'stopped');
  }
  return plain(
    'The request was not sent',
    result.notes[0] ?? 'Nothing went out, so nothing came back.',
    'stopped',
  );
}

/** `401 Unauthorized`, `no answer (refused)`, `not sent`. */
export function statusWords(result: ReportResult): string {
  if (result.response !== null) return `${result.response.status} ${result.response.statusText}`.trim();
  return result.failure === null ? 'not sent' : `no answer (${result.failure.code})`;
}

function diagnosed(finding: ReportFinding, result: ReportResult): Verdict {
  const { word, note, tone } = confidenceWords(finding);
  const isQuoted = finding.evidence.length > 0 || word !== 'Certain';
  const accepted = result.response !== null && result.response.status < 400;
  const isGood = tone === 'fine' && accepted;
  return {
    title: isGood ? acceptedTitle : finding.title,
    explanation: finding.explanation,
    // "Not about authentication" is good news only when the request also went through.
    tone: tone === 'fine' && !accepted ? 'doubtful' : tone,
    confidence: word,
    confidenceNote: isQuoted ? note : '',
  };
}

function undiagnosed(status: number, words: string): Verdict {
  if (status < 400) return plain(acceptedTitle, `It answered ${words}.`, 'fine');
  return plain(
    `The server answered ${words}`,
    'Nothing seen here explains it by authentication.',
    'doubtful',
  );
}

function plain(title: string, explanation: string, tone: Tone): Verdict {
  return { title, explanation, tone, confidence: '', confidenceNote: '' };
}

function isHealthy(finding: ReportFinding): boolean {
  return finding.cause === 'not-an-auth-failure';
}
