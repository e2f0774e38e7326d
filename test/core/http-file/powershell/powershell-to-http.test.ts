import assert from 'node:assert/strict';
import { curlToHttp } from '../../../../src/core/http-file/curl/curl-to-http.ts';
import {
  isPowerShellRequest,
  powerShellToHttp,
} from '../../../../src/core/http-file/powershell/powershell-to-http.ts';

const url = 'https://api.example.com/orders';

/** As Chromium's "Copy as PowerShell" writes it. */
const chromium = `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession
$session.UserAgent = "Mozilla/5.0 (X11; Linux x86_64)"
$session.Cookies.Add((New-Object System.Net.Cookie("sid", "fake-session-0001", "/", "api.example.com")))
$session.Cookies.Add((New-Object System.Net.Cookie("theme", "d\`$rk", "/", ".example.com")))
Invoke-WebRequest -UseBasicParsing -Uri "${url}?\`$top=5" \`
-Method "POST" \`
-WebSession $session \`
-Headers @{
"authority"="api.example.com"
  "method"="POST"
  "path"="/orders"
  "scheme"="https"
  "accept"="*/*"
  "authorization"="Bearer fake-token"
  "sec-ch-ua"="\`"Chromium\`";v=\`"140\`""
} \`
-ContentType "application/json" \`
-Body "{\`"name\`":\`"caf$([char]233)\`"}"`;

const converted: readonly (readonly [name: string, text: string, lines: readonly string[]])[] = [
  [
    'Copy as PowerShell of Chromium',
    chromium,
    [
      `POST ${url}?$top=5`,
      'User-Agent: Mozilla/5.0 (X11; Linux x86_64)',
      'Cookie: sid=fake-session-0001; theme=d$rk',
      'accept: */*',
      'authorization: Bearer fake-token',
      'sec-ch-ua: "Chromium";v="140"',
      'Content-Type: application/json',
      '',
      '{"name":"café"}',
    ],
  ],
  [
    'a body that is turned into bytes',
    `Invoke-WebRequest -Uri "${url}" -Method PUT -Body ([System.Text.Encoding]::UTF8.GetBytes("a$([char]228)"))`,
    [`PUT ${url}`, '', 'aä'],
  ],
  [
    'headers in one line, in other spellings',
    `irm ${url} -Headers @{ 'X-Api-Key' = 'it''s fake'; Accept = "a/b" }`,
    [`GET ${url}`, "X-Api-Key: it's fake", 'Accept: a/b'],
  ],
  [
    'a form where nothing else is said',
    `Invoke-RestMethod -Uri '${url}' -Method Post -Body "a=1"`,
    [`POST ${url}`, 'Content-Type: application/x-www-form-urlencoded', '', 'a=1'],
  ],
  [
    'variables',
    `iwr "${url}/$id" -Headers @{ Authorization = "Bearer $env:API_TOKEN" }`,
    [`GET ${url}/{{id}}`, 'Authorization: Bearer {{$processEnv API_TOKEN}}'],
  ],
  ['no redirects', `iwr ${url} -MaximumRedirection 0`, ['# @no-redirect', `GET ${url}`]],
  ['two commands', `iwr ${url}/1\niwr ${url}/2`, [`GET ${url}/1`, '', '###', '', `GET ${url}/2`]],
];

describe('powerShellToHttp', () => {
  for (const [name, text, lines] of converted) {
    it(`reads ${name}`, () => assert.equal(powerShellToHttp(text).http, lines.join('\n')));
    it(`reads ${name} with the line breaks of Windows`, () =>
      assert.equal(powerShellToHttp(text.replaceAll('\n', '\r\n')).http, lines.join('\n')));
  }

  const told: readonly (readonly [name: string, text: string, code: string])[] = [
    ['a parameter that is not known', `iwr ${url} -Credential $c`, 'powershell-parameter-unknown'],
    ['headers in a variable', `iwr ${url} -Headers $headers`, 'powershell-not-literal'],
    ['a body that is computed', `iwr ${url} -Body ($x | ConvertTo-Json)`, 'powershell-not-literal'],
    ['a command without address', 'iwr -Method GET', 'powershell-without-url'],
    ['a line break in a header', `iwr ${url} -Headers @{ a = "1\`nb" }`, 'powershell-line-break-in-header'],
  ];
  for (const [name, text, code] of told) {
    it(`tells ${name}`, () =>
      assert.ok(powerShellToHttp(text).problems.some(problem => problem.code === code)));
  }

  it('says nothing about what was copied whole', () => {
    assert.deepEqual(powerShellToHttp(chromium).problems, []);
  });

  it('ends on texts that never close', () => {
    for (const text of [
      'iwr "',
      "iwr 'a",
      'iwr a -Headers @{',
      'iwr a -Body (((',
      'iwr a `',
      'iwr a -Body "`',
    ]) {
      powerShellToHttp(text);
    }
    const begun = performance.now();
    powerShellToHttp(`iwr a ${'@{('.repeat(100_000)}`);
    powerShellToHttp('iwr a -Headers @{'.repeat(2_000));
    assert.ok(performance.now() - begun < 3000);
  });
});

describe('isPowerShellRequest', () => {
  for (const text of [
    chromium,
    `# copied\n\nIwr ${url}`,
    `$r = Invoke-RestMethod ${url}`,
    `PS C:\\> irm ${url}`,
  ]) {
    it(`recognises ${text.slice(0, 30)}`, () => assert.ok(isPowerShellRequest(text)));
  }
  for (const text of ['GET https://a.example', 'irm', '$session = 1', 'Use Invoke-WebRequest instead', '']) {
    it(`leaves ${text || 'nothing'} alone`, () => assert.equal(isPowerShellRequest(text), false));
  }
});

describe('a curl command for PowerShell', () => {
  const lines: readonly (readonly [name: string, text: string, http: string])[] = [
    [
      'continued with backticks',
      `curl.exe "${url}" \`\n  -H "accept: */*" \`\r\n  -d "{\`"a\`":1}" -H 'Content-Type: application/json'`,
      `# @no-redirect\nPOST ${url}\naccept: */*\nContent-Type: application/json\n\n{"a":1}`,
    ],
    [
      'behind a prompt',
      `PS C:\\work> curl.exe ${url} -H "Authorization: Bearer $env:API_TOKEN" -H "X-A: $a"`,
      `# @no-redirect\nGET ${url}\nAuthorization: Bearer {{$processEnv API_TOKEN}}\nX-A: {{a}}`,
    ],
  ];
  for (const [name, text, http] of lines) {
    it(`is read ${name}`, () => assert.equal(curlToHttp(text).http, http));
  }

  it('is not seen in a bash command with backticks', () => {
    const { http } = curlToHttp('curl https://a.example -H "Date: `date`" -H \'X-A: $b\'');
    assert.match(http, /^Date: `date`$/m);
    assert.match(http, /^X-A: \$b$/m);
  });
});
