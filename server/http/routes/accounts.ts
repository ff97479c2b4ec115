import { z } from 'zod';
import type { Account } from '#server/ports/accounts.ts';
import { type AccountId, idSchema, type UnitId } from '#shared/kernel/index.ts';
import type { App } from '../app.ts';
import type { HttpCollaborators } from '../collaborators.ts';
import { problems, refuse } from '../problem.ts';

const signInNameSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}$/u);
const accountSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  unitId: z.string().nullable(),
});
const issuedSchema = z.strictObject({ account: accountSchema, password: z.string() });
const bodySchema = z.strictObject({
  signInName: signInNameSchema,
  name: z.string().trim().min(1).max(200),
  title: z.string().trim().max(200).default(''),
  unitId: idSchema<UnitId>().nullable().default(null),
  isAdministrator: z.boolean().default(false),
});

/** Accounts: those who create conferences choose among them, administrators make them and reset passwords. */
export function accountRoutes(app: App, collaborators: HttpCollaborators): void {
  listAccounts(app, collaborators);
  createAccount(app, collaborators);
  resetPassword(app, collaborators);
}

function listAccounts(app: App, { accounts }: HttpCollaborators): void {
  const schema = { response: { 200: z.strictObject({ accounts: z.array(accountSchema) }), ...problems } };
  app.get('/api/accounts', { config: { permission: 'chooseAccounts' }, schema }, async () => ({
    accounts: accounts.list().map(viewOf),
  }));
}

function createAccount(app: App, { accounts, units }: HttpCollaborators): void {
  const schema = { body: bodySchema, response: { 201: issuedSchema, ...problems } };
  app.post('/api/accounts', { config: { permission: 'administrator' }, schema }, async (request, reply) => {
    const { unitId } = request.body;
    if (unitId && !units.find(unitId)) return refuse(reply, 'unit/notAccepted');
    const created = await accounts.create(request.body);
    if (!created) return refuse(reply, 'account/nameTaken');
    return reply.code(201).send({ account: viewOf(created.account), password: created.password });
  });
}

function resetPassword(app: App, { accounts }: HttpCollaborators): void {
  const params = z.strictObject({ accountId: idSchema<AccountId>() });
  const schema = { params, response: { 200: z.strictObject({ password: z.string() }), ...problems } };
  const config = { permission: 'administrator' } as const;
  app.post('/api/accounts/:accountId/password', { config, schema }, async (request, reply) => {
    const password = await accounts.resetPassword(request.params.accountId);
    return password === undefined ? refuse(reply, 'http/notFound') : { password };
  });
}

function viewOf({ id, name, title, unitId }: Account) {
  return { id, name, title, unitId };
}
