import { directiveOf } from './metadata.ts';
import type { RequestNode } from './nodes.ts';
import type { Problem } from './problem.ts';

/** What the first word of a request line stands for where it is no HTTP method (httpYac, JetBrains). */
const protocols: ReadonlyMap<string, string> = new Map([
  ['WS', 'WebSocket'],
  ['WSS', 'WebSocket'],
  ['WEBSOCKET', 'WebSocket'],
  ['GRPC', 'gRPC'],
  ['SSE', 'event stream'],
  ['EVENTSOURCE', 'event stream'],
  ['MQTT', 'MQTT'],
  ['MQTTS', 'MQTT'],
  ['AMQP', 'AMQP'],
  ['RSOCKET', 'RSocket'],
]);

/** Why a request is not sent, whatever its variables are; `undefined` for one that is. */
export function unsentBecause(node: Pick<RequestNode, 'method' | 'directives'>): Problem | undefined {
  const { text, range } = node.method;
  const protocol = protocols.get(text);
  if (protocol !== undefined) {
    const message = `This is a request of ${protocol}, not a single HTTP exchange, so it is not sent here.`;
    return { code: 'protocol-not-sent', severity: 'warning', message, range };
  }
  const disabled = node.directives.length === 0 ? undefined : directiveOf(node, 'disabled');
  if (disabled === undefined) return undefined;
  const { value } = disabled;
  if (value.text === '' || value.text === 'true') {
    const message = 'The request is disabled by @disabled, so it is not sent.';
    return { code: 'request-disabled', severity: 'hint', message, range: disabled.range };
  }
  return undefined;
}
