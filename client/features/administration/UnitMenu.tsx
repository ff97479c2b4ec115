import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { api } from '#client/bindings/api.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { IconDots } from '#client/ui/icons.ts';
import { showDone } from '#client/ui/toasts.ts';
import { MenuAct } from './MenuAct.tsx';
import type { Opened } from './UnitDialogs.tsx';
import { useRefusalToast } from './use-refusal-toast.ts';

export type UnitMenuProps = {
  readonly unit: UnitSummary;
  readonly isSearch: boolean;
  readonly onOpen: (opened: Opened) => void;
  readonly onChanged: () => void;
};

/** What can be done to a unit: the usual thing as a button, the rest in a menu. */
export function UnitMenu({ unit, isSearch, onOpen, onChanged }: UnitMenuProps) {
  const { t } = useTranslation();
  const act = useRouteAct();
  useRefusalToast(act.problem);
  const { name } = unit;
  const reopen = async () => {
    if ((await act.run(() => api.changeUnit(unit.id, { validTo: null }))) === null) return;
    showDone(t('administration.reopened', { name }));
    onChanged();
  };
  return (
    <span className="dc-row dc-admin-acts">
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`${t('common.edit')}: ${name}`}
        onClick={() => onOpen({ kind: 'edit', unit })}
      >
        {t('common.edit')}
      </Button>
      <Menu position="bottom-end" shadow="md" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className="dc-icon" aria-label={`${t('common.more')}: ${name}`}>
            <IconDots size={16} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuAct onPress={() => onOpen({ kind: 'add', parentId: unit.id })}>{t('administration.addUnder')}</MenuAct>
          <MenuAct
            reason={isSearch ? t('administration.moveNotInSearch') : null}
            onPress={() => onOpen({ kind: 'place', unit })}
          >
            {t('administration.placeAfter')}
          </MenuAct>
          {unit.parentId !== null && (
            <MenuAct onPress={() => onOpen({ kind: 'inspections', unit })}>
              {t('administration.inspections.ofUnit')}
            </MenuAct>
          )}
          {unit.validTo === null ? (
            <MenuAct danger onPress={() => onOpen({ kind: 'end', unit })}>
              {t('administration.endUnit')}
            </MenuAct>
          ) : (
            <MenuAct onPress={() => void reopen()}>{t('administration.reopenUnit')}</MenuAct>
          )}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
