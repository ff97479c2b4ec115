import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DeviceId } from '#shared/kernel/index.ts';
import type { HttpCollaborators } from './collaborators.ts';
import { setDeviceCookie } from './cookies.ts';

/** The device of the asking browser. One that has no cookie yet gets it. */
export function deviceOf(request: FastifyRequest, reply: FastifyReply, collaborators: HttpCollaborators): DeviceId {
  const known = collaborators.devices.ofCookies(request.headers.cookie);
  if (known) return known;
  const { deviceId, token } = collaborators.devices.create();
  setDeviceCookie(reply, collaborators, token);
  return deviceId;
}
