import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ConferenceSummary } from '#client/bindings/api.ts';
import { api } from '#client/bindings/api.ts';
import { useChangePreferences } from '#client/bindings/preferences.ts';
import { useSession } from '#client/bindings/session.ts';
import type { Loaded } from '#client/bindings/use-loaded.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { formatDate } from '#client/i18n/format.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { EntrancePage } from '#client/ui/EntrancePage.tsx';
import { IconLogout, IconPlus } from '#client/ui/icons.ts';
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx';
import type { Tone } from '#client/ui/Pill.tsx';
import { Tag } from '#client/ui/Pill.tsx';
import { SecretLine } from '#client/ui/SecretNotice.tsx';
import type { Role } from '#shared/kernel/index.ts';
import { PasswordDialog } from './PasswordDialog.tsx';
import { UnsavedDialog } from './UnsavedDialog.tsx';
import { useSigningOut } from './use-signing-out.ts';

const tones: Readonly<Record<ConferenceSummary['phase'], Tone>> = {
  draft: 'neutral',
  ready: 'navy',
  running: 'red',
  break: 'amber',
  closed: 'green',
};

/** Who puts plan, people and agenda right. */
const preparing: ReadonlySet<Role> = new Set<Role>(['chair', 'secretary', 'administrator']);

/** Who enters figures. */
const enteringFigures: ReadonlySet<Role> = new Set<Role>(['secretary', 'reporter']);

/** The conferences that this account may see, the newest first. */
export function ConferenceList() {
  const { t } = useTranslation();
  const session = useSession();
  const mayCreate = session.kind === 'signedIn' && session.session.mayCreateConferences;
  const principal = session.kind === 'signedIn' ? session.session.principal : null;
  const loaded = useLoaded(api.conferences);
  const isAdministrator = principal?.kind === 'account' && principal.isAdministrator;
  return (
    <EntrancePage aside={<AccountMenu />}>
      <div className="dc-row dc-list-head">
        <h1 className="dc-page__title dc-grow">{t('entrance.listTitle')}</h1>
        {(isAdministrator || entersFigures(loaded)) && (
          <Button component={Link} href="/so-lieu" variant="default">
            {t('figureEntry.link')}
          </Button>
        )}
        {isAdministrator && (
          <Button component={Link} href="/quan-tri" variant="default">
            {t('administration.link')}
          </Button>
        )}
        {mayCreate && (
          <Button component={Link} href="/hoi-nghi/moi" leftSection={<IconPlus size={18} />}>
            {t('entrance.create')}
          </Button>
        )}
      </div>
      <Conferences loaded={loaded} />
      <div className="dc-foot">
        <SecretLine />
      </div>
    </EntrancePage>
  );
}

type LoadedList = Loaded<readonly ConferenceSummary[]>;

/** Whether this account is somewhere one of those who enter figures. */
function entersFigures(loaded: LoadedList): boolean {
  if (loaded.kind !== 'loaded') return false;
  return loaded.value.some(({ roles }) => roles.some((role) => enteringFigures.has(role)));
}

function Conferences({ loaded }: { readonly loaded: LoadedList }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (loaded.kind === 'loading') return <p className="dc-empty">{t('common.loading')}</p>;
  if (loaded.kind === 'failed')
    return (
      <div className="dc-note dc-note--red" role="alert">
        <p>{loaded.reason[language]}</p>
        <Button variant="default" size="xs" mt={8} onClick={loaded.reload}>
          {t('common.retry')}
        </Button>
      </div>
    );
  if (loaded.value.length === 0) return <p className="dc-empty">{t('entrance.listEmpty')}</p>;
  const newestFirst = [...loaded.value].sort((a, b) => b.plan.date.localeCompare(a.plan.date));
  return (
    <ul className="dc-cards">
      {newestFirst.map((conference) => (
        <ConferenceCard key={conference.conferenceId} conference={conference} />
      ))}
    </ul>
  );
}

function ConferenceCard({ conference }: { readonly conference: ConferenceSummary }) {
  const { t } = useTranslation();
  const { conferenceId, plan, phase, siteCount, roles } = conference;
  const { title, kind, date } = plan;
  const sites = siteCount === 0 ? t('entrance.oneRoom') : t('entrance.siteCount', { count: siteCount });
  const mayPrepare =
    roles.some((role) => preparing.has(role)) && (phase !== 'closed' || roles.includes('administrator'));
  const isOnlyAdministrator = roles.every((role) => role === 'administrator');
  const roleWords = roles.map((role) => t(`names.role.${role}`)).join(', ');
  return (
    <li className="dc-card">
      <div className="dc-grow">
        <div className="dc-row dc-row--wrap">
          <h2>{title}</h2>
          <Tag tone={tones[phase]}>{t(`names.phase.${phase}`)}</Tag>
        </div>
        <p className="dc-quiet">
          {formatDate(date)} · {t(`names.conferenceKind.${kind}`)} · {sites}
        </p>
        {roles.length > 0 && <p className="dc-quiet">{t('entrance.myRoles', { roles: roleWords })}</p>}
      </div>
      {mayPrepare && (
        <Button
          component={Link}
          href={`/hoi-nghi/${conferenceId}/chuan-bi`}
          variant="default"
          aria-label={`${t('prepare.link')}: ${title}`}
        >
          {t('prepare.link')}
        </Button>
      )}
      {phase === 'closed' && !isOnlyAdministrator && (
        <Button
          component={Link}
          href={`/hoi-nghi/${conferenceId}/van-ban`}
          variant="default"
          aria-label={`${t('papers.link')}: ${title}`}
        >
          {t('papers.link')}
        </Button>
      )}
      {/* An administrator without a part in it has no room there. */}
      {!isOnlyAdministrator && (
        <Button component={Link} href={`/hoi-nghi/${conferenceId}`} aria-label={`${t('entrance.enter')}: ${title}`}>
          {t('entrance.enter')}
        </Button>
      )}
    </li>
  );
}

function AccountMenu() {
  const { t } = useTranslation();
  const change = useChangePreferences();
  const session = useSession();
  const [passwordOpen, setPasswordOpen] = useState(false);
  const principal = session.kind === 'signedIn' ? session.session.principal : null;
  const leaving = useSigningOut(principal);
  return (
    <>
      <LanguageSwitch onLanguage={(language) => change({ language })} />
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" leftSection={<IconLogout size={16} />}>
            {principal?.kind === 'account' ? principal.name : t('common.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {principal?.kind === 'account' && (
            <Menu.Item onClick={() => setPasswordOpen(true)}>{t('entrance.changePassword')}</Menu.Item>
          )}
          <Menu.Item onClick={() => leaving.begin({ everywhere: false })}>{t('common.signOut')}</Menu.Item>
          <Menu.Item onClick={() => leaving.begin({ everywhere: true })}>{t('common.signOutEverywhere')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {passwordOpen && <PasswordDialog onClose={() => setPasswordOpen(false)} />}
      {leaving.asks && <UnsavedDialog onLeave={leaving.leave} onClose={leaving.stay} />}
    </>
  );
}
