import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The stable REST API of Airflow. */
export const apacheAirflow: Product = {
  id: 'apache-airflow',
  name: 'Apache Airflow',
  fingerprints: [{ body: /"type"\s*:\s*"https:\/\/airflow\.apache\.org\/docs\/apache-airflow\// }],
  rows: [
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /#section\/Errors\/Unauthenticated$/,
      when: anonymous,
      source: 'apache/airflow, airflow/api_connexion/exceptions.py',
    },

    // By default the API takes the web session alone; Basic wants the basic_auth backend.
    {
      id: 'unauthenticated',
      causes: ['scheme-mismatch', 'invalid-credentials'],
      status: 401,
      text: /#section\/Errors\/Unauthenticated$/,
      when: identified,
      source: 'apache/airflow, airflow/api_connexion/exceptions.py',
    },
    {
      id: 'permission',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /#section\/Errors\/PermissionDenied$/,
      source: 'apache/airflow, airflow/api_connexion/exceptions.py',
    },
  ],
};
