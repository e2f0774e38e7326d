import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The API of Discourse. */
export const discourse: Product = {
  id: 'discourse',
  name: 'Discourse',
  fingerprints: [{ header: ['X-Discourse-Route', /./] }, { header: ['discourse-logged-out', /./] }],
  rows: [
    // A 403 of a wrong key or a user name that does not belong to it.
    {
      id: 'api-key',
      causes: ['invalid-credentials'],
      status: 403,
      text: /^You are not permitted to view the requested resource\. The API username or key is invalid\.$/,
      source: 'discourse/discourse, config/locales/server.en.yml',
    },

    // No key was recognised, so that the request is taken for a browser's.
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: 403,
      text: /^BAD CSRF$/,
      body: /^\["BAD CSRF"\]/,
      source: 'discourse/discourse, app/controllers/application_controller.rb',
    },
    {
      id: 'not-logged-in',
      causes: ['missing-credentials'],
      status: 403,
      text: /^not_logged_in$/,
      body: /"error_type":"not_logged_in"/,
      when: anonymous,
      source: 'discourse/discourse, app/controllers/application_controller.rb',
    },
    {
      id: 'not-logged-in-sent',
      causes: ['invalid-credentials', 'session-expired'],
      status: 403,
      text: /^not_logged_in$/,
      body: /"error_type":"not_logged_in"/,
      when: identified,
      source: 'discourse/discourse, app/controllers/application_controller.rb',
    },
  ],
};
