import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** IBM API Connect on DataPower: error documents with httpCode, httpMessage and moreInformation. */
export const ibmApiConnect: Product = {
  id: 'ibm-api-connect',
  name: 'IBM API Connect',
  fingerprints: [{ body: /"httpCode"\s{0,9}:\s{0,9}"?\d{3}"?\s{0,9},\s{0,9}"httpMessage"/ }],
  rows: [
    // The words for a wrong client ID are sent for none as well.
    {
      id: 'client-id-missing',
      causes: ['api-key-missing-or-misplaced'],
      status: 401,
      text: /^Invalid client id or secret\.$/,
      when: anonymous,
      fingerprinted: true,
      source: 'ibm.com/support/pages/node/6496993',
    },
    {
      id: 'client-id-unknown',
      causes: ['invalid-credentials', 'wrong-endpoint'],
      status: 401,
      text: /^Invalid client id or secret\.$/,
      when: identified,
      fingerprinted: true,
      source: 'ibm.com/support/pages/node/6496993',
    },
    {
      id: 'client-id-unregistered',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Client id not registered\.?$/,
      source: 'recorded answers of API Connect gateways',
    },
    {
      id: 'no-resource',
      causes: ['wrong-endpoint'],
      status: 404,
      text: /^(?:No resources match|API not found for) requested URI\.?$/,
      source: 'recorded answers of API Connect gateways',
    },
    {
      id: 'rate',
      causes: ['rate-limited'],
      status: 429,
      text: /^Rate Limit exceeded$/,
      fingerprinted: true,
      source: 'recorded answers of API Connect gateways',
    },
  ],
};
