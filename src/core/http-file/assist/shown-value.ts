import { createMask } from '../../secrets/mask.ts';
import { maskValue } from '../../secrets/masked-value.ts';
import { isNoSecret } from '../../secrets/placeholders.ts';
import { isSecretName } from '../../secrets/secret-names.ts';

/** Longer values are cut off: they would fill the screen. */
const longest = 200;

/** A value as it may be shown. */
export interface ShownValue {
  readonly text: string;
  /** Whether anything was hidden. */
  readonly masked: boolean;
}

/**
 * A variable's value with what is secret in it masked: by the variable's name, by the shape of the value, and whatever
 * else is known to be secret. `credential` tells that the value is used as one.
 */
export function shownValue(
  name: string,
  value: string,
  {
    secrets = [],
    credential = false,
  }: { readonly secrets?: readonly string[]; readonly credential?: boolean } = {},
): ShownValue {
  const hidden =
    (credential || isSecretName(name)) && !isNoSecret(value)
      ? maskValue(value)
      : createMask(secrets.filter(secret => !isNoSecret(secret))).text(value);
  const text = hidden.length > longest ? `${hidden.slice(0, longest)}…` : hidden;
  return { text, masked: hidden !== value };
}
