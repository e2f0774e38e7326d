import type { Probe } from '../probe.ts';
import { anonymous } from './anonymous.ts';
import { authorizationServer } from './authorization-server.ts';
import { discovery } from './discovery.ts';
import { finalUrl } from './final-url.ts';
import { introspection } from './introspection.ts';
import { jwks } from './jwks.ts';
import { origin } from './origin.ts';
import { preflight } from './preflight.ts';
import { resourceMetadata } from './resource-metadata.ts';

/** Every probe, in the order in which they are planned: each sees what the ones before it have taught. */
export const probes: readonly Probe[] = [
  anonymous,
  preflight,
  finalUrl,
  resourceMetadata,
  discovery,
  authorizationServer,
  jwks,
  introspection,
  origin,
];
