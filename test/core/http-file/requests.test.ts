import assert from 'node:assert/strict';
import { requestAt, requestName } from '../../../src/core/http-file/requests.ts';
import { onlyRequest, parseLines } from './sample.ts';

describe('requestName', () => {
  it('is the name where there is one', () => {
    assert.equal(requestName(onlyRequest(parseLines('### Items', 'GET http://a.test').file)), 'Items');
  });

  it('is method and URL elsewhere', () => {
    assert.equal(requestName(onlyRequest(parseLines('GET http://a.test').file)), 'GET http://a.test');
  });

  it('is cut to 80 characters', () => {
    const name = requestName(onlyRequest(parseLines(`GET http://a.test/${'x'.repeat(100)}`).file));
    assert.equal(name.length, 80);
    assert.ok(name.endsWith('x…'));
  });
});

describe('requestAt', () => {
  const { text, file } = parseLines(
    '@a = 1',
    '### One',
    'GET http://one',
    '',
    '### Two',
    'GET http://two',
    '### End',
  );
  const at = (mark: string): string | undefined => requestAt(file, text.indexOf(mark))?.name?.text;

  it('is the request whose block holds the offset, its ### line included', () => {
    assert.equal(at('### One'), 'One');
    assert.equal(at('http://one'), 'One');
    assert.equal(at('### Two'), 'Two');
  });

  it('is the next request where the block has none', () => {
    assert.equal(at('@a'), 'One');
  });

  it('is none behind the last one', () => {
    assert.equal(at('### End'), undefined);
    assert.equal(requestAt(file, text.length), undefined);
  });

  it('is the last request at the very end of its block', () => {
    const single = parseLines('GET http://a.test');
    assert.equal(requestAt(single.file, single.text.length), single.file.requests[0]);
  });
});
