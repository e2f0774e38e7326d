import type { EndpointGroup, Exercise } from './endpoint.ts';
import type { Site } from './site.ts';

const preface = `# HTTP Auth Inspector: practice requests
#
# Each request below fails to authenticate in its own way (a few at the end do not), against a practice server that runs
# on this machine only. Send one and compare the answer with the line "@expect", which names what is really wrong.
# Users, passwords, keys and tokens are made up. The tokens were made when the server started: restart it for fresh ones.
`;

/** The .http text: variables first, then one request for every exercise. Ends with a line break. */
export async function createHttpFile(groups: readonly EndpointGroup[], site: Site): Promise<string> {
  const variables = await Promise.all(groups.map(group => group.variables?.(site) ?? {}));
  const lines = Object.entries(Object.assign({ origin: site.origin }, ...variables)).map(
    ([name, value]) => `@${name} = ${value}`,
  );
  const exercises = groups.flatMap(group => group.exercises).map(writeExercise);
  return `${preface}\n${lines.join('\n')}\n\n${exercises.join('\n')}`;
}

function writeExercise({ title, expect, notes, request }: Exercise): string {
  const comments = notes.map(note => `# ${note}\n`).join('');
  return `### ${title}\n# @expect ${expect}\n${comments}${request}`;
}
