import type { Product } from './product.ts';

/** The HTTP API of the RabbitMQ management plugin. */
export const rabbitmq: Product = {
  id: 'rabbitmq',
  name: 'RabbitMQ management',
  fingerprints: [
    { header: ['WWW-Authenticate', /^Basic realm="RabbitMQ Management"/] },
    { body: /^\{"error":"not_authori[sz]ed","reason":"/ },
  ],
  rows: [
    {
      id: 'login-refused',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^(?:Login failed|Not_Authorized)$/,
      fingerprinted: true,
      source:
        'rabbitmq/rabbitmq-server, deps/rabbitmq_web_dispatch/src/rabbit_web_dispatch_access_control.erl',
    },

    // User guest with the right password, from another machine.
    {
      id: 'localhost-only',
      causes: ['blocked-by-intermediary', 'insufficient-permissions'],
      status: 401,
      text: /^User can only log in via localhost$/,
      source:
        'rabbitmq/rabbitmq-server, deps/rabbitmq_web_dispatch/src/rabbit_web_dispatch_access_control.erl',
    },

    // A 401 of a known user: a tag is missing.
    {
      id: 'role',
      causes: ['insufficient-permissions'],
      status: 401,
      text: /^Not (?:management|administrator|monitor) user$/,
      source:
        'rabbitmq/rabbitmq-server, deps/rabbitmq_web_dispatch/src/rabbit_web_dispatch_access_control.erl',
    },
    {
      id: 'object',
      causes: ['insufficient-permissions'],
      status: 401,
      text: /^User not authorised to access (?:virtual host|object)$/,
      source:
        'rabbitmq/rabbitmq-server, deps/rabbitmq_web_dispatch/src/rabbit_web_dispatch_access_control.erl',
    },
    {
      id: 'basic-disabled',
      causes: ['scheme-mismatch'],
      status: 401,
      text: /^HTTP access denied: basic auth disabled$/,
      source:
        'rabbitmq/rabbitmq-server, deps/rabbitmq_web_dispatch/src/rabbit_web_dispatch_access_control.erl',
    },
  ],
};
