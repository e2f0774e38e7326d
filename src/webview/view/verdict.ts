import { h } from '../element.ts';
import { statusWords, type Verdict, verdictOf } from '../words/verdict.ts';
import { button } from './button.ts';
import type { ResultContext } from './context.ts';
import { fixesView } from './fixes.ts';
import { toneIcon } from './icon.ts';

/** What stands first: the request, the verdict on it, how sure it is, and what to do. */
export function verdictView(context: ResultContext): HTMLElement {
  const { result } = context;
  const verdict = verdictOf(result);
  const first = result.findings[0];
  return h(
    'section',
    { class: `verdict ${verdict.tone}`, 'aria-labelledby': 'verdict-title' },
    h('div', { class: 'verdict-icon' }, toneIcon(verdict.tone, 28)),
    h(
      'div',
      { class: 'verdict-words' },
      requestLine(context),
      h('h1', { id: 'verdict-title' }, verdict.title),
      confidence(verdict),
      verdict.explanation !== '' && h('p', { class: 'explanation' }, verdict.explanation),
      first !== undefined && fixesView(first, 0, context),
    ),
  );
}

function requestLine(context: ResultContext): HTMLElement {
  const { request } = context.result;
  const place = request.line > 0 ? `${baseName(request.file)}:${request.line}` : baseName(request.file);
  return h(
    'p',
    { class: 'request-line' },
    h('span', { class: 'status' }, statusWords(context.result)),
    h('code', {}, `${request.method} ${request.url}`.trim()),
    place !== '' &&
      button(
        { label: place, key: 'go-to-request', look: 'link', spoken: `Go to the request, ${place}` },
        () => context.post({ type: 'go-to-request', result: context.index }),
      ),
  );
}

function confidence(verdict: Verdict): HTMLElement | null {
  if (verdict.confidence === '') return null;
  return h(
    'p',
    { class: 'sureness' },
    h('span', { class: 'confidence' }, verdict.confidence),
    ` ${verdict.confidenceNote}`,
  );
}

function baseName(file: string): string {
  if (file === '-') return '';
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}
