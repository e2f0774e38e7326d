import { variablesByFile } from '../trap-finder/environment-objects.ts';
import type { Found, Trap } from './trap.ts';

/** httpYac orders environment files by path, so that the one of a folder above overrides the nearer one. */
export const environmentFileOrder: Trap = {
  id: 'environment-file-order',
  dialects: ['httpyac'],
  onlyWhenKnown: true,
  find: view => {
    const { environmentFiles = [] } = view.file;
    if (environmentFiles.length < 2) return [];
    const files = variablesByFile(environmentFiles);
    return view.references.flatMap(({ expression, range }): Found[] => {
      if (view.definition(expression) !== undefined) return [];
      const values = files.flatMap(({ values, isPrivate }) => {
        const own = values.get(expression);
        return own === undefined || isPrivate ? [] : [own];
      });
      if (values.length < 2 || values.every(value => value === values[0])) return [];
      const message = `${expression} is defined in environment files of several folders: httpYac takes the one farther up, other tools the nearest.`;
      return [{ severity: 'warning', message, range }];
    });
  },
};
