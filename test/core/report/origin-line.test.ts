import assert from 'node:assert/strict';
import { asMarkdown } from '../../../src/core/report/as-markdown.ts';
import { asText } from '../../../src/core/report/as-text.ts';
import { originLine } from '../../../src/core/report/origin-line.ts';
import type { ReportOrigin } from '../../../src/core/report/report.ts';
import { sampleResult } from '../../support/panel-samples.ts';

const origin: ReportOrigin = {
  name: 'Authorization',
  where: 'Authorization header',
  written: 'Bearer {{token}}',
  hop: 1,
  chains: [['line 12 of orders.http', '{{token}}', '@token on line 3']],
};
const place = 'line 12 of orders.http';

describe('originLine', () => {
  const table: readonly [what: string, changes: Partial<ReportOrigin>, line: string][] = [
    ['a variable', {}, 'Authorization: Bearer {{token}} ← @token on line 3'],
    [
      'a nested variable',
      { chains: [[place, '{{token}}', '@token on line 3', '{{$processEnv T}}', 'environment variable T']] },
      'Authorization: Bearer {{token}} ← @token on line 3 ← environment variable T',
    ],
    [
      'two variables',
      {
        written: 'Basic {{u}} {{p}}',
        chains: [
          [place, '{{u}}', '@u on line 1'],
          [place, '{{p}}', '@p on line 2'],
        ],
      },
      'Authorization: Basic {{u}} {{p}} ← {{u}} ← @u on line 1; {{p}} ← @p on line 2',
    ],
    [
      'a variable that the mask hides',
      { written: 'Bearer •••' },
      'Authorization: Bearer ••• ← {{token}} ← @token on line 3',
    ],
    [
      'what the transport made of the URL',
      { written: 'alic•••', chains: [['userinfo of the URL', place, '{{pw}}', '@pw on line 1']] },
      'Authorization: alic••• ← userinfo of the URL ← {{pw}} ← @pw on line 1',
    ],
    ['a literal', { written: 'Bearer •••', chains: [[place]] }, `Authorization: Bearer ••• ← ${place}`],
    ['what was recorded', { written: '', chains: [['recorded']] }, 'Authorization ← recorded'],
    [
      'a later request',
      { written: '', hop: 2, chains: [['cookies kept', 'Set-Cookie of answer 1']] },
      'Authorization (request 2) ← cookies kept ← Set-Cookie of answer 1',
    ],
  ];
  for (const [what, changes, line] of table) {
    it(`tells ${what} in one line`, () => assert.equal(originLine({ ...origin, ...changes }), line));
  }

  it('stands in the detailed text and in the Markdown', () => {
    const report = { schema: 1, results: [sampleResult({ provenance: [origin] })] } as const;
    const line = originLine(origin);
    assert.ok(asText(report, { verbose: true }).includes(`Came from\n  - ${line}\n`));
    assert.ok(!asText(report).includes(line));
    assert.ok(asMarkdown(report).includes(`**Where the credentials came from**\n\n- \`${line}\`\n`));
  });

  it('is left out where nothing is known', () => {
    const report = { schema: 1, results: [sampleResult({ provenance: [] })] } as const;
    assert.doesNotMatch(asText(report, { verbose: true }), /Came from/);
    assert.doesNotMatch(asMarkdown(report), /came from/);
  });
});
