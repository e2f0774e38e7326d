import assert from 'node:assert/strict';
import { constructsIn, detectDialect } from '../../../src/core/http-file/detect-dialect.ts';
import type { Dialect } from '../../../src/core/http-file/dialect.ts';

const rc = 'humao.rest-client';
const hy = 'anweber.vscode-httpyac';

/** What is found from the text, the extensions and the files beside. */
function detected(
  text: string,
  installedExtensions: readonly string[] = [],
  filesBeside: readonly string[] = [],
) {
  return detectDialect({ installedExtensions, filesBeside, constructs: constructsIn(text) });
}

describe('detectDialect', () => {
  const cases: readonly (readonly [
    what: string,
    text: string,
    extensions: readonly string[],
    files: readonly string[],
    dialect: Dialect | undefined,
  ])[] = [
    ['knows nothing of a plain request', 'GET https://a.test', [], [], undefined],
    ['takes the only extension there is', 'GET https://a.test', [rc, 'other.thing'], [], 'rest-client'],
    ['takes no part between two extensions', 'GET https://a.test', [rc, hy], [], undefined],
    ['lets a file beside decide between two', 'GET https://a.test', [rc, hy], ['.httpyac.json'], 'httpyac'],
    [
      'lets a script outweigh an extension',
      '{{\nexports.a = 1;\n}}\nGET https://a.test',
      [rc],
      [],
      'httpyac',
    ],
    [
      'reads the id of an extension in any case',
      'GET https://a.test',
      ['Humao.REST-Client'],
      [],
      'rest-client',
    ],
    ['knows Azure tokens', 'GET https://a.test\nAuthorization: {{$aadToken}}', [hy], [], 'rest-client'],
    ['knows an assertion', 'GET https://a.test\n\n?? status == 200', [], [], 'httpyac'],
    ['knows a project of .NET', 'GET https://a.test', [], ['api.csproj'], 'visual-studio'],
    ['knows the folder of an IDE', 'GET https://a.test\n\n> {% x %}', [], ['.idea'], 'jetbrains'],
    ['does not decide by what three tools read', 'GET https://a.test\n\n> {% x %}', [], [], undefined],
    ['knows a directive of Kulala', '# @kulala-curl--insecure\nGET https://a.test', [], [], 'kulala'],
    ['is not misled by a body', 'POST https://a.test\n\n{"a": "?? x", "b": "@c := 1"}', [], [], undefined],
    ['is not misled by a template', 'GET https://{{host}}/a?x={{y}}', [], [], undefined],
  ];
  for (const [what, text, extensions, files, dialect] of cases) {
    it(what, () => assert.equal(detected(text, extensions, files).dialect, dialect));
  }

  it('gives the reasons of its choice and no others', () => {
    assert.deepEqual(
      detected('GET https://a.test\n\n?? status == 200', [rc], ['httpyac.config.js']).reasons,
      ['httpyac.config.js lies beside it', 'it uses ?? assertion'],
    );
  });

  it('says what was seen where that does not decide', () => {
    assert.deepEqual(detected('GET https://a.test', [rc, hy]).reasons, [
      'the extension REST Client is installed',
      'the extension httpYac is installed',
    ]);
  });
});
