import type { UnitSummary } from '#client/bindings/api.ts';
import { typedOfIso } from '#client/ui/typed-date.ts';
import type { BlockId, UnitId } from '#shared/kernel/index.ts';
import type { Block, BlockFields } from '#shared/minutes/index.ts';
import { isReversed, overlap, tidy, validityOfDraft } from './unit-draft.ts';

/** What the form of a block holds while it is filled in. Dates are as they are typed. */
export type BlockDraft = Omit<BlockFields, 'validFrom' | 'validTo'> & {
  readonly validFrom: string;
  readonly validTo: string;
};

export const newBlockDraft: BlockDraft = {
  ...{ name: '', deputyName: '', deputyTitle: '', unitIds: [], validFrom: '', validTo: '' },
};

/** A block as its form shows it. */
export function draftOfBlock({ blockId: _, validFrom, validTo, ...fields }: Block): BlockDraft {
  return { ...fields, validFrom: typedOfIso(validFrom), validTo: typedOfIso(validTo) };
}

/** The fields as the server takes them; null while something is missing or wrong. */
export function fieldsOfBlock(draft: BlockDraft): BlockFields | null {
  const [name, deputyName, deputyTitle] = [tidy(draft.name), tidy(draft.deputyName), tidy(draft.deputyTitle)];
  const validity = validityOfDraft(draft);
  if (name === '' || deputyTitle === '' || validity === null || isReversed(validity)) return null;
  return { name, deputyName, deputyTitle, unitIds: draft.unitIds, ...validity };
}

/** Units below the top that exist while the block is in force, and those that it has already. */
export function unitsToChoose(draft: BlockDraft, units: readonly UnitSummary[]): UnitSummary[] {
  const validity = validityOfDraft(draft) ?? { validFrom: null, validTo: null };
  return units.filter((unit) => draft.unitIds.includes(unit.id) || (unit.parentId !== null && overlap(unit, validity)));
}

/** Units that other blocks have at the same time: their difficulties would go to nobody by themselves. */
export function sharedUnits(draft: BlockDraft, ownId: BlockId | null, blocks: readonly Block[]): ReadonlySet<UnitId> {
  const validity = validityOfDraft(draft);
  const others = blocks.filter((block) => block.blockId !== ownId && validity !== null && overlap(block, validity));
  const theirs = new Set(others.flatMap(({ unitIds }) => unitIds));
  return new Set(draft.unitIds.filter((unitId) => theirs.has(unitId)));
}
