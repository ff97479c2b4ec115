import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { Panel } from '#client/ui/Panel.tsx';
import { RecordMark } from '#client/ui/RecordMark.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import { headOf } from '#shared/conference/index.ts';
import { useRecordHeadings } from '../record/use-record-headings.ts';
import { useRemovedEntries } from './use-removed-entries.ts';

export type RemovedEntriesProps = {
  readonly state: ConferenceState;
  readonly doc: Y.Doc;
  readonly onBringBack: (ref: string) => void;
};

/** What was taken out of the minutes, each with its way back; nothing where nothing was. */
export function RemovedEntries({ state, doc, onBringBack }: RemovedEntriesProps) {
  const { t } = useTranslation();
  const headingOf = useRecordHeadings();
  const refs = useRemovedEntries(doc).filter((ref) => headOf(state, ref) !== null);
  if (refs.length === 0) return null;
  return (
    <Panel caption={t('minutes.removed.caption', { count: refs.length })}>
      <ul className="dc-contents dc-contents--removed dc-scroll">
        {refs.map((ref) => (
          <li key={ref} className="dc-removed">
            <div className="dc-grow">{headingOf(ref) ?? <Mark state={state} entryRef={ref} />}</div>
            <button type="button" className="dc-link dc-link--small" onClick={() => onBringBack(ref)}>
              {t('minutes.removed.bringBack')}
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Mark({ state, entryRef }: { readonly state: ConferenceState; readonly entryRef: string }) {
  const head = headOf(state, entryRef);
  return head?.kind === 'mark' ? <RecordMark state={state} entry={head.mark} /> : null;
}
