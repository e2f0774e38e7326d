import assert from 'node:assert/strict';
import { redirectsView } from '../../../src/webview/view/redirects.ts';
import { built, useFakeDocument } from '../fake-document.ts';

describe('the redirects', () => {
  useFakeDocument();

  const hop = { method: 'GET', url: 'https://a.example/x', status: 302, location: 'https://b.example/y' };

  it('are not there when none was followed', () => {
    assert.equal(redirectsView([]), null);
  });

  it('say what each carried and what did not travel on, with the reason', () => {
    const dropped = [{ name: 'Authorization', why: 'another origin' }];
    const text = built(redirectsView([{ ...hop, carried: ['Bearer token'], dropped }])).textContent;
    assert.match(text, /302GET https:\/\/a\.example\/x/);
    assert.match(text, /Carried Bearer token; led to https:\/\/b\.example\/y/);
    assert.match(text, /Authorization not forwarded: another origin/);
  });

  it('say which challenge the next request answers', () => {
    const answered = { scheme: 'Digest SHA-256', why: 'challenged' };
    const text = built(
      redirectsView([{ ...hop, status: 401, carried: [], dropped: [], answered }]),
    ).textContent;
    assert.match(text, /Challenges401GET/);
    assert.match(text, /Carried no credentials; sent again with Digest SHA-256: challenged/);
  });

  it('say that nothing was carried', () => {
    assert.match(
      built(redirectsView([{ ...hop, carried: [], dropped: [] }])).textContent,
      /Carried no credentials/,
    );
  });
});
