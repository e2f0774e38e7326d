import assert from 'node:assert/strict';
import { findInXml } from '../../../../src/core/http-file/answers/xpath.ts';

const xml = `<?xml version="1.0"?>
<s:Envelope xmlns:s="http://soap.example.com/" xmlns="urn:x">
  <s:Body>
    <LoginResponse code="7"><token type="bearer">made&amp;up</token><empty/></LoginResponse>
    <item id="a">one</item><item id="b">two <b>bold</b></item>
  </s:Body>
</s:Envelope>`;

describe('findInXml', () => {
  const paths: readonly (readonly [path: string, value: string])[] = [
    ['//token', 'made&up'],
    ['/Envelope/Body/LoginResponse/token', 'made&up'],
    ['/s:Envelope/s:Body/LoginResponse/token', 'made&up'],
    ['/*/*/*/token', 'made&up'],
    ['//LoginResponse/@code', '7'],
    ['//@type', 'bearer'],
    ['//token/text()', 'made&up'],
    ['string(//token)', 'made&up'],
    ['//item[2]', 'two bold'],
    ['//item[2]/text()', 'two '],
    ['//item[last()]/@id', 'b'],
    ["//item[@id='b']/b", 'bold'],
    ['//item[b]/@id', 'b'],
    ["//item[.='one']/@id", 'a'],
    ["//item[text()='one']/@id", 'a'],
    ["//*[local-name()='token']", 'made&up'],
    ["//*[name()='s:Body']/item", 'one'],
    ["//LoginResponse[token='made&up']/@code", '7'],
    ['//empty', ''],
    ['//Body/./item', 'one'],
  ];
  for (const [path, value] of paths) {
    it(`finds ${JSON.stringify(value)} at ${path}`, () => {
      assert.deepEqual(findInXml(xml, path), { value });
    });
  }

  const misses: readonly (readonly [text: string, path: string, says: RegExp])[] = [
    [xml, '//missing', /^holds no \/\/missing$/],
    [xml, '//item[3]', /^holds no/],
    [xml, '/t:Envelope', /^holds no/],
    [xml, '//item/@none', /^holds no/],
    [xml, 'token', /no path that is understood/],
    [xml, '//item[position()>1]', /no path that is understood/],
    [xml, '//item/following-sibling::*', /no path that is understood/],
    [xml, 'count(//item)', /no path that is understood/],
    [xml, '', /no path that is understood/],
    ['{"a":1}', '//a', /^is no XML$/],
    ['', '//a', /^is no XML$/],
  ];
  for (const [text, path, says] of misses) {
    it(`says why ${path || 'an empty path'} finds nothing in ${JSON.stringify(text.slice(0, 8))}`, () => {
      const found = findInXml(text, path);
      assert.match('says' in found ? found.says : '', says);
    });
  }

  it('is bounded, however deep and wide the text is', () => {
    const deep = '<a>'.repeat(50_000);
    assert.ok('value' in findInXml(deep, '//a//a//a'));
    assert.ok('value' in findInXml(`<a>${'<b/>'.repeat(50_000)}</a>`, '//b[last()]'));
  });
});
