import assert from 'node:assert/strict';
import { ticketsBy } from '../../src/inspector/tickets.ts';

describe('tickets by the module kerberos', () => {
  it('are made for a service, with mutual authentication and nothing delegated', async () => {
    const asked: unknown[] = [];
    const library = ticketsBy({
      GSS_MECH_OID_SPNEGO: 6,
      GSS_C_MUTUAL_FLAG: 2,
      GSS_C_SEQUENCE_FLAG: 8,
      async initializeClient(service: string, options: unknown) {
        asked.push(service, options);
        return { step: async (token: string) => (token === '' ? 'YIIBmadeup' : null) };
      },
    });
    assert.ok(typeof library !== 'string');
    const conversation = await library.begin('HTTP@api.example.test');
    assert.equal(await conversation.step(''), 'YIIBmadeup');
    assert.equal(await conversation.step('oRQw'), '');
    assert.deepEqual(asked, ['HTTP@api.example.test', { mechOID: 6, gssFlags: 10 }]);
  });

  it('are none where something else stands under that name', () => {
    for (const loaded of [undefined, {}, { initializeClient: true }, 'kerberos'])
      assert.match(String(ticketsBy(loaded)), /not the module/);
  });

  it('say without paths that the compiled part is missing, and everything else as it is', async () => {
    const failing = (message: string) => {
      const library = ticketsBy({ initializeClient: () => Promise.reject(new Error(message)) });
      assert.ok(typeof library !== 'string');
      return library.begin('HTTP@a.test');
    };
    await assert.rejects(
      failing('Could not locate the bindings file. Tried: → /home/made-up/kerberos.node'),
      {
        message: /^the module kerberos is there, and its compiled part for this platform is not$/,
      },
    );
    await assert.rejects(failing('No credentials were supplied'), {
      message: 'No credentials were supplied',
    });
  });
});
