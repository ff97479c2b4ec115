import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonCommand } from '#client/bindings/commands.ts';
import { useLanguage } from '#client/i18n/language.ts';
import type { Item } from '#shared/agenda/index.ts';
import { orderedItems } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { chairPerson } from '#shared/conference/index.ts';
import { useSave } from './use-save.ts';

/** Items still to come that a former chair was to present. Their presenters are copies of titles: people decide. */
export function formerChairItems(state: ConferenceState): Item[] {
  const { chairChanges } = state.roster;
  const chair = chairPerson(state);
  const isFormer = ({ name, title }: NonNullable<Item['presenter']>) =>
    chairChanges.some(({ former }) => former.name === name && former.title === title) &&
    !(chair?.name === name && chair.title === title);
  return orderedItems(state.agenda).filter(
    ({ state: phase, presenter }) => phase === 'pending' && presenter !== null && isFormer(presenter),
  );
}

/** Offers to hand the items of a former chair to the new one. */
export function FormerChairItems({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const save = useSave();
  const items = formerChairItems(state);
  const chair = chairPerson(state);
  if (items.length === 0 || chair === undefined || state.phase.kind === 'closed') return null;
  const { siteId, name, title } = chair;
  const commands = items.map(
    ({ itemId }): PersonCommand => ({
      type: 'agenda/changeItemPresenter',
      itemId,
      presenter: { siteId, name, title },
    }),
  );
  return (
    <div className="dc-note dc-note--amber">
      <p>
        {t('prepare.formerChairItems', { count: items.length, titles: items.map((item) => item.title).join('; ') })}
      </p>
      <div className="dc-row dc-row--wrap">
        <Button size="xs" variant="default" loading={save.pending} onClick={() => void save.run(commands)}>
          {t('prepare.handItems')}
        </Button>
      </div>
      {save.reason !== null && <p role="alert">{save.reason[language]}</p>}
    </div>
  );
}
