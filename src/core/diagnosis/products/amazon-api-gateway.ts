import type { Evidence } from '../../evidence/evidence.ts';
import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

const errorTypes =
  'docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html';
const preflight = ({ exchange }: Evidence) => exchange?.request.method === 'OPTIONS';

/** Amazon API Gateway: REST and HTTP APIs, with its gateway responses. */
export const amazonApiGateway: Product = {
  id: 'amazon-api-gateway',
  name: 'Amazon API Gateway',
  fingerprints: [
    { header: ['x-amzn-ErrorType', /./] },
    { header: ['x-amz-apigw-id', /./] },
    { header: ['apigw-requestid', /./] },
    { host: /\.execute-api\./ },
  ],
  rows: [
    // Whatever it says of tokens: a path or method that is not deployed falls through to IAM.
    {
      id: 'undeployed-route',
      causes: ['wrong-endpoint'],
      status: 403,
      text: /^Missing Authentication Token$/,
      when: evidence => !preflight(evidence),
      source: errorTypes,
    },
    {
      id: 'undeployed-route-bearer',
      causes: ['wrong-endpoint', 'scheme-mismatch'],
      status: 403,
      text: /not a valid key=value pair \(missing equal-sign\) in Authorization header/,
      source: errorTypes,
    },
    {
      id: 'resource-policy',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^User: anonymous is not authorized to perform: execute-api:Invoke/,
      source: 'docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html',
    },
    {
      id: 'authorizer-deny',
      causes: ['insufficient-permissions', 'invalid-credentials'],
      status: 403,
      text: /^User is not authorized to access this resource/,
      source: errorTypes,
    },
    {
      id: 'api-key-wanted',
      causes: ['api-key-missing-or-misplaced', 'invalid-credentials'],
      status: 403,
      header: ['x-amzn-ErrorType', /^ForbiddenException/],
      text: /^Forbidden$/,
      source: errorTypes,
    },
    {
      id: 'authorizer-refused',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Unauthorized$/,
      when: anonymous,
      fingerprinted: true,
      source: errorTypes,
    },
    {
      id: 'authorizer-crashed',
      causes: ['server-misconfigured'],
      status: 500,
      header: ['x-amzn-ErrorType', /^Authorizer(?:Configuration|Failure)Exception/],
      source: errorTypes,
    },
    {
      id: 'usage-plan',
      causes: ['rate-limited'],
      status: 429,
      header: ['x-amzn-ErrorType', /^(?:LimitExceeded|TooManyRequests)Exception/],
      source: errorTypes,
    },
  ],
};
