import assert from 'node:assert/strict';
import { parseChallenges } from '../../../../src/core/auth/challenges.ts';
import { readCredentials } from '../../../../src/core/auth/read-credentials.ts';
import { knownSchemeName } from '../../../../src/core/auth/scheme-names.ts';
import { basicObstacle, buildBasic } from '../../../../src/core/auth/schemes/basic.ts';
import { explainChallenge, explainCredentials, schemes } from '../../../../src/core/auth/schemes/index.ts';
import { readNtlm } from '../../../../src/core/auth/schemes/ntlm.ts';

/** The third message of the example in [MS-NLMP], section 4.2.2.3: User of Domain at COMPUTER. */
const authenticate =
  'TlRMTVNTUAADAAAAGAAYAGwAAAAYABgAhAAAAAwADABIAAAACAAIAFQAAAAQABAAXAAAABAAEACcAAAANYKA4gUBKAoAAAAPRABvAG0AYQBpAG4AVQBzAGUAcgBDAE8ATQBQAFUAVABFAFIA';
const spnego = Buffer.from(
  '604706062b0601050502a03d303ba022302006092a864882f71201020206092a864886f712010202060a2b06010401823702020aa2150413',
  'hex',
).toString('base64');

const explained: readonly (readonly [header: string, said: RegExp])[] = [
  ['Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==', /user Aladdin and the password/],
  ['Basic dGVzdDoxMjPCow==', /outside of ASCII/],
  ['Bearer made-up-opaque-token', /opaque/],
  ['DPoP made-up-opaque-token', /DPoP header/],
  [
    'Hawk id="dh37fgj492je", ts="1353832234", nonce="j4h3g2", ext="some-app-ext-data", mac="6R4rV5iE+NPoym+WwjeHzjAGXUtLNIxmo1vpMofpLAE="',
    /key dh37fgj492je signed .* at 2012-11-25T08:30:34.*nonce j4h3g2/s,
  ],
  ['ApiKey made-up-key-value', /No specification/],
  [`NTLM ${authenticate}`, /answer of Domain\\User at COMPUTER/],
  [`Negotiate ${authenticate}`, /no Kerberos ticket/],
  [`Negotiate ${spnego}`, /offers Kerberos \(as Windows spells it\), then Kerberos, then NTLM/],
  ['Negotiate bWFkZS11cA==', /neither/],
];

describe('the explanation of challenges', () => {
  const challenged: readonly (readonly [header: string, said: RegExp])[] = [
    [
      'Hawk ts="1353832234", tsm="made-up", error="Stale timestamp"',
      /Stale timestamp.*2012-11-25T08:30:34.*tsm proves/s,
    ],
    ['Hawk ts="1353832234"', /nothing proves/],
    ['NTLM', /three messages over one connection/],
    [
      'NTLM TlRMTVNTUAACAAAADAAMADgAAAAzgoriASNFZ4mrze8AAAAAAAAAACQAJABEAAAABgBwFwAAAA9TAGUAcgB2AGUAcgACAAwARABvAG0AYQBpAG4AAQAMAFMAZQByAHYAZQByAAAAAAA=',
      /second of three.*target Server.*does not tell its time/s,
    ],
    ['Negotiate', /ticket for HTTP\/<host>/],
    ['Negotiate oRQwEqADCgEAoQsGCSqGSIb3EgECAg==', /token of its own/],
  ];
  for (const [header, said] of challenged) {
    it(`says what there is to say of ${header.slice(0, 40)}`, () => {
      const { challenges } = parseChallenges(header);
      assert.match(challenges.flatMap(challenge => explainChallenge(challenge)).join('\n'), said);
    });
  }

  it('is silent where the name says it all', () => {
    const { challenges } = parseChallenges('Basic realm="a", Unheard b="c", Hawk');
    assert.deepEqual(
      challenges.flatMap(challenge => explainChallenge(challenge)),
      [],
    );
  });
});

describe('the explanation of credentials', () => {
  for (const [header, said] of explained) {
    it(`says what there is to say of ${header.slice(0, 40)}`, () => {
      const text = explainCredentials(readCredentials(header)).join('\n');
      assert.match(text, said);
      for (const secret of ['open sesame', '123£', 'made-up-opaque-token', '6R4rV5iE'])
        assert.ok(!text.includes(secret));
    });
  }

  it('is silent on schemes that it does not know', () => {
    assert.deepEqual(explainCredentials(readCredentials('Unheard made-up')), []);
  });

  it('never throws, whatever stands behind the scheme', () => {
    const rests = ['', '=', 'TlRMTVNTUAADAAAA', 'TlRMTVNTUAACAAAA////////////', 'a=1', '%', 'Credential=a'];
    for (const { name } of schemes)
      for (const rest of rests)
        assert.ok(Array.isArray(explainCredentials(readCredentials(`${name} ${rest}`))));
  });

  it('is there for every row, each under a registered name', () => {
    for (const { name, names } of schemes) {
      assert.equal(knownSchemeName(name), name);
      assert.ok(names.includes(name.toLowerCase()));
    }
  });
});

describe('Basic, built', () => {
  it("is as the RFC's own examples (RFC 7617, sections 2 and 2.1)", () => {
    assert.equal(buildBasic('Aladdin', 'open sesame'), 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==');
    assert.equal(buildBasic('test', '123£'), 'Basic dGVzdDoxMjPCow==');
  });

  it('cannot hold a colon in the user name', () => {
    assert.match(basicObstacle('a:b') ?? '', /colon/);
    assert.equal(basicObstacle('ab'), undefined);
  });
});

describe('NTLM messages', () => {
  it('are read by their type', () => {
    assert.equal(readNtlm('TlRMTVNTUAABAAAAB4IIAAAAAAAAAAAAAAAAAAAAAAA=')?.type, 1);
    assert.equal(readNtlm('bWFkZS11cA=='), undefined);
  });
});
