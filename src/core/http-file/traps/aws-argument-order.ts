import { replace, safe } from '../trap-finder/edits.ts';
import type { Found, Trap } from './trap.ts';

const order = ['token', 'region', 'service'];

/** `AWS id key token: region: service:` is read by httpYac in this order only; REST Client takes any. */
export const awsArgumentOrder: Trap = {
  id: 'aws-argument-order',
  dialects: ['httpyac'],
  find: view =>
    view.credentials.flatMap(({ scheme, line }): Found[] => {
      if (scheme !== 'aws' || line.value.parts !== undefined) return [];
      const words = line.value.text.split(/[ \t]+/);
      const named = words.filter(word => rank(word) !== -1);
      const sorted = named.toSorted((a, b) => rank(a) - rank(b));
      const last = words.slice(-named.length);
      const isOrdered = named.every((word, index) => word === sorted[index] && word === last[index]);
      if (named.length === 0 || isOrdered) return [];
      const rest = words.filter(word => rank(word) === -1);
      return [
        {
          severity: 'error',
          message:
            'httpYac reads token:, region: and service: in this order only, behind id and key; what stands otherwise is lost and the signature is wrong.',
          range: line.value.range,
          fix: safe(replace('Put them in order', line.value.range, [...rest, ...sorted].join(' '))),
        },
      ];
    }),
};

function rank(word: string): number {
  return order.findIndex(name => word.toLowerCase().startsWith(`${name}:`));
}
