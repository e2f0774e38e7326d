import assert from 'node:assert/strict';
import { maskedFinding } from '../../../src/core/secrets/masked-finding.ts';
import { scanFile } from '../../../src/core/secrets/scan-file.ts';

describe('a found secret as it is shown', () => {
  const key = '7f3Qm0Zt9Kc2Vx8Lb5Wn1Rj6';
  const cases: readonly (readonly [what: string, text: string, shown: string])[] = [
    ['the beginning of a key that a program made', `GET https://a.example\nX-Api-Key: ${key}\n`, '7f3Q•••'],
    [
      'the beginning of a token of a known format',
      'GET https://a.example\nAuthorization: token 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\n',
      'ghp_•••',
    ],
    ['nothing of a password', '@password = CorrectHorse9Battery\n', '•••'],
    [
      'nothing of a password of Basic',
      'GET https://a.example\nAuthorization: Basic bob CorrectHorse9Battery\n',
      '•••',
    ],
    ['nothing of a password in a URL', 'GET https://bob:CorrectHorse9Battery@a.example\n', '•••'],
    ['nothing of a word', 'GET https://a.example\nX-Api-Key: sesame-street-seven!\n', '•••'],
  ];
  for (const [what, text, shown] of cases)
    it(`shows ${what}`, () => {
      const [finding] = scanFile('a.http', text);
      assert.ok(finding);
      assert.equal(maskedFinding(finding, text.slice(finding.range.start, finding.range.end)), shown);
    });
});
