import assert from 'node:assert/strict';
import { inspectRecording } from '../../src/inspector/inspect.ts';
import { claimsInTime, exchangeWith, noon, tokenWith } from '../support/answers.ts';
import { fakeWorld, inspectText } from './fake-world.ts';

const request = 'GET https://api.example.com/orders\nAuthorization: Bearer {{token}}\n';
const accepting = () => fakeWorld(() => ({ status: 200 }));
const refusing = () => fakeWorld(() => ({ status: 401, headers: [['WWW-Authenticate', 'Bearer']] }));

describe('inspectRequest', () => {
  it('sends the request as resolved, with the time limit, the clock and no more', async () => {
    const world = accepting();
    const text =
      '@host = api.example.com\n\n### Make\nPOST https://{{host}}/orders\nX-Tenant: a\n\n{"n": 1}\n';
    await inspectText(text, world, { timeoutMs: 1234 });
    assert.equal(world.sent.length, 1);
    const [sent] = world.sent;
    assert.equal(sent?.request.method, 'POST');
    assert.equal(sent?.request.url, 'https://api.example.com/orders');
    assert.deepEqual(sent?.request.headers, [['X-Tenant', 'a']]);
    assert.equal(String(sent?.request.body).trim(), '{"n": 1}');
    assert.equal(sent?.options.timeoutMs, 1234);
    assert.equal(sent?.options.followRedirects, true);
    assert.equal(sent?.options.now(), noon);
  });

  it('follows no redirect where the directive forbids it', async () => {
    const world = accepting();
    await inspectText(`# @no-redirect\n${request.replace('{{token}}', 'made-up')}`, world);
    assert.equal(world.sent[0]?.options.followRedirects, false);
  });

  it('passes the proxy and the signal on', async () => {
    const proxy = { proxyFor: () => 'http://proxy.example.com:3128' };
    const world = { ...accepting(), proxy };
    const { signal } = new AbortController();
    await inspectText(request.replace('{{token}}', 'made-up'), world, { signal });
    assert.equal(world.sent[0]?.options.proxy, proxy);
    assert.equal(world.sent[0]?.options.signal, signal);
  });

  it('sends nothing with an unresolved variable, and says which one', async () => {
    const world = refusing();
    const { evidence, diagnosis, probes } = await inspectText(request, world, { probes: true });
    assert.deepEqual(world.sent, []);
    assert.deepEqual(probes, []);
    assert.equal(evidence.exchange, undefined);
    assert.equal(diagnosis.findings[0]?.cause, 'unresolved-variable');
    assert.equal(diagnosis.findings[0]?.confidence, 'certain');
  });

  it('sends the braces literally where that is wanted', async () => {
    const world = refusing();
    const { diagnosis } = await inspectText(request, world, { sendUnresolved: true });
    assert.deepEqual(world.sent[0]?.request.headers, [['Authorization', 'Bearer {{token}}']]);
    assert.equal(diagnosis.findings[0]?.cause, 'unresolved-variable');
  });

  it('says where the request stands and what it is called', async () => {
    const text = `# a note\n\n### Orders\n# @name orders\n${request.replace('{{token}}', 'made-up')}`;
    const { file, line, name } = await inspectText(text, accepting());
    assert.equal(file, '/project/api/orders.http');
    assert.equal(line, 5);
    assert.equal(name, 'orders');
  });

  it('takes a refused connection for evidence', async () => {
    const { evidence, diagnosis } = await inspectText(
      'GET http://127.0.0.1:9/\n',
      fakeWorld(() => undefined),
    );
    assert.equal(evidence.exchange?.failure?.code, 'refused');
    assert.equal(diagnosis.findings[0]?.cause, 'not-an-auth-failure');
  });

  it('tells what it does', async () => {
    const told: string[] = [];
    await inspectText('GET https://api.example.com/orders\n', accepting(), {
      progress: text => told.push(text),
    });
    assert.deepEqual(told, ['GET https://api.example.com/orders']);
  });
});

describe('inspectRecording', () => {
  it('judges by the time of the recording, and sends nothing', () => {
    const sent = [['Authorization', `Bearer ${tokenWith(claimsInTime())}`]] as const;
    const exchange = exchangeWith({ status: 401, sent, recorded: true });
    const { evidence, diagnosis, probes, line } = inspectRecording(exchange, 'orders', 'orders.har');
    assert.equal(evidence.clock.judge, noon);
    assert.ok(diagnosis.findings.every(({ cause }) => cause !== 'token-expired'));
    assert.deepEqual(probes, []);
    assert.equal(line, 0);
  });
});
