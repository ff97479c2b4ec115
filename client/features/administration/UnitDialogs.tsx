import type { UnitPlace, UnitSummary } from '#client/bindings/api.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import { EndUnitDialog } from './EndUnitDialog.tsx';
import { InspectionsDialog } from './InspectionsDialog.tsx';
import { ManyUnitsDialog } from './ManyUnitsDialog.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { UnitDialog } from './UnitDialog.tsx';

/** The dialog over the list of units. */
export type Opened =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'add' | 'many'; readonly parentId: UnitId | null }
  | { readonly kind: 'edit' | 'end' | 'place'; readonly unit: UnitSummary }
  /** Of one unit, or of all. */
  | { readonly kind: 'inspections'; readonly unit: UnitSummary | null };

export type UnitDialogsProps = {
  readonly opened: Opened;
  readonly units: readonly UnitSummary[];
  readonly shown: readonly UnitSummary[];
  readonly onPlace: (unit: UnitSummary, place: UnitPlace) => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Whichever dialog is open. */
export function UnitDialogs({ opened, units, shown, onPlace, onDone, onClose }: UnitDialogsProps) {
  const common = { units, onDone, onClose };
  switch (opened.kind) {
    case 'nothing':
      return null;
    case 'add':
      return <UnitDialog unit={null} parentId={opened.parentId} {...common} />;
    case 'edit':
      return <UnitDialog unit={opened.unit} parentId={null} {...common} />;
    case 'many':
      return <ManyUnitsDialog parentId={opened.parentId} {...common} />;
    case 'end':
      return <EndUnitDialog unit={opened.unit} {...common} />;
    case 'inspections':
      return <InspectionsDialog unit={opened.unit} units={units} onClose={onClose} />;
    case 'place':
      return (
        <PlaceDialog
          unit={opened.unit}
          shown={shown}
          onPlace={(place) => onPlace(opened.unit, place)}
          onClose={onClose}
        />
      );
  }
}
