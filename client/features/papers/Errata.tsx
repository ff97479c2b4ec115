import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf, formatDate, formatTime } from '#client/i18n/format.ts';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import type { Erratum, PaperKind } from '#shared/minutes/index.ts';
import { IssueDialog } from './IssueDialog.tsx';
import { issueWords } from './issue-words.ts';
import type { PapersRoom } from './use-room.ts';

export type ErrataProps = { readonly room: PapersRoom; readonly paper: PaperKind };

/** What was put right in an issued paper: each with its letter, whose number the registry gives. */
export function Errata({ room, paper }: ErrataProps) {
  const { t } = useTranslation();
  const { errata } = room.state.minutes.paperByKind[paper];
  if (errata.length === 0) return null;
  return (
    <ul className="dc-papers__errata" aria-label={t('papers.errata')}>
      {errata.map((erratum) => (
        <li key={erratum.erratumId}>
          <ErratumLine room={room} paper={paper} erratum={erratum} />
        </li>
      ))}
    </ul>
  );
}

function ErratumLine({ room, paper, erratum }: ErrataProps & { readonly erratum: Erratum }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { erratumId, at, issue } = erratum;
  const name = t('papers.erratumOf', { date: formatDate(dateOf(at)), time: formatTime(at) });
  return (
    <>
      <span className="dc-quiet">{name}</span> <ErratumWords erratum={erratum} />
      {issue !== null && <p className="dc-papers__number dc-flat">{t('papers.number', issueWords(issue))}</p>}
      <div className="dc-row dc-row--wrap">
        <ActionButton size="xs" label={name} onPress={() => room.show({ kind: 'erratum', paper, erratumId })}>
          {t('papers.viewErratum')}
        </ActionButton>
        {room.isSecretary && (
          <ActionButton size="xs" label={name} onPress={() => setOpen(true)}>
            {t(issue === null ? 'papers.issue' : 'papers.correctIssue')}
          </ActionButton>
        )}
      </div>
      {isOpen && (
        <IssueDialog
          issue={issue}
          since={at}
          commandOf={(given) => ({ type: 'minutes/issueErratum', paper, erratumId, issue: given })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function ErratumWords({ erratum: { text, printed, corrected } }: { readonly erratum: Erratum }) {
  const { t } = useTranslation();
  if (printed === '' && corrected === '') return text;
  if (printed === '') return t('papers.erratumAdds', { text, corrected });
  if (corrected === '') return t('papers.erratumDrops', { text, printed });
  return t('papers.erratumChanges', { text, printed, corrected });
}
