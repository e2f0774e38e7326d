import type { Evidence } from '../../evidence/evidence.ts';
import type { Product } from './product.ts';

const cloudApi = ({ exchange }: Evidence) =>
  /^https:\/\/api\.(?:telemetry\.)?confluent\.cloud\//.test(exchange?.request.url ?? '');

/** Kafka REST, Schema Registry and Confluent Cloud: error codes of five digits. */
export const confluent: Product = {
  id: 'confluent',
  name: 'Confluent Kafka REST and Schema Registry',
  fingerprints: [{ host: /\.confluent\.cloud$/ }, { body: /^\{"error_code":4\d{2}(?:\d\d)?,"message":/ }],
  rows: [
    {
      id: 'kafka-authentication',
      causes: ['invalid-credentials'],
      status: [401, 403],
      body: /^\{"error_code":40101\b/,
      source: 'github.com/confluentinc/kafka-rest/pull/558',
    },
    {
      id: 'kafka-authorization',
      causes: ['insufficient-permissions'],
      status: [401, 403],
      body: /^\{"error_code":40301\b/,
      source: 'github.com/confluentinc/kafka-rest/pull/558',
    },

    // Cloud API keys and keys of one cluster are different things; each is unknown at the other's address.
    {
      id: 'key-of-another-resource',
      causes: ['invalid-credentials', 'wrong-endpoint'],
      status: 401,
      text: /^Invalid credentials$/,
      when: cloudApi,
      source: 'github.com/open-metadata/OpenMetadata/issues/32998',
    },
  ],
};
