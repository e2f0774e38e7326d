import { bodyCredentials } from '../../../evidence/body-credentials.ts';
import type {
  ComparedRequest,
  DifferenceContext,
  DifferenceReading,
  DifferenceRule,
} from '../request-difference.ts';
import { textDifference } from '../text-difference.ts';

/** Another body, or the same body under another type. */
export const bodyDiffers: DifferenceRule = {
  id: 'body-differs',
  read({ part, name, working, yours }, context) {
    if (part === 'header' && name.toLowerCase() === 'content-type') return readType(context);
    if (part !== 'body') return undefined;
    const fields = differingFields(context);
    if (fields.length > 0)
      return {
        weight: 'explains',
        why: 'The body carries credentials, and they are not the same.',
        facts: fields.slice(0, 5),
      };
    const facts = working === undefined || yours === undefined ? [] : [textDifference(working, yours)];
    return {
      weight: 'unlikely',
      why: 'The bodies carry no credentials, so they hardly decide who may pass.',
      facts,
    };
  },
};

function readType({ working, yours }: DifferenceContext): DifferenceReading {
  return carriesCredentials(working) || carriesCredentials(yours)
    ? {
        weight: 'explains',
        why: 'The credentials stand in the body, and a server reads its fields by this type alone.',
      }
    : { weight: 'unlikely', why: 'A type that the server cannot read is answered with 400 or 415.' };
}

function carriesCredentials({ body }: ComparedRequest): boolean {
  return bodyCredentials(body).length > 0;
}

function differingFields({ working, yours }: DifferenceContext): string[] {
  const theirs = new Map(bodyCredentials(working.body).map(({ name, value }) => [name, value]));
  const ours = new Map(bodyCredentials(yours.body).map(({ name, value }) => [name, value]));
  return [...new Set([...theirs.keys(), ...ours.keys()])].flatMap(name => {
    const [one, other] = [theirs.get(name), ours.get(name)];
    if (one === other) return [];
    if (one === undefined) return [`field ${name} stands in yours only`];
    return [
      other === undefined
        ? `field ${name} is missing in yours`
        : `field ${name}: ${textDifference(one, other)}`,
    ];
  });
}
