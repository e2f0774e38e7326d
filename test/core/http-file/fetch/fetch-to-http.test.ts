import assert from 'node:assert/strict';
import { fetchToHttp, isFetchCall } from '../../../../src/core/http-file/fetch/fetch-to-http.ts';

const url = 'https://api.example.com/orders';

/** As Chromium's "Copy as fetch" writes it. */
const chromium = `fetch("${url}", {
  "headers": {
    "accept": "*/*",
    "authorization": "Bearer fake-token",
    "content-type": "application/json",
    "sec-ch-ua": "\\"Chromium\\";v=\\"140\\""
  },
  "referrer": "https://app.example.com/",
  "body": "{\\"name\\":\\"caf\\u00e9\\"}",
  "method": "POST",
  "mode": "cors",
  "credentials": "include"
});`;

/** As Chromium's "Copy as fetch (Node.js)" writes it. */
const node = `fetch("${url}", {
  "headers": {
    "accept": "*/*",
    "cookie": "sid=fake-session-0001",
    "Referer": "https://app.example.com/"
  },
  "body": null,
  "method": "GET"
});`;

/** As Firefox's "Copy as Fetch" writes it. */
const firefox = `await fetch("${url}", {
    "credentials": "omit",
    "headers": {
        "User-Agent": "Mozilla/5.0",
        "Accept": "*/*"
    },
    "method": "DELETE",
    "mode": "cors"
});`;

const converted: readonly (readonly [name: string, text: string, lines: readonly string[]])[] = [
  [
    'Copy as fetch of Chromium',
    chromium,
    [
      `POST ${url}`,
      'accept: */*',
      'authorization: Bearer fake-token',
      'content-type: application/json',
      'sec-ch-ua: "Chromium";v="140"',
      'Referer: https://app.example.com/',
      '',
      '{"name":"café"}',
    ],
  ],
  [
    'Copy as fetch (Node.js)',
    node,
    [`GET ${url}`, 'accept: */*', 'cookie: sid=fake-session-0001', 'Referer: https://app.example.com/'],
  ],
  ['Copy as Fetch of Firefox', firefox, [`DELETE ${url}`, 'User-Agent: Mozilla/5.0', 'Accept: */*']],
  ['an address alone', `fetch('${url}')`, [`GET ${url}`]],
  [
    'several calls',
    `${node} ;\nfetch("${url}/2", { "method": "PUT" });`,
    [
      `GET ${url}`,
      'accept: */*',
      'cookie: sid=fake-session-0001',
      'Referer: https://app.example.com/',
      '',
      '###',
      '',
      `PUT ${url}/2`,
    ],
  ],
  [
    'names without quotes, a trailing comma and a list of pairs',
    `fetch('${url}', {method: 'PATCH', headers: [['X-A', 'it\\'s'],], })`,
    [`PATCH ${url}`, "X-A: it's"],
  ],
  [
    'a body without a type as the browser sends it',
    `fetch("${url}", {"method":"POST","body":"a=1"})`,
    [`POST ${url}`, 'Content-Type: text/plain;charset=UTF-8', '', 'a=1'],
  ],
  [
    'a redirect that is not followed',
    `fetch("${url}", {redirect: "manual"})`,
    ['# @no-redirect', `GET ${url}`],
  ],
];

describe('fetchToHttp', () => {
  for (const [name, text, lines] of converted) {
    it(`reads ${name}`, () => assert.equal(fetchToHttp(text).http, lines.join('\n')));
  }

  const told: readonly (readonly [name: string, text: string, code: string])[] = [
    ['cookies that the browser would add', chromium, 'fetch-cookies-missing'],
    ['a value that the script computes', `fetch("${url}", {headers: {a: token}})`, 'fetch-not-literal'],
    ['a value that is joined', `fetch("${url}", {headers: {a: 'Bearer ' + t}})`, 'fetch-not-literal'],
    ['a template with an expression', `fetch("${url}", {body: \`\${x}\`})`, 'fetch-not-literal'],
    ['a body that the script makes', `fetch("${url}", {body: JSON.stringify({a: 1})})`, 'fetch-not-literal'],
    [
      'headers that the script makes',
      `fetch("${url}", {headers: new Headers({a: '1'})})`,
      'fetch-not-literal',
    ],
    ['an address that the script makes', 'fetch("https://" + host, {})', 'fetch-without-url'],
    [
      'a line break in a header',
      `fetch("${url}", {headers: {a: "1\\r\\nb: 2"}})`,
      'fetch-line-break-in-header',
    ],
    [
      'a body with a ### line',
      `fetch("${url}", {method: "POST", body: "a\\n###\\nb"})`,
      'fetch-body-changed',
    ],
  ];
  for (const [name, text, code] of told) {
    it(`tells ${name}`, () => {
      const { problems } = fetchToHttp(text);
      assert.ok(problems.some(problem => problem.code === code));
    });
  }

  it('says nothing about what was copied whole', () => {
    assert.deepEqual(fetchToHttp(node).problems, []);
    assert.deepEqual(fetchToHttp(firefox).problems, []);
    const withCookie = chromium.replace('"accept"', '"cookie": "sid=fake", "accept"');
    assert.deepEqual(fetchToHttp(withCookie).problems, []);
  });

  it('ends on texts that never close, whatever they hold', () => {
    for (const text of [
      'fetch("',
      'fetch("a", {',
      'fetch("a", [[[[',
      'fetch("a", {"b',
      'fetch("a", }{',
      'fetch(,',
    ]) {
      assert.ok(fetchToHttp(text).http.length < 20);
    }
    const begun = performance.now();
    fetchToHttp(`fetch("${url}", ${'{a:['.repeat(200_000)}`);
    fetchToHttp('fetch("x",'.repeat(100_000));
    assert.ok(performance.now() - begun < 3000);
  });
});

describe('isFetchCall', () => {
  for (const text of [
    chromium,
    node,
    firefox,
    '// copied\nfetch("x")',
    "const r = await window.fetch('x', {})",
  ]) {
    it(`recognises ${text.slice(0, 30)}`, () => assert.ok(isFetchCall(text)));
  }
  const others = [
    'GET https://a.example/fetch("x")',
    'fetch the token first',
    'fetch(url)',
    'prefetch("x")',
    'TypeError: fetch failed',
    '',
  ];
  for (const text of others)
    it(`leaves ${text || 'nothing'} alone`, () => assert.equal(isFetchCall(text), false));
});
