import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountSummary } from '#client/bindings/api.ts';
import { formatTime } from '#client/i18n/format.ts';
import { PresidingPanel } from '#client/ui/PresidingPanel.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Instant, PersonId } from '#shared/kernel/index.ts';
import type { Person } from '#shared/roster/index.ts';
import { AddPerson } from './AddPerson.tsx';
import { FormerChairItems } from './FormerChairItems.tsx';
import { PersonEditor } from './PersonEditor.tsx';
import { PersonRow } from './PersonRow.tsx';
import { peopleInOrder } from './person-form.ts';
import { ReplaceChair } from './ReplaceChair.tsx';
import { Section } from './Section.tsx';
import { UndoLine } from './UndoLine.tsx';
import { useUndo } from './use-undo.ts';

export type PeopleSectionProps = {
  readonly state: ConferenceState;
  /** Accounts that may be linked; empty until they are loaded. */
  readonly accounts: readonly AccountSummary[];
};

/** Who takes part in which role: the chair above, then everybody, each with the account they come by. */
export function PeopleSection({ state, accounts }: PeopleSectionProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<PersonId | null>(null);
  const { undo, offer, over } = useUndo();
  const people = peopleInOrder(state);
  const isClosed = state.phase.kind === 'closed';
  const removed = ({ personId: _personId, ...person }: Person) =>
    offer({
      words: t('prepare.personRemoved', { name: person.name === '' ? person.title : person.name }),
      command: { type: 'roster/addPerson', person },
    });
  return (
    <Section
      title={t('prepare.people')}
      aside={<span className="dc-quiet">{t('prepare.peopleCount', { count: people.length })}</span>}
      fixed={isClosed ? t('prepare.closed') : null}
    >
      <ReplaceChair state={state} />
      <ChairChanges state={state} />
      <FormerChairItems state={state} />
      <ul className="dc-prepare__rows">
        {people.map((person) => (
          <li key={person.personId}>
            {editing === person.personId ? (
              <PersonEditor state={state} accounts={accounts} person={person} onDone={() => setEditing(null)} />
            ) : (
              <PersonRow
                state={state}
                accounts={accounts}
                person={person}
                onEdit={() => setEditing(person.personId)}
                onRemoved={() => removed(person)}
              />
            )}
          </li>
        ))}
      </ul>
      <UndoLine undo={undo} onOver={over} />
      {!isClosed && <AddPerson state={state} accounts={accounts} />}
      <PresidingPanel state={state} />
    </Section>
  );
}

function namedLine({ name, title }: Pick<Person, 'name' | 'title'>): string {
  return name === '' ? title : `${name}, ${title}`;
}

function ChairChanges({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  return state.roster.chairChanges.map(({ at, former, chair }) => (
    <p className="dc-quiet dc-flat" key={at}>
      {t('prepare.chairChanged', {
        time: formatTime(at as Instant), // the instant of an event
        former: namedLine(former),
        chair: namedLine(chair),
      })}
    </p>
  ));
}
