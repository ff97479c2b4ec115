import type { Inspection } from '#shared/directives/index.ts';
import type { BlockId, InspectionId } from '#shared/kernel/index.ts';
import type { Block } from '#shared/minutes/index.ts';

/** Where blocks (khối) are kept, in their order. No paper refers to them: papers keep their words. */
export type BlockStore = {
  /** At the end of the list. False when one of its units is not known. */
  add(block: Block): boolean;
  /** False when the block, or one of its units, is not known. */
  replace(block: Block): boolean;
  /** False when there is none. */
  remove(blockId: BlockId): boolean;
  find(blockId: BlockId): Block | undefined;
  /** With a date only those in force on it. */
  list(onDate?: string): readonly Block[];
  /** Puts the blocks into the order given. */
  reorder(blockIds: readonly BlockId[]): void;
};

export type KeptInspection = Inspection & { readonly inspectionId: InspectionId };

/** Where inspections of units are kept. */
export type InspectionStore = {
  /** All of them or, when a unit is not known, none. */
  addAll(inspections: readonly KeptInspection[]): boolean;
  /** False when there is none, or its unit is not known. */
  replace(inspection: KeptInspection): boolean;
  remove(inspectionId: InspectionId): boolean;
  find(inspectionId: InspectionId): KeptInspection | undefined;
  /** The latest first. */
  list(): readonly KeptInspection[];
};
