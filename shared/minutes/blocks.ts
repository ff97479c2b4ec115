import { z } from 'zod';
import { type BlockId, dateSchema, idSchema, optionalText, requiredText, type UnitId } from '#shared/kernel/index.ts';

/** A block (khối) as it is entered: who is in charge, for which units, from when to when. */
export const blockFieldsSchema = z.strictObject({
  /** "Khối hình sự" */
  name: requiredText(200),
  /** May stay empty where papers name people by their titles. */
  deputyName: optionalText(120),
  deputyTitle: requiredText(200),
  unitIds: z.array(idSchema<UnitId>()).max(300),
  /** Both inclusive; null is open-ended. */
  validFrom: dateSchema.nullable(),
  validTo: dateSchema.nullable(),
});
export type BlockFields = z.infer<typeof blockFieldsSchema>;
export type Block = BlockFields & { readonly blockId: BlockId };
