import type { Found, Trap } from './trap.ts';

/** For JetBrains an environment's value counts before that of the file; for the others it is the other way round. */
export const shadowedVariable: Trap = {
  id: 'shadowed-variable',
  dialects: ['jetbrains'],
  onlyWhenKnown: true,
  find: view =>
    view.references.flatMap(({ expression, range }): Found[] => {
      if (!view.file.knownNames?.has(expression) || view.definition(expression) === undefined) return [];
      const message = `${expression} is defined here and in an environment: where that one is chosen, the JetBrains client takes its value and not the one of the file.`;
      return [{ severity: 'warning', message, range }];
    }),
};
