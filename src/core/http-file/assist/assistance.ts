/** Everything that the editor asks about a file, in one place: it is loaded as one when it is first asked anything. */
export { completionsAt } from './completions.ts';
export { definitionsAt } from './definition.ts';
export { foldsIn } from './folding.ts';
export { namedThingAt, placesOf } from './names.ts';
export { rename, renameOffer } from './rename.ts';
export { semanticTokens } from './semantic-tokens.ts';
export { symbolsIn } from './symbols.ts';
export { variableFactsAt } from './variable-facts.ts';
export { placeInVariableFile } from './variable-file-place.ts';
