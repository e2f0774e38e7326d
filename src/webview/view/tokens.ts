import type { ReportToken } from '../../core/report/report.ts';
import { h } from '../element.ts';
import { capital } from '../words/capital.ts';
import { type Locale, momentWords } from '../words/moment.ts';
import type { ResultContext } from './context.ts';
import { lifeBarView } from './life-bar.ts';
import { pairs } from './pairs.ts';

/** Claims that hold seconds since 1970 (RFC 7519, section 2; OpenID Connect Core, section 2). */
const timeClaims = new Set(['exp', 'iat', 'nbf', 'auth_time', 'updated_at']);

const signatures: Readonly<Record<string, string>> = {
  valid: 'Signature verified',
  invalid: 'Signature does not verify',
  unchecked: 'Signature not checked',
};

/** Every token that was sent, decoded: its life, whether its signature holds, its claims and its header. */
export function tokensView({ result, locale }: ResultContext): HTMLElement {
  if (result.tokens.length === 0) {
    return h(
      'p',
      { class: 'empty' },
      'No token that can be read was sent. An opaque token only means something to its server.',
    );
  }
  return h(
    'div',
    {},
    result.tokens.map(token =>
      h(
        'section',
        { class: 'card' },
        h(
          'h3',
          {},
          capital(token.where || 'token'),
          h('span', { class: 'aside' }, ` ${String(token.format).toUpperCase()}`),
        ),
        lifeBarView(token, result.clock, locale, 'unnamed'),
        signature(token),
        token.problems.length > 0 &&
          h(
            'ul',
            { class: 'problems' },
            token.problems.map(problem => h('li', {}, problem)),
          ),
        values('Claims', token.claims, locale),
        values('Header', token.header, locale),
      ),
    ),
  );
}

function signature(token: ReportToken): HTMLElement {
  const words = signatures[token.signature] ?? 'Signature not checked';
  return h(
    'p',
    { class: `signature ${token.signature}` },
    h('strong', {}, words),
    token.signatureDetail === '' ? '' : `: ${token.signatureDetail}`,
  );
}

function values(
  title: string,
  record: Readonly<Record<string, unknown>>,
  locale: Locale,
): HTMLElement | null {
  const entries = Object.entries(record ?? {});
  if (entries.length === 0) return null;
  const list = entries.map(([name, value]) => ({ name, value: valueWords(name, value, locale) }));
  return h('div', {}, h('h4', {}, title), pairs(list));
}

function valueWords(name: string, value: unknown, locale: Locale): string {
  if (timeClaims.has(name) && typeof value === 'number')
    return `${value} (${momentWords(value * 1000, locale)})`;
  if (typeof value === 'string') return value;
  return JSON.stringify(value) ?? String(value);
}
