import type { ReportResult, ReportToken } from '../../core/report/report.ts';
import { h } from '../element.ts';
import { lifeState } from '../words/life.ts';
import { candidatesView } from './candidates.ts';
import { challengesView } from './challenges.ts';
import type { ResultContext } from './context.ts';
import { evidenceView } from './evidence.ts';
import { exchangeView } from './exchange.ts';
import { helpView } from './help.ts';
import { hopsView } from './hops.ts';
import { lifeBarView } from './life-bar.ts';
import { probesView } from './probes.ts';
import { tabsView } from './tabs.ts';
import { tokensView } from './tokens.ts';
import { verdictView } from './verdict.ts';

/** Causes that are about time: for these the token's life is part of the proof. */
const timeCauses = new Set<string>(['token-expired', 'token-not-yet-valid', 'clock-skew', 'token-revoked']);

/** Causes that lie between the parties: for these the way of the request is the proof. */
const wayCauses = new Set<string>([
  'redirect-dropped-credentials',
  'proxy-authentication-required',
  'sso-required',
]);

/** One result from top to bottom: verdict, proof, other candidates, then everything that was seen. */
export function resultView(context: ResultContext, tab: string, onTab: (id: string) => void): HTMLElement {
  const { result } = context;
  return h(
    'main',
    { class: 'result-view' },
    verdictView(context),
    proof(context),
    candidatesView(context),
    notes(result),
    h(
      'section',
      { class: 'details', 'aria-label': 'Everything that was seen' },
      tabsView(
        'Everything that was seen',
        [
          { id: 'exchange', title: 'Exchange', draw: () => exchangeView(context) },
          {
            id: 'challenges',
            title: 'Challenges',
            ...counted(result.challenges),
            draw: () => challengesView(context),
          },
          { id: 'tokens', title: 'Tokens', ...counted(result.tokens), draw: () => tokensView(context) },
          { id: 'probes', title: 'Probes', ...counted(result.probes), draw: () => probesView(context) },
          { id: 'help', title: 'Help', draw: () => helpView(context) },
        ],
        tab,
        onTab,
      ),
    ),
  );
}

function counted(list: readonly unknown[]): { count?: number } {
  return list.length === 0 ? {} : { count: list.length };
}

function proof({ result, locale }: ResultContext): HTMLElement {
  const first = result.findings[0];
  const lives = first !== undefined && timeCauses.has(first.cause) ? tellingTokens(result) : [];
  const isProved = first !== undefined && first.evidence.length > 0;
  const onTheWay = first !== undefined && wayCauses.has(first.cause);
  return h(
    'section',
    { class: 'proof', 'aria-labelledby': 'proof-title' },
    h('h2', { id: 'proof-title' }, isProved ? proofTitle(first.confidence) : 'What happened'),
    lives.map(token => lifeBarView(token, result.clock, locale)),
    onTheWay && hopsView(result),
    isProved && evidenceView(first),
    !onTheWay && hopsView(result),
  );
}

/** The tokens whose time is over or has not come; two at most, the Tokens tab has them all. */
function tellingTokens({ tokens, clock }: ReportResult): readonly ReportToken[] {
  const telling = tokens.filter(token => !['valid', 'timeless'].includes(lifeState(token, clock.judge)));
  return (telling.length > 0 ? telling : tokens.slice(0, 1)).slice(0, 2);
}

function proofTitle(confidence: string): string {
  return confidence === 'certain' ? 'What proves it' : 'What points to it';
}

function notes(result: ReportResult): HTMLElement | null {
  if (result.notes.length === 0) return null;
  return h(
    'section',
    { class: 'notes', 'aria-labelledby': 'notes-title' },
    h('h2', { id: 'notes-title' }, 'Also noticed'),
    h(
      'ul',
      {},
      result.notes.map(note => h('li', {}, note)),
    ),
  );
}
