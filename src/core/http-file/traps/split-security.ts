import { authConfigurations } from '../trap-finder/environment-objects.ts';
import type { Found, Trap } from './trap.ts';

/** httpYac: a `Security` object in the private environment file replaces the whole public one. */
export const splitSecurity: Trap = {
  id: 'split-security',
  dialects: ['httpyac'],
  find: view => {
    const { environmentFiles } = view.file;
    if (environmentFiles === undefined) return [];
    return view.references.flatMap(({ expression, range }): Found[] => {
      const id = /^\$auth\.(?:token|idToken)\(["']([^"']+)["']\)$/.exec(expression)?.[1];
      if (id === undefined) return [];
      const found = authConfigurations(environmentFiles, id);
      const isSplit = found.some(({ isPrivate, names }) => isPrivate && !names.includes('Type'));
      if (!isSplit || !found.some(({ isPrivate }) => !isPrivate)) return [];
      const message = `“${id}” is configured in the public environment file and completed in the private one: httpYac takes the private part alone and stops with “$auth is not defined”. Write all of it into the private file.`;
      return [{ severity: 'error', message, range }];
    });
  },
};
