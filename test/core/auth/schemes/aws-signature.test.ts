import assert from 'node:assert/strict';
import { readCredentials } from '../../../../src/core/auth/read-credentials.ts';
import {
  type AwsCredentials,
  awsPlace,
  explainAws,
  readAwsShorthand,
  signAws,
} from '../../../../src/core/auth/schemes/aws-signature.ts';
import { nodeCrypto } from '../../../../src/inspector/node-crypto.ts';

interface Vector {
  readonly method?: string;
  readonly url: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
  readonly credentials?: Partial<AwsCredentials>;
  readonly at?: string;
  readonly signature: string;
}

const suiteKeys: AwsCredentials = {
  id: 'AKIDEXAMPLE',
  key: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
  service: 'service',
};
const s3Keys: AwsCredentials = {
  id: 'AKIAIOSFODNN7EXAMPLE',
  key: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
  service: 's3',
};
const bucket = 'https://examplebucket.s3.amazonaws.com';
const s3Day = '2013-05-24T00:00:00Z';

/** AWS's published Signature V4 test suite, and the examples of the S3 and IAM documentation. */
const vectors: Readonly<Record<string, Vector>> = {
  'get-vanilla': {
    url: 'https://example.amazonaws.com/',
    signature: '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  },
  'get-vanilla-query-order-key-case': {
    url: 'https://example.amazonaws.com/?Param2=value2&Param1=value1',
    signature: 'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
  },
  'get-vanilla-utf8-query': {
    url: 'https://example.amazonaws.com/?ሴ=bar',
    signature: '2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04',
  },
  'post-vanilla': {
    method: 'POST',
    url: 'https://example.amazonaws.com/',
    signature: '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b',
  },
  'post-x-www-form-urlencoded': {
    method: 'POST',
    url: 'https://example.amazonaws.com/',
    headers: [['Content-Type', 'application/x-www-form-urlencoded']],
    body: 'Param1=value1',
    signature: 'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
  },
  'post-sts-header-before': {
    method: 'POST',
    url: 'https://example.amazonaws.com/',
    credentials: {
      token:
        'AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==',
    },
    signature: '85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead',
  },
  'IAM ListUsers': {
    url: 'https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08',
    headers: [['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8']],
    credentials: { service: 'iam' },
    signature: '5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
  },
  'S3 GET object': {
    url: `${bucket}/test.txt`,
    headers: [['Range', 'bytes=0-9']],
    credentials: s3Keys,
    at: s3Day,
    signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
  'S3 PUT object': {
    method: 'PUT',
    url: `${bucket}/test$file.text`,
    headers: [
      ['Date', 'Fri, 24 May 2013 00:00:00 GMT'],
      ['x-amz-storage-class', 'REDUCED_REDUNDANCY'],
    ],
    body: 'Welcome to Amazon S3.',
    credentials: s3Keys,
    at: s3Day,
    signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  },
  'S3 GET bucket lifecycle': {
    url: `${bucket}/?lifecycle`,
    credentials: s3Keys,
    at: s3Day,
    signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  },
  'S3 list objects': {
    url: `${bucket}/?max-keys=2&prefix=J`,
    credentials: s3Keys,
    at: s3Day,
    signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  },
};

function signed({ method = 'GET', url, headers = [], body, credentials, at }: Vector) {
  const result = signAws(
    { method, url: new URL(url), headers, body: body === undefined ? undefined : Buffer.from(body) },
    { ...suiteKeys, ...credentials },
    Date.parse(at ?? '2015-08-30T12:36:00Z'),
    nodeCrypto,
  );
  assert.ok(!('obstacle' in result));
  return result;
}

function headerOf(result: ReturnType<typeof signed>, name: string): string | undefined {
  return result.headers.find(([key]) => key === name)?.[1];
}

describe('AWS Signature V4', () => {
  for (const [name, vector] of Object.entries(vectors)) {
    it(`signs as AWS does: ${name}`, () => {
      const value = headerOf(signed(vector), 'Authorization') ?? '';
      assert.equal(/Signature=(\w+)$/.exec(value)?.[1], vector.signature);
      assert.deepEqual(readCredentials(value).problems, []);
    });
  }

  it('sends the hash of the body to S3 alone', () => {
    const hash = headerOf(
      signed({ ...vectors['S3 GET object'], url: `${bucket}/a`, signature: '' }),
      'X-Amz-Content-Sha256',
    );
    assert.equal(hash, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const other = signed({ url: 'https://example.amazonaws.com/', signature: '' });
    assert.equal(headerOf(other, 'X-Amz-Content-Sha256'), undefined);
  });

  it('takes a written body hash and date for what they are', () => {
    const result = signed({
      url: `${bucket}/a`,
      headers: [
        ['x-amz-content-sha256', 'UNSIGNED-PAYLOAD'],
        ['x-amz-date', '20200101T000000Z'],
      ],
      credentials: s3Keys,
      signature: '',
    });
    assert.match(result.canonicalRequest, /\nUNSIGNED-PAYLOAD$/);
    assert.match(result.stringToSign, /\n20200101\/us-east-1\/s3\/aws4_request\n/);
  });

  it('encodes the path once for S3 and twice for the others', () => {
    const path = (service: string) =>
      signed({
        url: 'https://example.amazonaws.com/a%3Ab',
        credentials: { service },
        signature: '',
      }).canonicalRequest.split('\n')[1];
    assert.equal(path('s3'), '/a%3Ab');
    assert.equal(path('lambda'), '/a%253Ab');
  });

  it('hides the session token in what it explains', () => {
    const token = 'made-up-session-token';
    const result = signed({ url: 'https://example.amazonaws.com/', credentials: { token }, signature: '' });
    assert.equal(headerOf(result, 'X-Amz-Security-Token'), token);
    assert.ok(!result.canonicalRequest.includes(token));
  });

  it('needs service and region where the host does not tell them', () => {
    const { id, key } = suiteKeys;
    const request = { method: 'GET', url: new URL('http://127.0.0.1:4568/'), headers: [] };
    const result = signAws(request, { id, key }, 0, nodeCrypto);
    assert.match('obstacle' in result ? result.obstacle : '', /service:… and region:…/);
  });

  const hosts = [
    ['dynamodb.eu-central-1.amazonaws.com', 'dynamodb', 'eu-central-1'],
    ['iam.amazonaws.com', 'iam', 'us-east-1'],
    ['bucket.s3.amazonaws.com', 's3', 'us-east-1'],
    ['bucket.s3.dualstack.us-west-2.amazonaws.com', 's3', 'us-west-2'],
    ['s3-us-west-2.amazonaws.com', 's3', 'us-west-2'],
    ['abc123.execute-api.eu-west-1.amazonaws.com', 'execute-api', 'eu-west-1'],
    ['search-orders.eu-west-1.es.amazonaws.com', 'es', 'eu-west-1'],
    ['email.us-east-1.amazonaws.com', 'ses', 'us-east-1'],
    ['abc.lambda-url.us-gov-west-1.on.aws', 'lambda', 'us-gov-west-1'],
    ['example.test', undefined, undefined],
  ] as const;
  for (const [host, service, region] of hosts) {
    it(`reads service and region from ${host}`, () => {
      const place = awsPlace(host);
      assert.deepEqual([place.service, place.region], [service, region]);
    });
  }

  it('reads the shorthand in any order, and nothing else', () => {
    assert.deepEqual(readAwsShorthand('AKID made/up+key service:s3 token:tok region:eu-west-1'), {
      id: 'AKID',
      key: 'made/up+key',
      service: 's3',
      token: 'tok',
      region: 'eu-west-1',
    });
    assert.equal(readAwsShorthand('AKID:made+up+signature='), undefined);
    assert.equal(readAwsShorthand('AKID key other:x'), undefined);
  });

  it('explains scope and signed headers', () => {
    const value = headerOf(signed({ url: 'https://example.amazonaws.com/', signature: '' }), 'Authorization');
    const text = explainAws(readCredentials(value ?? '')).join('\n');
    assert.match(text, /AKIDEXAMPLE signed it on 20150830 \(UTC\) for service in us-east-1/);
    assert.match(text, /headers host, x-amz-date/);
  });
});
