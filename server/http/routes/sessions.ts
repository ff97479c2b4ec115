import { z } from 'zod';
import type { App } from '../app.ts';
import { deviceOf } from '../browser-device.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { clearSessionCookie, setSessionCookie } from '../cookies.ts';
import { guardedSession } from '../guarded-session.ts';
import { problems, refuse } from '../problem.ts';
import { sessionViewSchema, viewOf } from './session-view.ts';

const signInSchema = z.strictObject({
  signInName: z.string().min(1).max(64),
  password: z.string().min(1).max(256),
});
const passwordSchema = z.strictObject({ current: z.string().min(1).max(256), next: z.string().max(256) });
const done = z.strictObject({});
const SIGN_INS_A_MINUTE = 60;
const PASSWORDS_A_MINUTE = 10;

/** Signing in and out, the own session, the own password. */
export function sessionRoutes(app: App, collaborators: HttpCollaborators): void {
  signIn(app, collaborators);
  readSession(app, collaborators);
  signOut(app, collaborators);
  signOutEverywhere(app, collaborators);
  changePassword(app, collaborators);
}

function signIn(app: App, collaborators: HttpCollaborators): void {
  const { accounts, sessions, clock } = collaborators;
  const schema = { body: signInSchema, response: { 200: z.strictObject({ session: sessionViewSchema }), ...problems } };
  const config = { permission: 'public', rateLimit: { max: SIGN_INS_A_MINUTE } } as const;
  app.post('/api/sign-in', { config, schema }, async (request, reply) => {
    // A stranger leaves no trace: a browser is made known once the password was right.
    const newDevice = () => deviceOf(request, reply, collaborators);
    const deviceId = collaborators.devices.ofCookies(request.headers.cookie) ?? null;
    const result = await accounts.signIn({ ...request.body, address: request.ip, deviceId, newDevice });
    if (result.kind === 'wrong') return refuse(reply, 'signIn/wrong');
    if (result.kind === 'locked') {
      reply.header('retry-after', Math.ceil((result.until - clock.now()) / 1_000));
      return refuse(reply, 'signIn/locked');
    }
    const { session, token } = result;
    const previous = request.session;
    if (previous && previous.principal.kind !== 'display') sessions.end({ by: 'session', sessionId: previous.id });
    setSessionCookie(reply, collaborators, { token, session });
    return { session: viewOf(session, session.deviceId ?? newDevice(), collaborators) };
  });
}

function readSession(app: App, collaborators: HttpCollaborators): void {
  const schema = { response: { 200: z.strictObject({ session: sessionViewSchema.nullable() }), ...problems } };
  app.get('/api/session', { config: { permission: 'public' }, schema }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (!request.session) return { session: null };
    return { session: viewOf(request.session, deviceOf(request, reply, collaborators), collaborators) };
  });
}

function signOut(app: App, collaborators: HttpCollaborators): void {
  const schema = { response: { 200: done, ...problems } };
  app.post('/api/sign-out', { config: { permission: 'signedIn' }, schema }, async (request, reply) => {
    const session = guardedSession(request);
    collaborators.sessions.end({ by: 'session', sessionId: session.id });
    clearSessionCookie(reply, collaborators, session);
    return {};
  });
}

function signOutEverywhere(app: App, collaborators: HttpCollaborators): void {
  const schema = { response: { 200: done, ...problems } };
  app.post('/api/sign-out-everywhere', { config: { permission: 'account' }, schema }, async (request, reply) => {
    const session = guardedSession(request);
    if (session.principal.kind !== 'account') return refuse(reply, 'http/forbidden');
    collaborators.sessions.end({ by: 'account', accountId: session.principal.accountId });
    clearSessionCookie(reply, collaborators, session);
    return {};
  });
}

function changePassword(app: App, collaborators: HttpCollaborators): void {
  const schema = { body: passwordSchema, response: { 200: done, ...problems } };
  const config = { permission: 'account', rateLimit: { max: PASSWORDS_A_MINUTE } } as const;
  app.post('/api/password', { config, schema }, async (request, reply) => {
    const { principal, id: sessionId } = guardedSession(request);
    if (principal.kind !== 'account') return refuse(reply, 'http/forbidden');
    const deviceId = deviceOf(request, reply, collaborators);
    const change = { ...request.body, accountId: principal.accountId, address: request.ip, deviceId, sessionId };
    const result = await collaborators.accounts.changePassword(change);
    if (result.kind === 'changed') return {};
    if (result.kind === 'locked') return refuse(reply, 'signIn/locked');
    return refuse(reply, result.kind === 'unfit' ? 'password/unfit' : 'password/wrong');
  });
}
