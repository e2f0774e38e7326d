import assert from 'node:assert/strict';
import { securityOfOpenApi } from '../../../src/core/secrets/openapi-security.ts';
import { unread } from '../../../src/core/secrets/yaml-flow.ts';
import { readYamlOutline } from '../../../src/core/secrets/yaml-outline.ts';
import { yamlDocuments } from '../../support/yaml-documents.ts';

const read: readonly (readonly [what: string, text: string, outline: unknown])[] = [
  ['mappings by indentation', 'a:\n  b: c\n  d:\n    e: f\ng: h', { a: { b: 'c', d: { e: 'f' } }, g: 'h' }],
  ['a sequence below its key', 'a:\n  - b\n  - c', { a: ['b', 'c'] }],
  ['a sequence beside its key', 'a:\n- b\n- c\nd: e', { a: ['b', 'c'], d: 'e' }],
  [
    'compact mappings',
    'a:\n  - b: c\n    d: e\n  -   f: g\n      h: i',
    {
      a: [
        { b: 'c', d: 'e' },
        { f: 'g', h: 'i' },
      ],
    },
  ],
  ['sequences in sequences', '- - a\n  - b\n-\n  - c\n- ', [['a', 'b'], ['c'], null]],
  [
    'a sequence beside the key of a compact mapping',
    'a:\n- b:\n  - c\n- d: e',
    { a: [{ b: ['c'] }, { d: 'e' }] },
  ],
  [
    'quoted keys and values',
    `"a: b": 'it''s'\n'/c' : "d \\"e\\" # \\u0041"`,
    { 'a: b': `it's`, '/c': 'd "e" # A' },
  ],
  [
    'keys with braces, colons and digits',
    '/a/{id}: b\nc:d: e\n200: f',
    { '/a/{id}': 'b', 'c:d': 'e', '200': 'f' },
  ],
  [
    'plain values with marks in them',
    'a: https://b.example:1/c#d\ne: f [g], {h}',
    { a: 'https://b.example:1/c#d', e: 'f [g], {h}' },
  ],
  [
    'comments and blank lines',
    '# a: b\n\na: # c\n    # d: e\n  f: g # h: i\n\t\nj: "k" # l\n',
    { a: { f: 'g' }, j: 'k' },
  ],
  [
    'null and truth values',
    'a:\nb: ~\nc: null\nd: true\ne: False\nf: yes',
    { a: null, b: null, c: null, d: true, e: false, f: 'yes' },
  ],
  ['numbers as text', 'a: 3.1\nb: 0x1F\nc: 2020-01-02', { a: '3.1', b: '0x1F', c: '2020-01-02' }],
  ['the marks around a document', '\uFEFF# a\n--- # b\nc: d\n...\n# e', { c: 'd' }],
  ['other ends of lines', 'a:\r\n  b: c\r\nd: e\r', { a: { b: 'c' }, d: 'e' }],
  [
    'past block scalars',
    'a: |\n  b: c\n\n # d\n  - [\nd: >-  # e\n    f\n  \tg\nh: |2+\n   i\n',
    { a: unread, d: unread, h: unread },
  ],
  ['past block scalars in sequences', '- |\n a: b\n- c: >\n   d: e\n  f: g', [unread, { c: unread, f: 'g' }]],
  [
    'past plain text over several lines',
    'a: b\n  c # d: e\n\n  f\ng:\n  h\n  i\nj: k',
    { a: unread, g: unread, j: 'k' },
  ],
  [
    'past quoted text over several lines',
    `a: "b\n\n  # c: \\\n  \\" d" # e\nf: 'g: ''\n  h'\ni: j`,
    { a: unread, f: unread, i: 'j' },
  ],
  ['empty flow collections', 'a: []\nb: {}\nc: [ ] # d\ne: [{}]', { a: [], b: {}, c: [], e: [{}] }],
  [
    'flow collections',
    'a: [{ b: [] }, c: [d], "e f", g h]\ni: {j, k: , "l":m, n: null}',
    { a: [{ b: [] }, { c: ['d'] }, 'e f', 'g h'], i: { j: null, k: null, l: 'm', n: null } },
  ],
  [
    'flow collections over several lines',
    'a: [\n  b, # ]\n\n  {\n    c: d }\n]\ne: f',
    { a: ['b', { c: 'd' }], e: 'f' },
  ],
  [
    'URLs in flow collections',
    'a: [{url: https://b.example:1/c?d#e}]',
    { a: [{ url: 'https://b.example:1/c?d#e' }] },
  ],
  ['JSON', '{"a": [1, true, null],\n "b": {"c":"d, {e}"}}', { a: ['1', true, null], b: { c: 'd, {e}' } }],
  [
    'past anchors',
    'a: &b c\nd: &e\n  f: g\nh: &i\n- &j k\n- &l\n  m: n',
    { a: 'c', d: { f: 'g' }, h: ['k', { m: 'n' }] },
  ],
  ['past aliases', 'a: *b\nc: [*d, e]\nf:\n  - *g # h', { a: unread, c: [unread, 'e'], f: [unread] }],
  ['past merge keys', 'a:\n  <<: *b\n  c: d\ne: {<<: *b}\nf: g', { a: unread, e: unread, f: 'g' }],
  ['past escapes that JSON lacks', 'a: "\\x41"\nb: "\\/c\td"', { a: unread, b: '/c\td' }],
  ['a key that names the prototype', '__proto__: a', JSON.parse('{"__proto__":"a"}')],
  ['an empty document', '# a\n', null],
];

const notRead: readonly (readonly [what: string, text: string])[] = [
  ['several documents', 'a: b\n---\nc: d'],
  ['a document that begins with its mark', '--- a\n'],
  ['several documents, the second behind its mark', 'a: b\n--- c: d'],
  ['directives', '%YAML 1.2\n---\na: b'],
  ['tabs as indentation', 'a:\n\tb: c'],
  ['tabs behind a dash', '-\ta: b'],
  ['complex keys', '? a\n: b'],
  ['complex keys in flow', 'a: [? b : c]'],
  ['tags', 'a: !!str b'],
  ['tags of keys', '!!str a: b'],
  ['tags in flow', 'a: [!b c]'],
  ['anchors in flow', 'a: [&b c]'],
  ['aliases as keys', '*a : b'],
  ['keys that are there twice', 'a: b\na: c'],
  ['keys that are there twice in flow', 'a: {b: c, b: d}'],
  ['keys of unknown text', '"\\x41": b'],
  ['text over several lines in flow', 'a: [b\n  c]'],
  ['indentation that goes nowhere', 'a:\n    b: c\n  d: e'],
  ['a value that is deeper than its key', 'a: b\n  c: d'],
  ['lines behind a quoted value', 'a: "b"\n  c: d'],
  ['text behind a quoted value', 'a: "b" c'],
  ['text behind a flow collection', 'a: [b] c'],
  ['two mappings in one line', 'a: b: c'],
  ['a sequence behind its key', 'a: - b'],
  ['a sequence among keys', 'a: b\n- c'],
  ['a key among items', 'a:\n  - b\n  c: d'],
  ['a line without a key', 'a: b\nc\nd: e'],
  ['quoted text that does not end', 'a: "b\n  c: d'],
  ['quoted text that leaves its indentation', 'a:\n  b: "c\n  d: e"'],
  ['a flow collection that does not end', 'a: [b, {c: d}'],
  ['brackets that do not fit', 'a: [b}'],
  ['commas without values', 'a: [b,,c]'],
  ['reserved marks', 'a: @b'],
  ['a mark of block scalars that is none', 'a: |b\n  c'],
  ['marks of block scalars that come twice', 'a: |--\n  c'],
  ['nesting without an end', `${'- '.repeat(5000)}a`],
  ['flow nesting without an end', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`],
  ['mappings without an end', Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
];

describe('outline of YAML', () => {
  for (const [what, text, outline] of read)
    it(`reads ${what}`, () => assert.deepEqual(readYamlOutline(text), outline));

  for (const [what, text] of notRead)
    it(`stays silent about ${what}`, () => assert.equal(readYamlOutline(text), undefined));

  for (const { name, text, expected } of yamlDocuments)
    it(`agrees with a full reader on ${name}`, () => assert.deepEqual(readYamlOutline(text), expected));

  it('takes time in proportion to the text', () => {
    const long = 200_000;
    for (const text of [
      `a: ${' '.repeat(long)}b`,
      `a: [${'b '.repeat(long)}`,
      `a: [${' '.repeat(long)}`,
      `a: "${'\\"'.repeat(long)}`,
      `a: '${"''".repeat(long)}`,
      `a:${'\n'.repeat(long)}- b`,
      'a: "\n'.repeat(long / 10),
      `a: b${'\n  c'.repeat(long)}`,
      `a${' :b'.repeat(long)}`,
      `${'&a '.repeat(long)}`,
    ])
      readYamlOutline(text);
  }).timeout(2000);
});

describe('security of OpenAPI documents in YAML', () => {
  const asks = (text: string) => securityOfOpenApi(readYamlOutline(text))('GET', 'https://api.example/a');
  const operation = (lines: string) => `security:\n  - key: []\npaths:\n  /a:\n    get:\n      ${lines}\n`;
  const path = 'security: [key: []]\npaths: {/a: {get: {}}}\n';
  const cases: readonly (readonly [text: string, asked: boolean | undefined])[] = [
    [operation('summary: b'), true],
    [operation('security: []'), false],
    [operation('security: *none'), undefined],
    [operation('security:\n        - *none'), undefined],
    [operation('security:\n        - <<: *none'), undefined],
    [operation('<<: *shared'), undefined],
    ['security: [key: []]\npaths:\n  /a:\n    get: *shared', undefined],
    ['security: [key: []]\npaths:\n  /a: *shared', undefined],
    ['security: *all\npaths: {/a: {get: {}}}', undefined],
    [path, true],
    [`${path}servers: *all`, undefined],
    [`${path}servers: [*one]`, undefined],
    [`${path}servers:\n  - url: >-\n      https://other.example`, undefined],
    [`${path}servers:\n  - url: *one\n  - url: https://api.example`, true],
    [`${path}host: *one`, undefined],
    [`${path}basePath: *one`, undefined],
  ];
  for (const [text, asked] of cases)
    it(`says ${asked} of ${JSON.stringify(text)}`, () => assert.equal(asks(text), asked));
});
