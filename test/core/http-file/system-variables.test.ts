import assert from 'node:assert/strict';
import { evaluateSystemVariable } from '../../../src/core/http-file/system-variables.ts';
import { frozenSources } from './sample.ts';

const sources = frozenSources({
  environment: new Map([['indirect', { value: 'API_TOKEN', where: 'test' }]]),
  shared: new Map([['tenant', { value: 'acme', where: 'test', environment: '$shared' }]]),
  projectRoot: '/project',
});
const now = Date.UTC(2026, 0, 31, 10, 0, 0, 250);

describe('evaluateSystemVariable', () => {
  const values: readonly (readonly [expression: string, value: string])[] = [
    ['$guid', '00000000-0000-4000-8000-000000000000'],
    ['$uuid', '00000000-0000-4000-8000-000000000000'],
    ['$random.uuid', '00000000-0000-4000-8000-000000000000'],
    ['$timestamp', '1769853600'],
    ['$timestamp -1 d', '1769767200'],
    ['$timestamp 2 h', '1769860800'],
    ['$timestamp +500 ms', '1769853600'],
    ['$timestamp 750 ms', '1769853601'],
    ['$isoTimestamp', '2026-01-31T10:00:00.250Z'],
    ['$randomInt', '500'],
    ['$randomInt 10 20', '15'],
    ['$randomInt -4 -2', '-3'],
    ['$datetime iso8601', '2026-01-31T10:00:00.250Z'],
    ['$datetime iso8601 1 M', '2026-02-28T10:00:00.250Z'],
    ['$datetime iso8601 -11 M', '2025-02-28T10:00:00.250Z'],
    ['$datetime iso8601 +1 y', '2027-01-31T10:00:00.250Z'],
    ['$datetime iso8601 1 w', '2026-02-07T10:00:00.250Z'],
    ['$datetime iso8601 -30 m', '2026-01-31T09:30:00.250Z'],
    ['$datetime rfc1123', 'Sat, 31 Jan 2026 10:00:00 GMT'],
    ['$datetime rfc1123 5 s', 'Sat, 31 Jan 2026 10:00:05 GMT'],
    ['$processEnv API_TOKEN', 'process-value'],
    ['$processEnv %indirect', 'process-value'],
    ['$dotenv PASSWORD', 'dotenv-value'],
    ['$env.API_TOKEN', 'process-value'],
    ['$datetime "YYYY-MM-DD"', '2026-01-31'],
    ["$datetime 'HH:mm:ss.SSS Z' -1 h", '09:00:00.250 +00:00'],
    ['$datetime "ddd, Do MMM [day] DD" 1 d', 'Sun, 1st Feb day 01'],
    ['$shared tenant', 'acme'],
    ['$projectRoot', '/project'],
    ['$historyFolder', '/project/.idea/httpRequests'],
    ['$random.integer', '500'],
    ['$random.integer()', '500'],
    ['$random.integer(10, 20)', '15'],
    ['$random.float(1, 2)', '1.5'],
    ['$random.alphabetic(3)', 'AAA'],
    ['$random.alphanumeric(2)', 'FF'],
    ['$random.hexadecimal(4)', '8888'],
    ['$random.email', 'nnnnnnnnnn@example.com'],
  ];
  for (const [expression, value] of values) {
    it(`makes ${value} of ${expression}`, () => {
      assert.equal(evaluateSystemVariable(expression, sources)?.value, value);
    });
  }

  for (const format of ['iso8601', 'rfc1123']) {
    it(`writes the same second in local time as ${format}`, () => {
      const value = evaluateSystemVariable(`$localDatetime ${format} -1 h`, sources)?.value ?? '';
      assert.equal(Date.parse(value), now - 250 - 3_600_000);
    });
  }

  it('takes what is not set as empty, and says so', () => {
    assert.deepEqual(evaluateSystemVariable('$processEnv API_KEY', sources), {
      value: '',
      kind: 'process-env',
      where: 'environment variable API_KEY (not set)',
      missing: true,
    });
    assert.equal(evaluateSystemVariable('$dotenv X', sources)?.where, '.env variable X (not set)');
  });

  it('leaves $env.NAME without a value where it is not set', () => {
    assert.equal(evaluateSystemVariable('$env.API_KEY', sources)?.value, undefined);
  });

  // biome-ignore format: one kind of mistake a line
  const unknown = [
    'guid', '$nothing', '$Guid', '$guid now', '$isoTimestamp 1 d',
    '$timestamp 1', '$timestamp d', '$timestamp 1 x', '$timestamp 999999999999 y', '$datetime', '$datetime iso8601 tomorrow',
    '$datetime YYYY', '$datetime ""', '$randomInt 5', '$randomInt 5 5', '$randomInt a b', '$processEnv', '$processEnv %', '$env.', '$',
    '$shared', '$shared a b', '$projectRoot x', '$random.integer(5, 5)', '$random.integer(a)', '$random.alphabetic(10001)',
    '$random.hexadecimal(1, 2)', '$random.email(1)', '$random.company.name', '$input name', '$guid()x',
  ];
  for (const expression of unknown) {
    it(`does not know ${expression}`, () => {
      assert.equal(evaluateSystemVariable(expression, sources), undefined);
    });
  }
});
