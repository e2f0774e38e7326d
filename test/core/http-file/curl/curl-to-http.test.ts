import assert from 'node:assert/strict';
import { curlToHttp, isCurlCommand } from '../../../../src/core/http-file/curl/curl-to-http.ts';
import { parseHttpFile } from '../../../../src/core/http-file/parse.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const url = 'https://api.example.com/orders';

/** The options in front of the URL, and the lines that come of them below the request line. */
const lines: readonly (readonly [name: string, options: string, start: string, rest?: readonly string[]])[] =
  [
    ['nothing', '', `GET ${url}`],
    ['-X', '-X DELETE', `DELETE ${url}`],
    ['-X with its value glued', '-XPUT', `PUT ${url}`],
    ['combined short options', '-sSLXPATCH', `PATCH ${url}`],
    ['--url', '-s --url https://other.example.com/x --url', `GET https://other.example.com/x`],
    ['-H', "-H 'Accept: text/plain'", `GET ${url}`, ['Accept: text/plain']],
    ['-H without a space', '-HX-A:1', `GET ${url}`, ['X-A: 1']],
    ['-H with a semicolon as an empty header', "-H 'X-Empty;'", `GET ${url}`, ['X-Empty: ']],
    ['-H without a value as no header', "-H 'Content-Type:' -d a=1", `POST ${url}`, ['', 'a=1']],
    [
      '-d several times',
      '-d a=1 --data b=2',
      `POST ${url}`,
      ['Content-Type: application/x-www-form-urlencoded', '', 'a=1&b=2'],
    ],
    ['-G', '-G -d a=1 -d b=2', `GET ${url}?a=1&b=2`],
    ['-G with --data-urlencode', "-G --data-urlencode 'q=a b&c'", `GET ${url}?q=a%20b%26c`],
    [
      '--data-raw with an at sign',
      "--data-raw '@alice' -H 'Content-Type: text/plain'",
      `POST ${url}`,
      ['Content-Type: text/plain', '', '@alice'],
    ],
    [
      '--json',
      `--json '{"a":1}'`,
      `POST ${url}`,
      ['Content-Type: application/json', 'Accept: application/json', '', '{"a":1}'],
    ],
    ['-u', '-u alice:fake-password', `GET ${url}`, [`Authorization: Basic ${base64('alice:fake-password')}`]],
    [
      '-u in UTF-8',
      '-u jürgen:pässwörd',
      `GET ${url}`,
      [`Authorization: Basic ${base64('jürgen:pässwörd')}`],
    ],
    ['-u without a password', '-u alice', `GET ${url}`, [`Authorization: Basic ${base64('alice:')}`]],
    [
      '-u below a header',
      "-u a:b -H 'Authorization: Bearer fake'",
      `GET ${url}`,
      ['Authorization: Bearer fake'],
    ],
    ['--digest', '--digest -u alice:fake:word', `GET ${url}`, ['Authorization: Digest alice fake:word']],
    ['--digest without a password', '--digest -u alice', `GET ${url}`, ['Authorization: Digest alice:']],
    ['--digest without a user', '--digest', `GET ${url}`],
    ['--anyauth', '--anyauth -u alice:fake', `GET ${url}`, ['Authorization: Any alice fake']],
    [
      '--aws-sigv4',
      "--aws-sigv4 'aws:amz:eu-west-1:s3' -u fake-id:fake-key",
      `GET ${url}`,
      ['Authorization: AWS fake-id fake-key region:eu-west-1 service:s3'],
    ],
    ['--oauth2-bearer', '--oauth2-bearer fake-token', `GET ${url}`, ['Authorization: Bearer fake-token']],
    [
      '-A, -e and -b',
      "-A me -e https://a.example -b 'a=1; b=2' -b c=3",
      `GET ${url}`,
      ['User-Agent: me', 'Referer: https://a.example', 'Cookie: a=1; b=2; c=3'],
    ],
    ['-I', '-I', `HEAD ${url}`],
    ['--compressed', '--compressed', `GET ${url}`, ['Accept-Encoding: gzip, deflate, br']],
    ['options without effect', '-sS -o /dev/null -w "%{http_code}" --retry 3 --fail', `GET ${url}`],
    [
      'an environment variable',
      '-H "Authorization: Bearer $TOKEN"',
      `GET ${url}`,
      ['Authorization: Bearer {{$processEnv TOKEN}}'],
    ],
    [
      'environment variables in -u',
      '-u "$API_USER:$API_KEY"',
      `GET ${url}`,
      ['Authorization: Basic {{$processEnv API_USER}}:{{$processEnv API_KEY}}'],
    ],
  ];

describe('curlToHttp', () => {
  for (const [name, options, start, rest = []] of lines) {
    it(`reads ${name}`, () => {
      const { http, problems } = curlToHttp(`curl -L ${options} ${url}`);
      const [first, second] = http.split('\n\n###\n\n');
      assert.equal(first, [start, ...rest].join('\n'));
      assert.equal(second, name === '--url' ? `GET ${url}` : undefined);
      assert.deepEqual(problems, []);
    });
  }

  it('keeps redirects unfollowed without -L', () => {
    assert.equal(curlToHttp(`curl ${url}`).http, `# @no-redirect\nGET ${url}`);
  });

  it('reads what DevTools copies for bash', () => {
    const text = String.raw`curl 'https://api.example.com/orders?page=1' \
  -H 'accept: application/json' \
  -b 'sid=fake' \
  --data-raw $'{"note":"it\'s \u0021","line":"a\\nb"}' \
  --insecure`;
    const { http, problems } = curlToHttp(text);
    const [request] = parseHttpFile(http).requests;
    assert.equal(request?.method.text, 'POST');
    assert.equal(request?.body?.text, String.raw`{"note":"it's !","line":"a\nb"}`);
    assert.deepEqual(
      problems.map(({ code, range }) => [code, text.slice(range.start, range.end)]),
      [['curl-option-unsupported', '--insecure']],
    );
  });

  it('reads what DevTools copies for cmd', () => {
    const text = [
      'curl ^"https://api.example.com/orders?a=1^&b=^%^20^" ^',
      '  -H ^"accept: */*^" ^',
      '  -H ^"content-type: application/json^" ^',
      String.raw`  --data-raw ^"^{^\^"a^\^":^\^"b^\^"^}^"`,
    ].join('\r\n');
    assert.deepEqual(curlToHttp(text), {
      http: [
        '# @no-redirect',
        'POST https://api.example.com/orders?a=1&b=%20',
        'accept: */*',
        'content-type: application/json',
        '',
        '{"a":"b"}',
      ].join('\n'),
      problems: [],
    });
  });

  it('reads the older form for cmd, with plain quotes', () => {
    const text = `curl "${url}?a=1&b=2" ^\r\n  -H "X-A: ^1" --data "{\\"a\\":\\"\\"}"`;
    const [request] = parseHttpFile(curlToHttp(text).http).requests;
    assert.equal(request?.url.text, `${url}?a=1&b=2`);
    assert.equal(request?.headers[0]?.value.text, '^1');
    assert.equal(request?.body?.text, '{"a":""}');
  });

  it('makes one request of each command and each URL', () => {
    const text = `export A=1\n$ curl -L ${url}/1 ${url}/2 | jq .\nsudo curl -L ${url}/3 && A=b curl.exe -L ${url}/4 --next -L -I ${url}/5`;
    assert.deepEqual(
      parseHttpFile(curlToHttp(text).http).requests.map(({ method, url: { text: target } }) => [
        method.text,
        target.at(-1),
      ]),
      [
        ['GET', '1'],
        ['GET', '2'],
        ['GET', '3'],
        ['GET', '4'],
        ['HEAD', '5'],
      ],
    );
  });

  it('reads a name in braces as the variable that it is', () => {
    const braced = ['$', '{HOST}'].join('');
    assert.equal(curlToHttp(`curl -L "${braced}/orders"`).http, 'GET {{$processEnv HOST}}/orders');
  });

  it('uploads with PUT, though without the file', () => {
    assert.equal(curlToHttp(`curl -L -T a.txt ${url}`).http, `PUT ${url}`);
  });

  it('leaves redirections and comments out', () => {
    const { http } = curlToHttp(`curl -L ${url} > out.json 2>&1 # all orders\n`);
    assert.equal(http, `GET ${url}`);
  });

  it("keeps OData's parameters, which a shell would have expanded", () => {
    assert.equal(curlToHttp(`curl -L "${url}?$filter=a&$top=1"`).http, `GET ${url}?$filter=a&$top=1`);
  });

  const problems: readonly (readonly [text: string, code: string, at: string])[] = [
    [`curl -F file=@a.png ${url}`, 'curl-multipart-unsupported', '-F file=@a.png'],
    [`curl -d @body.json ${url}`, 'curl-file-unsupported', '-d @body.json'],
    [`curl -T a.txt ${url}`, 'curl-file-unsupported', '-T a.txt'],
    [`curl -b cookies.txt ${url}`, 'curl-file-unsupported', '-b cookies.txt'],
    [`curl --ntlm -u :b ${url}`, 'curl-scheme-unsupported', '--ntlm'],
    [`curl -x http://proxy.example:3128 ${url}`, 'curl-option-unsupported', '-x http://proxy.example:3128'],
    [`curl -m 5 ${url}`, 'curl-option-unsupported', '-m 5'],
    [`curl --no-such-thing ${url}`, 'curl-option-unknown', '--no-such-thing'],
    [`curl ${url} -H`, 'curl-value-missing', '-H'],
    [`curl -H 'no colon' ${url}`, 'curl-header-without-colon', "-H 'no colon'"],
    [`curl ${url}?a=1&b=2`, 'curl-unquoted-ampersand', '&'],
    [`curl -H "X: $(date)" ${url}`, 'curl-shell-expansion', '$'],
    [`curl '${url}`, 'curl-unclosed-quote', "'"],
    ['curl -s', 'curl-without-url', 'curl -s'],
    [`curl -d $'a\\n### b' ${url}`, 'curl-body-changed', `curl -d $'a\\n### b' ${url}`],
  ];
  for (const [text, code, at] of problems) {
    it(`says ${code} of ${text}`, () => {
      const found = curlToHttp(text).problems;
      assert.deepEqual(
        found.map(({ code: own, range }) => [own, text.slice(range.start, range.end)]),
        [[code, at]],
      );
    });
  }

  it('leaves the handshake of a scheme to the moment of sending', () => {
    const ntlm = curlToHttp(`curl --ntlm -u 'EXAMPLE\\alice:made up' ${url}`);
    assert.match(ntlm.http, /^Authorization: NTLM EXAMPLE\\alice:made up$/m);
    const negotiate = curlToHttp(`curl --negotiate -u : ${url}`);
    assert.match(negotiate.http, /^Authorization: Negotiate$/m);
    assert.deepEqual([...ntlm.problems, ...negotiate.problems], []);
  });

  it('names no value in a message', () => {
    const { problems: found } = curlToHttp(`curl --fake-option=canary -x http://u:canary@p ${url}`);
    assert.equal(found.length, 2);
    assert.ok(found.every(({ message }) => !message.includes('canary')));
  });

  it('takes any text, and long ones in no time', () => {
    for (const piece of ['$(', '`', '"', "$'\\x", '^"', '-H ', "'", '\\\n', '&', '{{']) {
      const { http } = curlToHttp(`curl ${piece.repeat(20_000)}`);
      assert.equal(typeof http, 'string');
    }
  });
});

describe('isCurlCommand', () => {
  const yes = [
    'curl https://a.example',
    '\ufeff\n# orders\ncurl -s https://a.example',
    '$ curl https://a.example',
    'alice@host:~/work$ curl https://a.example',
    'PS C:\\> curl.exe https://a.example',
    'C:\\Temp>curl https://a.example',
    '/usr/bin/curl \\\n https://a.example',
    'curl ^\r\n "https://a.example"',
  ];
  for (const text of yes) {
    it(`is true for ${JSON.stringify(text)}`, () => assert.equal(isCurlCommand(text), true));
  }
  const no = [
    '',
    'GET https://a.example/\n\ncurl https://a.example',
    '# curl https://a.example\nGET https://a.example',
    'curly https://a.example',
    '### curl\nGET https://a.example',
    '@host = curl https://a.example',
  ];
  for (const text of no) {
    it(`is false for ${JSON.stringify(text)}`, () => assert.equal(isCurlCommand(text), false));
  }
});
