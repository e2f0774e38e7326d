import assert from 'node:assert/strict';
import { parseRawRecording } from '../../src/core/evidence/recording/raw-messages.ts';
import { recognizeInput, recordedName } from '../../src/inspector/recognize-input.ts';

describe('recognizeInput', () => {
  const kinds: readonly (readonly [name: string, path: string, text: string, kind: string])[] = [
    ['an .http text', '-', 'GET https://a.example\n', 'http'],
    ['an .http text with a request line in full', '-', 'GET /x HTTP/1.1\nHost: a.example\n\n', 'http'],
    ['a HAR', '-', '\ufeff{ "log": { "entries": [] } }', 'recording'],
    ['a HAR in a file of another name', 'a.json', '{"log":{"entries":[]}}', 'recording'],
    ['an .http file that quotes an answer', 'a.http', 'HTTP/1.1 401 Unauthorized\n\n', 'http'],
    ['the same text under no name', '-', 'HTTP/1.1 401 Unauthorized\n\n', 'recording'],
    ['other JSON', '-', '{"orders":[]}', 'http'],
    ['prose', '-', 'My curl answers 401, why?', 'http'],
    ['nothing', '-', '', 'http'],
  ];
  for (const [name, path, text, kind] of kinds) {
    it(`takes ${name} as ${kind}`, () => assert.equal(recognizeInput(path, text, 0).kind, kind));
  }

  const pasted: readonly (readonly [form: string, text: string])[] = [
    ['curl', 'curl https://a.example'],
    ['fetch', 'fetch("https://a.example", {"method": "GET"});'],
    ['powershell', 'Invoke-WebRequest -Uri "https://a.example"'],
  ];
  for (const [form, text] of pasted) {
    it(`turns ${text} into a request to send`, () => {
      const input = recognizeInput('-', text, 0);
      assert.ok(input.kind === 'http');
      assert.equal(input.form, form);
      assert.match(input.text, /^GET https:\/\/a\.example$/m);
    });
  }

  it('names the line of a command that a note is about', () => {
    const input = recognizeInput('-', 'curl https://a.example \\\n  --insecure', 0);
    assert.equal(input.kind, 'http');
    assert.deepEqual(input.kind === 'http' ? input.notes.map(note => note.slice(0, 23)) : [], [
      'Line 2 of the command: ',
    ]);
  });
});

describe('recordedName', () => {
  const [sent] = parseRawRecording(
    'GET /orders?id=7 HTTP/1.1\nHost: api.example\n\nHTTP/1.1 401 Unauthorized\n\n',
    0,
  );
  const [alone] = parseRawRecording('HTTP/1.1 401 Unauthorized\n\n', 0);

  it('is method and path, without the query', () => {
    assert.equal(sent && recordedName(sent), 'GET /orders');
  });

  it('says so where the request is not known', () => {
    assert.equal(alone && recordedName(alone), 'Recorded answer');
  });
});
