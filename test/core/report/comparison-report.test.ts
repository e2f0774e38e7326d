import assert from 'node:assert/strict';
import { planComparison } from '../../../src/core/diagnosis/comparison/plan.ts';
import { comparisonAsMarkdown } from '../../../src/core/report/comparison-as-markdown.ts';
import { comparisonAsText, comparisonPlanAsText } from '../../../src/core/report/comparison-as-text.ts';
import { createComparisonReport, createPlanReport } from '../../../src/core/report/comparison-report.ts';
import {
  claimsInTime,
  exchangeWith,
  noon,
  sourceOf,
  tokenWith,
  type Variation,
} from '../../support/answers.ts';

const token = tokenWith(claimsInTime());
const secrets = [
  token.split('.')[2] ?? '',
  'canary-key-value',
  'canary-query-value',
  'canary-cookie-value',
  'canary-password',
  'canary-set-cookie',
];
const text = `GET http://ann:canary-password@localhost/canary-key-value/orders?api_key=canary-query-value
Authorization: Bearer ${token}
X-Api-Key: canary-key-value
Cookie: sid=canary-cookie-value
`;

function compared(answer: Variation, name = 'Orders') {
  const written = sourceOf(text);
  const plan = planComparison({
    written: { request: written },
    environments: [],
    allowedHosts: [],
    now: noon,
  });
  if ('refused' in plan) assert.fail(plan.refused);
  const outcomes = plan.variants.map(variant => ({
    variant,
    exchange: exchangeWith({
      ...answer,
      url: variant.request.url,
      sent: variant.request.headers,
      ...(variant.kind === 'anonymous' || variant.kind === 'without-token' ? { status: 401 } : {}),
    }),
  }));
  const request = { name, plan, sources: [written] };
  return { plan: createPlanReport(request), report: createComparisonReport(request, outcomes) };
}

describe('a report of a comparison', () => {
  it('shows no secret in any form, before and after sending', () => {
    const location = 'http://localhost/login?next=canary-key-value&token=canary-query-value';
    const { plan, report } = compared({
      received: [
        ['Location', location],
        ['Set-Cookie', 'sid=canary-set-cookie'],
      ],
    });
    const failed = compared({
      failure: { code: 'reset', message: 'Lost http://localhost/?k=canary-key-value' },
    });
    const forms = [
      comparisonPlanAsText(plan),
      comparisonAsText(report),
      comparisonAsMarkdown(report),
      JSON.stringify(report),
      comparisonAsText(failed.report),
      JSON.stringify(failed.report),
    ];
    for (const form of forms) {
      assert.ok(form.length > 200);
      for (const secret of secrets) assert.equal(form.includes(secret), false, `${secret} in ${form}`);
    }
  });

  it('lists what will be sent, to whom and how it differs', () => {
    const { plan } = compared({});
    const lines = comparisonPlanAsText(plan).trimEnd().split('\n');
    assert.equal(lines[0], 'Orders: 8 GET requests, one after the other');
    assert.equal(lines.length, 9);
    assert.match(
      lines[2] ?? '',
      /^2\. +Anonymous +without Authorization header, header X-Api-Key, cookie sid/,
    );
    assert.ok(lines.slice(1).every(line => line.includes('http://') && line.includes('localhost/')));
    assert.ok(plan.variants.every(({ status, length }) => status === null && length === null));
  });

  it('draws one row for each answer, then the findings with their sources', () => {
    const { report } = compared({});
    const markdown = comparisonAsMarkdown(report);
    assert.equal(markdown.split('\n').filter(line => line.startsWith('| ')).length, 2 + 8);
    assert.match(markdown, /^## Severe: The server accepts an unsecured token/m);
    assert.match(markdown, /\(<https:\/\/www\.rfc-editor\.org\/rfc\/rfc8725#section-3\.1>\)/);
    assert.match(comparisonAsText(report), /^✗ The server accepts an expired token$/m);
  });

  it('says that there is no finding only where something was answered', () => {
    const refused = compared({ status: 401 }).report;
    assert.match(comparisonAsText(refused), /^✓ No security finding\.$/m);
    const dead = compared({ failure: { code: 'refused', message: 'nothing listens there' } }).report;
    assert.doesNotMatch(comparisonAsText(dead), /No security finding/);
    assert.doesNotMatch(comparisonAsMarkdown(dead), /No security finding/);
    assert.match(comparisonAsText(dead), /nothing listens there/);
  });

  it('lets nothing of a server or a file break out of its line', () => {
    const { report } = compared(
      { status: 302, received: [['Location', '/a|b`c\u001b[31m<i>']] },
      'A | name\n# with a heading',
    );
    const markdown = comparisonAsMarkdown(report);
    assert.equal(markdown.split('\n').filter(line => line.startsWith('# ')).length, 1);
    for (const line of markdown.split('\n').filter(line => line.startsWith('| ')))
      assert.equal(line.replaceAll('\\|', '').split('|').length, 8, line);
    assert.equal((markdown + comparisonAsText(report)).includes('\u001b'), false);
  });
});
