import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ConferenceState } from '#shared/conference/index.ts';
import { IconFileText } from './icons.ts';

export type PapersLinkProps = { readonly state: ConferenceState };

/** The way to the papers: the next thing to do once the conference is over, and nothing before. */
export function PapersLink({ state: { phase, conferenceId } }: PapersLinkProps) {
  const { t } = useTranslation();
  if (phase.kind !== 'closed') return null;
  return (
    <Button
      component={Link}
      href={`/hoi-nghi/${conferenceId}/van-ban`}
      color="red"
      leftSection={<IconFileText size={16} aria-hidden="true" />}
    >
      {t('papers.link')}
    </Button>
  );
}
