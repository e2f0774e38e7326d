import { unread } from '../../src/core/secrets/yaml-flow.ts';

/**
 * OpenAPI documents in several manners of YAML, with what a full reader of YAML made of them: numbers and dates left as text,
 * and `unread` for text over several lines.
 */
export const yamlDocuments: readonly {
  readonly name: string;
  readonly text: string;
  readonly expected: unknown;
}[] = [
  {
    name: 'bookings.yaml',
    text: `# Made up for tests
openapi: 3.1.0
info:
  title: Bookings
  description: |
    Rooms and who is in them.

    ## Errors: how they look
    - one: two
  version: 1.2.0
servers:
  - url: https://api.bookings.example/v1
    description: Production
  - url: "https://{region}.bookings.example/v1"
    variables:
      region:
        enum: [eu, us]
        default: eu
security:
  - bearerAuth: []
paths:
  /rooms:
    get:
      summary: List rooms
      security: []
      responses:
        '200':
          description: Rooms
  /rooms/{roomId}:
    parameters:
      - $ref: '#/components/parameters/RoomId'
    put:
      operationId: changeRoom
      deprecated: true
      responses:
        "204": { description: Changed }
components:
  securitySchemes:
    bearerAuth:
      type: http
      scheme: bearer
`,
    expected: {
      openapi: '3.1.0',
      info: { title: 'Bookings', description: unread, version: '1.2.0' },
      servers: [
        { url: 'https://api.bookings.example/v1', description: 'Production' },
        {
          url: 'https://{region}.bookings.example/v1',
          variables: { region: { enum: ['eu', 'us'], default: 'eu' } },
        },
      ],
      security: [{ bearerAuth: [] }],
      paths: {
        '/rooms': {
          get: { summary: 'List rooms', security: [], responses: { '200': { description: 'Rooms' } } },
        },
        '/rooms/{roomId}': {
          parameters: [{ $ref: '#/components/parameters/RoomId' }],
          put: {
            operationId: 'changeRoom',
            deprecated: true,
            responses: { '204': { description: 'Changed' } },
          },
        },
      },
      components: { securitySchemes: { bearerAuth: { type: 'http', scheme: 'bearer' } } },
    },
  },
  {
    name: 'parcels.yaml',
    text: `swagger: '2.0'
info:
  title: Parcels
  version: '3'
host: parcels.example
basePath: /api
schemes:
- https
produces:
- application/json
security:
- key: []
- oauth:
  - read
  - write
paths:
  /parcels:
    get:
      tags:
      - parcels
      parameters:
      - name: page
        in: query
        type: integer
        minimum: 1
      - name: size
        in: query
        type: integer
      responses:
        200:
          description: A page of parcels
        401:
          description: Who are you?
  /status:
    get:
      security:
      - {}
      responses:
        200:
          description: OK
securityDefinitions:
  key: {type: apiKey, in: header, name: X-Key}
`,
    expected: {
      swagger: '2.0',
      info: { title: 'Parcels', version: '3' },
      host: 'parcels.example',
      basePath: '/api',
      schemes: ['https'],
      produces: ['application/json'],
      security: [{ key: [] }, { oauth: ['read', 'write'] }],
      paths: {
        '/parcels': {
          get: {
            tags: ['parcels'],
            parameters: [
              { name: 'page', in: 'query', type: 'integer', minimum: '1' },
              { name: 'size', in: 'query', type: 'integer' },
            ],
            responses: {
              '200': { description: 'A page of parcels' },
              '401': { description: 'Who are you?' },
            },
          },
        },
        '/status': { get: { security: [{}], responses: { '200': { description: 'OK' } } } },
      },
      securityDefinitions: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
    },
  },
  {
    name: 'letters.yml',
    text: String.raw`---
openapi: "3.0.3"   # as written by a generator

info: { title: "Letters", version: "0.1", x-tags: [ ] }
tags: [
  { name: letters, description: "Post, in \"quotes\"" },   # first
  { name: stamps }
]
servers: [{ url: "/v2" }]
security: [{ apiKey: [] }, { oauth: [ "letters:read", letters:write ] }]
paths: {
  "/letters": {
    "get": { "security": [], "responses": { "200": { "description": "Letters" } } },
    "post": { "responses": { "201": { "description": null } } }
  }
}
...
`,
    expected: {
      openapi: '3.0.3',
      info: { title: 'Letters', version: '0.1', 'x-tags': [] },
      tags: [{ name: 'letters', description: 'Post, in "quotes"' }, { name: 'stamps' }],
      servers: [{ url: '/v2' }],
      security: [{ apiKey: [] }, { oauth: ['letters:read', 'letters:write'] }],
      paths: {
        '/letters': {
          get: { security: [], responses: { '200': { description: 'Letters' } } },
          post: { responses: { '201': { description: null } } },
        },
      },
    },
  },
  {
    name: 'meters.yaml',
    text: `openapi: 3.0.1
info:
    title: Meters
    version: v1
    description: Readings of meters, as they
        come in, with no more
        than a day between.
paths:
    /meters/{id}/readings:
        post:
            description: >-
                Adds a reading: 'at' and 'value'.
                # not a comment
            requestBody:
                content:
                    application/json:
                        schema:
                            type: object
                            required: [at, value]
                            properties:
                                at: {type: string, format: date-time, example: '2020-01-02T03:04:05Z'}
                                value: {type: number, minimum: 0, example: 12.5}
            responses:
                default:
                    description: "Anything else, over
                        two lines"
            security:
                -   signature: []
                    timestamp: []
                -   basic: []
`,
    expected: {
      openapi: '3.0.1',
      info: { title: 'Meters', version: 'v1', description: unread },
      paths: {
        '/meters/{id}/readings': {
          post: {
            description: unread,
            requestBody: {
              content: {
                'application/json': {
                  schema: {
                    type: 'object',
                    required: ['at', 'value'],
                    properties: {
                      at: { type: 'string', format: 'date-time', example: '2020-01-02T03:04:05Z' },
                      value: { type: 'number', minimum: '0', example: '12.5' },
                    },
                  },
                },
              },
            },
            responses: { default: { description: unread } },
            security: [{ signature: [], timestamp: [] }, { basic: [] }],
          },
        },
      },
    },
  },
  {
    name: 'flags.yaml',
    text: `openapi: 3.0.0
info: {title: Flags, version: 1.0.0}
servers:

  # the only one
  - description: Flags
    url: http://localhost:8080/flags#top

paths:
  '/flags/{it''s}':
    get:
      responses: &answers
        '200':
          description: |-
            - a
            - b
        '404':
          description: Not there  # nor here
    delete:
      security:
        - admin: []
          session:
            - flags:delete
      responses:
        '204':
          description: >

            Gone

  "/flags":
    get:
      x-internal: false
      security: ~
      responses: {}
`,
    expected: {
      openapi: '3.0.0',
      info: { title: 'Flags', version: '1.0.0' },
      servers: [{ description: 'Flags', url: 'http://localhost:8080/flags#top' }],
      paths: {
        "/flags/{it's}": {
          get: { responses: { '200': { description: unread }, '404': { description: 'Not there' } } },
          delete: {
            security: [{ admin: [], session: ['flags:delete'] }],
            responses: { '204': { description: unread } },
          },
        },
        '/flags': { get: { 'x-internal': false, security: null, responses: {} } },
      },
    },
  },
  {
    name: 'tickets.yaml',
    text: String.raw`openapi: 3.0.2
info:
  title: 'Tickets: sold & used'
  contact:
    name: A. Person
    email: person@tickets.example
    url: https://tickets.example/?a=b&c=[d]
  version: 2024-01
x-matrix:
  - - 1
    - 2
  -
    - 3
paths:
  /tickets:
    get:
      parameters:
        -
          name: q
          in: query
          schema: {type: string, pattern: '^[a-z]+: "\d"$'}
      responses:
        '200':
          description: OK
          content:
            application/json:
              examples:
                one:
                  value: {"id": "t-1", "seats": [[1, 2], []], "used":false}
      security:
        - bearer: []
        - {}
  /tickets/{id}/use:
    post:
      security: [bearer: [use, "sell"], key: []]
      responses:
        '204':
          description:
            Used,
            and gone
`,
    expected: {
      openapi: '3.0.2',
      info: {
        title: 'Tickets: sold & used',
        contact: {
          name: 'A. Person',
          email: 'person@tickets.example',
          url: 'https://tickets.example/?a=b&c=[d]',
        },
        version: '2024-01',
      },
      'x-matrix': [['1', '2'], ['3']],
      paths: {
        '/tickets': {
          get: {
            parameters: [{ name: 'q', in: 'query', schema: { type: 'string', pattern: '^[a-z]+: "\\d"$' } }],
            responses: {
              '200': {
                description: 'OK',
                content: {
                  'application/json': {
                    examples: { one: { value: { id: 't-1', seats: [['1', '2'], []], used: false } } },
                  },
                },
              },
            },
            security: [{ bearer: [] }, {}],
          },
        },
        '/tickets/{id}/use': {
          post: {
            security: [{ bearer: ['use', 'sell'] }, { key: [] }],
            responses: { '204': { description: unread } },
          },
        },
      },
    },
  },
];
