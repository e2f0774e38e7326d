import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The web API of SonarQube Server and SonarQube Cloud. */
export const sonarqube: Product = {
  id: 'sonarqube',
  name: 'SonarQube',
  fingerprints: [{ header: ['Sonar-Version', /./] }, { host: /^sonar(?:qube|cloud)?\b/ }],
  rows: [
    {
      id: 'privileges',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^Insufficient privileges$/,
      body: /^\{"errors":\[\{"msg":/,
      when: identified,
      fingerprinted: true,
      source: 'github.com/shijl0925/python-sonarqube-api/issues/35',
    },
    {
      id: 'privileges-anonymous',
      causes: ['missing-credentials'],
      status: [401, 403],
      text: /^Insufficient privileges$/,
      body: /^\{"errors":\[\{"msg":/,
      when: anonymous,
      fingerprinted: true,
      source: 'github.com/shijl0925/python-sonarqube-api/issues/35',
    },

    // An empty 401: the token is unknown, revoked or expired. It is the user name of Basic, with an empty password, or a Bearer token.
    {
      id: 'token',
      causes: ['invalid-credentials'],
      status: 401,
      body: /^$/,
      when: identified,
      fingerprinted: true,
      source: 'docs.sonarsource.com/sonarqube-server/latest/extension-guide/web-api/',
    },
  ],
};
