import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AdministeredAccount } from '#client/bindings/api.ts';
import { IconDots } from '#client/ui/icons.ts';
import type { OpenedAccount } from './AccountDialogs.tsx';
import { MenuAct } from './MenuAct.tsx';

export type AccountMenuProps = {
  readonly account: AdministeredAccount;
  readonly isOwn: boolean;
  /** Whether nobody else administers. */
  readonly isLast: boolean;
  readonly onOpen: (opened: OpenedAccount) => void;
};

/** What can be done to an account: the usual thing as a button, the rest in a menu. */
export function AccountMenu({ account, isOwn, isLast, onOpen }: AccountMenuProps) {
  const { t } = useTranslation();
  const { isAdministrator, disabledAt, name } = account;
  const lost = isLast ? t('administration.lastAdministrator') : isOwn ? t('administration.notOneself') : null;
  const open = (act: 'reset' | 'give' | 'take' | 'disable' | 'enable') => () => onOpen({ kind: 'act', act, account });
  return (
    <span className="dc-row dc-admin-acts">
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`${t('common.edit')}: ${name}`}
        onClick={() => onOpen({ kind: 'edit', account })}
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
          <MenuAct reason={isOwn ? t('administration.ownPassword') : null} onPress={open('reset')}>
            {t('administration.resetPassword')}
          </MenuAct>
          {isAdministrator ? (
            <MenuAct reason={lost} onPress={open('take')}>
              {t('administration.take')}
            </MenuAct>
          ) : (
            <MenuAct onPress={open('give')}>{t('administration.give')}</MenuAct>
          )}
          {disabledAt === null ? (
            <MenuAct danger reason={lost} onPress={open('disable')}>
              {t('administration.disable')}
            </MenuAct>
          ) : (
            <MenuAct onPress={open('enable')}>{t('administration.enable')}</MenuAct>
          )}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
