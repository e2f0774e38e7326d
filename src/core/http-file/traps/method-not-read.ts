import type { Dialect } from '../dialect.ts';
import { replace, safe } from '../trap-finder/edits.ts';
import type { Found, Trap } from './trap.ts';

const shared = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'PATCH', 'OPTIONS', 'TRACE'];
const webdav = [
  'LOCK',
  'UNLOCK',
  'PROPFIND',
  'PROPPATCH',
  'COPY',
  'MOVE',
  'MKCOL',
  'MKCALENDAR',
  'ACL',
  'SEARCH',
];
const versioning = [
  'CHECKOUT',
  'CHECKIN',
  'REPORT',
  'MERGE',
  'MKACTIVITY',
  'MKWORKSPACE',
  'VERSION-CONTROL',
  'BASELINE-CONTROL',
];

/** The methods that each tool reads. REST Client takes them in any case. */
const methods: Partial<Record<Dialect, readonly string[]>> = {
  'rest-client': [...shared, ...webdav],
  httpyac: [
    ...shared,
    ...webdav,
    ...versioning,
    'GRAPHQL',
    'SSE',
    'EVENTSOURCE',
    'WS',
    'WSS',
    'WEBSOCKET',
    'GRPC',
    'MQTT',
    'AMQP',
  ],
};

/** A method that the tool takes for the beginning of the URL. */
export const methodNotRead: Trap = {
  id: 'method-not-read',
  dialects: ['rest-client', 'httpyac'],
  onlyWhenKnown: true,
  find: view => {
    const { text, range } = view.node.method;
    const known = (view.dialect && methods[view.dialect]) ?? [];
    const upper = text.toUpperCase();
    const isWritten = range.end > range.start;
    const isKnown = known.includes(view.dialect === 'rest-client' ? upper : text);
    if (!isWritten || isKnown) return [];
    const found: Found = {
      severity: 'error',
      message: `${view.tools()} does not read “${text}” as a method${known.includes(upper) ? '; it wants capitals' : ''}, so this is no request line to it.`,
      range,
    };
    return [known.includes(upper) ? { ...found, fix: safe(replace(`Write ${upper}`, range, upper)) } : found];
  },
};
