const shortestRandom = 16;

/** Whether a value looks as if a program had made it: long, letters and digits, nothing that people write. */
export function looksRandom(value: string): boolean {
  if (value.length < shortestRandom || !/^[\w+/=.:~%$|!@-]+$/.test(value)) return false;
  return (
    /\d/.test(value) && /[A-Za-z]/.test(value) && !/^[\w-]+(?:\.[\w-]+)+$/.test(value.replace(/\d/g, ''))
  );
}

const shortestSure = 8;
const fewestCharacters = 5;

/** Whether its look speaks against a secret: short, of few characters, or a plain word with a number behind it. */
export function isDoubtful(value: string): boolean {
  if (value.length < shortestSure || new Set(value).size < fewestCharacters) return true;
  return /^[A-Za-z]+\d{0,4}!?$/.test(value) && value.length < shortestRandom;
}
