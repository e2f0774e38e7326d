/** What stands for the hidden part of a secret. */
export const maskSign = '•••';

const shownCharacters = 4;
const shortestShown = 12;
const tokenShown = 6;
const tokenBeginning = /^(?:eyJ|eyA|ewo|ew0)[A-Za-z0-9_-]{4,}\./;
const masked = /^(?:[^•…]{0,4}|[A-Za-z0-9_-]{6}…)•••$/;

/** Whether `value` is a secret that has been masked already. */
export function isMasked(value: string): boolean {
  return masked.test(value);
}

/** Hides a secret: the first 4 characters of 12 or more stay, the first 6 of a JWT (`eyJhbG…•••`), else nothing. */
export function maskValue(value: string): string {
  if (value === '' || isMasked(value)) return value;
  if (tokenBeginning.test(value)) return `${value.slice(0, tokenShown)}…${maskSign}`;
  if ([...value.slice(0, shortestShown * 2)].length < shortestShown) return maskSign;
  // What is masked in part already shows its beginning at most as far as the first sign.
  const beginning = /^[^•…]*/.exec(value)?.[0] ?? '';
  return `${[...beginning.slice(0, shownCharacters * 2)].slice(0, shownCharacters).join('')}${maskSign}`;
}
