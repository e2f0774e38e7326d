import assert from 'node:assert/strict';
import { asks, bearer, findingOf, firstOf, fresh, says } from '../refusals.ts';

describe('blocked-by-intermediary', () => {
  for (const status of [511, 451]) {
    it(`is certain and first for ${status}`, () => {
      const first = firstOf({ status, sent: bearer(fresh) });
      assert.equal(first?.cause, 'blocked-by-intermediary');
      assert.equal(first?.confidence, 'certain');
    });
  }

  for (const words of [
    'Your IP address is not allowed to access this resource',
    'Request blocked by web application firewall',
    'Access from your country is blocked',
  ]) {
    it(`is first for a 403 that says "${words}"`, () => {
      const first = firstOf({ status: 403, sent: bearer(fresh), body: `<html><h1>${words}</h1></html>` });
      assert.equal(first?.cause, 'blocked-by-intermediary');
      assert.notEqual(first?.confidence, 'possible');
    });
  }

  it('stays silent for a 403 that does not speak of it', () => {
    assert.equal(findingOf('blocked-by-intermediary', { status: 403, sent: bearer(fresh) }), undefined);
  });

  it('stays silent for an ordinary challenge', () => {
    assert.equal(findingOf('blocked-by-intermediary', { status: 401, received: asks('Bearer') }), undefined);
  });

  it('stays silent for a blocked user', () => {
    const change = { status: 403, sent: bearer(fresh), body: says('This user is blocked') };
    assert.equal(findingOf('blocked-by-intermediary', change), undefined);
    assert.equal(firstOf(change)?.cause, 'account-disabled');
  });

  it('stays silent when the request was accepted', () => {
    const change = { status: 200, body: says('IP address blocked') };
    assert.equal(findingOf('blocked-by-intermediary', change), undefined);
  });

  for (const location of [
    'http://192.0.2.1:8880/guest/s/default/?ap=74:83:c2:00:c9:db&id=38:f9:d3:00:d5:6c&url=http://api.example.com/',
    'https://hotspot.example.net/login.php?res=notyet&uamip=192.0.2.1&uamport=3990',
  ]) {
    it(`is likely for a redirect to ${location.slice(0, 40)}…`, () => {
      const first = firstOf({ status: 302, sent: bearer(fresh), received: [['Location', location]] });
      assert.equal(first?.cause, 'blocked-by-intermediary');
      assert.equal(first?.confidence, 'likely');
    });
  }

  it('stays silent for a redirect that names no caught client', () => {
    for (const location of [
      'https://www.example.com/orders',
      '/guest/s/default/?ap=1',
      'https://hotspot.example.net/',
    ]) {
      const change = { status: 302, sent: bearer(fresh), received: [['Location', location] as const] };
      assert.equal(findingOf('blocked-by-intermediary', change), undefined);
    }
  });

  it('is certain for a tunnel that a proxy refuses to open', () => {
    const first = firstOf({ method: 'CONNECT', url: 'https://api.example.com:443', status: 403, body: '' });
    assert.deepEqual([first?.cause, first?.confidence], ['blocked-by-intermediary', 'certain']);
    const challenged = { method: 'CONNECT', status: 407, received: asks('Basic') };
    assert.equal(findingOf('blocked-by-intermediary', challenged), undefined);
  });

  it('is first for a redirect from a public name to an address of the local network', () => {
    const received = [['Location', 'http://192.168.182.1/login?dst=x'] as const];
    assert.equal(firstOf({ status: 302, received, body: '' })?.cause, 'blocked-by-intermediary');
    const local = { url: 'http://gateway.local/orders', status: 302, received, body: '' };
    assert.equal(findingOf('blocked-by-intermediary', local), undefined);
  });

  it('is first for the page of a network where nothing is encrypted, and silent where it cannot be one', () => {
    const body = '<html><title>Airport WiFi</title><form action="/go"><button>Connect</button></form></html>';
    const url = 'http://api.example.com/orders';
    assert.equal(firstOf({ url, body })?.cause, 'blocked-by-intermediary');
    assert.equal(findingOf('blocked-by-intermediary', { body }), undefined);
    assert.equal(
      findingOf('blocked-by-intermediary', { url, body: body.replace('WiFi', 'Shop') }),
      undefined,
    );
  });

  it('is likely for a page that checks for a human where data was asked for', () => {
    const body = '<html><head><title>Pardon Our Interruption</title></head><body></body></html>';
    for (const status of [200, 202, 403])
      assert.equal(firstOf({ status, sent: bearer(fresh), body })?.cause, 'blocked-by-intermediary');
  });

  it('stays silent for a page with a captcha and a login form, and for data that mention one', () => {
    const form =
      '<html><form action="/login"><input type="password"><div class="g-recaptcha"></div></form></html>';
    assert.equal(
      findingOf('blocked-by-intermediary', { status: 200, sent: bearer(fresh), body: form }),
      undefined,
    );
    const data = { status: 200, sent: bearer(fresh), body: '{"captcha":"none"}' };
    assert.equal(findingOf('blocked-by-intermediary', data), undefined);
  });
});
