import { ask, basicCases, post, unrelated } from '../support/live-cases.ts';
import { program } from '../support/live-place.ts';
import type { LiveServer } from '../support/live-server.ts';
import { cookiesOf } from '../support/live-session.ts';

export const rails: LiveServer = {
  id: 'rails',
  async start(place) {
    program('puma');
    const at = await place.ruby('rails_app.ru', {
      action_controller: 'ruby-actionpack',
      rails: 'ruby-railties',
    });
    const form = 'Content-Type: application/x-www-form-urlencoded';
    const issued = await fetch(`${at}/form`);
    const cookie = `Cookie: ${cookiesOf(issued)}`;
    const token = (await issued.text()).trim();
    return [
      ...basicCases(`${at}/basic`, 'alice', 'example-password'),
      { name: 'token: nothing sent', http: ask(`${at}/token`), causes: ['missing-credentials'] },
      {
        name: 'token: unknown',
        http: ask(`${at}/token`, 'Authorization: Token example-token-9'),
        causes: ['invalid-credentials'],
      },
      {
        name: 'token: basic instead',
        http: ask(`${at}/token`, 'Authorization: Basic alice:example-password'),
        causes: ['scheme-mismatch'],
      },
      {
        name: 'token: known',
        http: ask(`${at}/token`, 'Authorization: Token example-token-1'),
        causes: ['not-an-auth-failure'],
      },
      { name: 'csrf: nothing sent', http: post(`${at}/form`, 'a=1', form), causes: ['csrf-failed'] },
      {
        name: 'csrf: wrong token',
        http: post(`${at}/form`, 'a=1&authenticity_token=wrong', form, cookie),
        causes: ['csrf-failed'],
      },
      {
        name: 'csrf: foreign origin',
        http: post(
          `${at}/form`,
          `authenticity_token=${encodeURIComponent(token)}`,
          form,
          cookie,
          'Origin: https://evil.example.test',
        ),
        causes: ['csrf-failed'],
      },
      {
        name: 'csrf: right token',
        http: post(`${at}/form`, `authenticity_token=${encodeURIComponent(token)}`, form, cookie),
        causes: ['not-an-auth-failure'],
      },
      {
        name: 'host not allowed',
        http: ask(`${at}/basic`, 'Host: other.example.test'),
        causes: ['blocked-by-intermediary', 'server-misconfigured', 'wrong-endpoint'],
      },
      {
        name: 'head :unauthorized',
        http: ask(`${at}/bare`, 'Authorization: Bearer example-token-9'),
        causes: ['invalid-credentials'],
      },
      {
        name: 'head :forbidden after a check',
        http: ask(`${at}/forbidden`, 'Authorization: Basic alice:example-password'),
        causes: ['insufficient-permissions'],
      },
      unrelated('no such page', ask(`${at}/nothing`)),
      unrelated('handler throws', ask(`${at}/broken`)),
      unrelated('unprocessable', ask(`${at}/invalid`)),
    ];
  },
};
