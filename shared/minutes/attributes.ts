import { z } from 'zod';
import type { CommitmentId, DirectiveId, PersonId, RemarkId, SiteId, UnitId } from '#shared/kernel/index.ts';
import { idSchema, instantSchema, optionalText, requiredText } from '#shared/kernel/index.ts';
import { documentParts } from './kinds.ts';

/** A day as people write it: "2024-08-31". */
export const daySchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** Who gave a directive: the chair, who presided, or a guest; name and title as they were then. */
export const issuerSchema = z.strictObject({
  kind: z.enum(['chair', 'presiding', 'guest']),
  personId: idSchema<PersonId>().nullable(),
  name: optionalText(120),
  title: optionalText(300),
});
export type Issuer = z.infer<typeof issuerSchema>;

/** A class of units in its words, with the units to which it came when it was read. */
export const supportClassSchema = z.strictObject({
  phrase: requiredText(300),
  unitIds: z.array(idSchema<UnitId>()).min(1).max(300),
});
export type SupportClass = z.infer<typeof supportClassSchema>;

/** A directive as it becomes official with the approval of the minutes. */
export const officialDirectiveSchema = z.strictObject({
  directiveId: idSchema<DirectiveId>(),
  wording: requiredText(4_000),
  issuer: issuerSchema,
  /** The words for whom it is, as captured: "các phòng nghiệp vụ". */
  assigneeWords: z.array(requiredText(300)).max(40),
  unitIds: z.array(idSchema<UnitId>()).max(300),
  leadUnitId: idSchema<UnitId>().nullable(),
  supportUnitIds: z.array(idSchema<UnitId>()).max(300),
  /** Classes of units among those that support; left out where there are none. */
  supportClasses: z.array(supportClassSchema).max(40).optional(),
  duePhrase: optionalText(200),
  dueDate: daySchema.nullable(),
  product: optionalText(500),
  indicatorIds: z.array(z.string().max(64)).max(200),
  field: optionalText(200),
  source: optionalText(4_000),
});
export type OfficialDirective = z.infer<typeof officialDirectiveSchema>;

/** A commitment as the unit sees it from the moment it is captured. */
export const commitmentSchema = z.strictObject({
  commitmentId: idSchema<CommitmentId>(),
  siteId: idSchema<SiteId>().nullable(),
  unitId: idSchema<UnitId>().nullable(),
  unitName: optionalText(200),
  wording: requiredText(2_000),
  duePhrase: optionalText(200),
  dueDate: daySchema.nullable(),
});
export type Commitment = z.infer<typeof commitmentSchema>;

/** A remark on a place of the text. Its anchor is two positions that move with the text, as base64. */
export const remarkSchema = z.strictObject({
  remarkId: idSchema<RemarkId>(),
  part: z.enum(documentParts),
  anchor: z.strictObject({ from: z.string().max(400), to: z.string().max(400) }).nullable(),
  /** The words that it is about, as they were. */
  quote: optionalText(1_000),
  text: requiredText(4_000),
  personId: idSchema<PersonId>(),
  personName: optionalText(200),
  at: instantSchema,
  resolvedAt: instantSchema.nullable(),
});
export type Remark = z.infer<typeof remarkSchema>;
