import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone } from '#client/ui/toasts.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { documentParts } from '#shared/minutes/index.ts';
import type { Restoration } from '../sync/paper-documents.ts';
import type { Editors } from './page-props.ts';

/**
 * Where somebody puts a text back to a former version, a caret in it would come to stand in another place: it is taken
 * out, and whoever wrote there is told, so that no letters land where they are not meant.
 */
export function useRestoration(restoration: Restoration | null, state: ConferenceState, editors: Editors): void {
  const { t } = useTranslation();
  const known = useRef(restoration);
  useEffect(() => {
    if (restoration === null || restoration === known.current) return;
    known.current = restoration;
    const part = documentParts.find((each) => each === restoration.part);
    if (part === undefined || part === 'remarks') return;
    const editor = editors[part];
    if (editor?.isFocused === true) editor.commands.blur();
    const person = Object.values(state.roster.personById).find(({ personId }) => personId === restoration.personId);
    const name = person === undefined ? '' : person.name || person.title;
    showDone(t('minutes.versions.restoredBy', { name, part: t(partWords[part]) }).trim());
  }, [restoration, state, editors, t]);
}

const partWords = { minutes: 'minutes.view', conclusions: 'minutes.conclusions' } as const;
