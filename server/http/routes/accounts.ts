import { z } from 'zod';
import type { AccountDetails } from '#server/accounts/accounts.ts';
import type { Account, AccountChangeResult } from '#server/ports/accounts.ts';
import { type AccountId, idSchema, type UnitId } from '#shared/kernel/index.ts';
import type { App } from '../app.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { guardedSession } from '../guarded-session.ts';
import { type ProblemCode, problems, refuse } from '../problem.ts';

const signInNameSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}$/u);
/** What those see who choose people for a conference. */
const accountSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  unitId: z.string().nullable(),
});
/** What administrators see besides. */
const administeredSchema = accountSchema.extend({
  signInName: z.string(),
  isAdministrator: z.boolean(),
  createdAt: z.int(),
  passwordChangedAt: z.int(),
  disabledAt: z.int().nullable(),
});
const issuedSchema = z.strictObject({ account: accountSchema, password: z.string() });
const oneAccount = z.strictObject({ account: administeredSchema });
const fields = {
  name: z.string().trim().min(1).max(200),
  title: z.string().trim().max(200),
  unitId: idSchema<UnitId>().nullable(),
  isAdministrator: z.boolean(),
};
const bodySchema = z.strictObject({
  ...fields,
  signInName: signInNameSchema,
  title: fields.title.default(''),
  unitId: fields.unitId.default(null),
  isAdministrator: fields.isAdministrator.default(false),
});
const changeSchema = z.strictObject(fields).partial();
const params = z.strictObject({ accountId: idSchema<AccountId>() });
const config = { permission: 'administrator' } as const;

const problemOfResult = {
  unknown: 'http/notFound',
  lastAdministrator: 'account/lastAdministrator',
  noSuchUnit: 'unit/unknown',
} as const satisfies Record<Exclude<AccountChangeResult['kind'], 'changed'>, ProblemCode>;

/** Accounts: those who create conferences choose among them; administrators make, change, disable and re-open them. */
export function accountRoutes(app: App, collaborators: HttpCollaborators): void {
  listAccounts(app, collaborators);
  listAdministered(app, collaborators);
  createAccount(app, collaborators);
  changeAccount(app, collaborators);
  resetPassword(app, collaborators);
  switchAccount(app, collaborators, 'disable');
  switchAccount(app, collaborators, 'enable');
}

function listAccounts(app: App, { accounts }: HttpCollaborators): void {
  const schema = { response: { 200: z.strictObject({ accounts: z.array(accountSchema) }), ...problems } };
  app.get('/api/accounts', { config: { permission: 'chooseAccounts' }, schema }, async () => ({
    accounts: accounts
      .list()
      .filter(({ disabledAt }) => disabledAt === null)
      .map(viewOf),
  }));
}

function listAdministered(app: App, { accounts }: HttpCollaborators): void {
  const schema = { response: { 200: z.strictObject({ accounts: z.array(administeredSchema) }), ...problems } };
  app.get('/api/accounts/administered', { config, schema }, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { accounts: [...accounts.list()] };
  });
}

function createAccount(app: App, collaborators: HttpCollaborators): void {
  const { accounts, units } = collaborators;
  const schema = { body: bodySchema, response: { 201: issuedSchema, ...problems } };
  app.post('/api/accounts', { config, schema }, async (request, reply) => {
    const { unitId, isAdministrator } = request.body;
    if (unitId && !units.find(unitId)) return refuse(reply, 'unit/unknown');
    const created = await accounts.create(request.body);
    if (!created) return refuse(reply, 'account/nameTaken');
    note(collaborators, request, { act: 'created', accountId: created.account.id, isAdministrator });
    reply.header('cache-control', 'no-store');
    return reply.code(201).send({ account: viewOf(created.account), password: created.password });
  });
}

function changeAccount(app: App, collaborators: HttpCollaborators): void {
  const schema = { params, body: changeSchema, response: { 200: oneAccount, ...problems } };
  app.patch('/api/accounts/:accountId', { config, schema }, async (request, reply) => {
    const { accountId } = request.params;
    const result = collaborators.accounts.change(accountId, given(request.body));
    if (result.kind !== 'changed') return refuse(reply, problemOfResult[result.kind]);
    const { account, before } = result;
    const { isAdministrator } = account;
    const isRight = before.isAdministrator !== isAdministrator;
    note(collaborators, request, { act: 'changed', accountId, ...(isRight && { isAdministrator }) });
    return { account };
  });
}

function resetPassword(app: App, collaborators: HttpCollaborators): void {
  const schema = { params, response: { 200: z.strictObject({ password: z.string() }), ...problems } };
  app.post('/api/accounts/:accountId/password', { config, schema }, async (request, reply) => {
    const { accountId } = request.params;
    const password = await collaborators.accounts.resetPassword(accountId);
    if (password === undefined) return refuse(reply, 'http/notFound');
    note(collaborators, request, { act: 'given a new password', accountId });
    reply.header('cache-control', 'no-store');
    return { password };
  });
}

function switchAccount(app: App, collaborators: HttpCollaborators, act: 'disable' | 'enable'): void {
  const schema = { params, response: { 200: oneAccount, ...problems } };
  app.post(`/api/accounts/:accountId/${act}`, { config, schema }, async (request, reply) => {
    const { accountId } = request.params;
    const result = collaborators.accounts[act](accountId);
    if (result.kind !== 'changed') return refuse(reply, problemOfResult[result.kind]);
    note(collaborators, request, { act: `${act}d`, accountId });
    return { account: result.account };
  });
}

type Noted = { readonly act: string; readonly accountId: AccountId; readonly isAdministrator?: boolean };

/** Who did what to whose account, by ids: the log holds neither names nor passwords. */
function note(
  { log }: HttpCollaborators,
  request: Parameters<typeof guardedSession>[0],
  { act, ...about }: Noted,
): void {
  const { principal } = guardedSession(request);
  const by = principal.kind === 'account' ? principal.accountId : null;
  log.info({ ...about, by }, `account ${act}`);
}

function viewOf({ id, name, title, unitId }: Account) {
  return { id, name, title, unitId };
}

/** What was sent; a key that was left out changes nothing. */
function given(change: z.infer<typeof changeSchema>): AccountDetails {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
