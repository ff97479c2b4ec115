import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useConferenceId } from '#client/bindings/conference.tsx';
import { SlideIcon } from '#client/ui/deck/SlideIcon.tsx';
import { useSlideName } from '#client/ui/deck/use-slide-name.ts';
import { IconPresentation } from '#client/ui/icons.ts';
import { Tag } from '#client/ui/Pill.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SlideId } from '#shared/kernel/index.ts';
import { pagesOf } from '#shared/stage/index.ts';
import type { PlacedSlide, SlideFault, SlideGroup } from './deck-check.ts';
import { slidesByItem } from './deck-check.ts';
import { Section } from './Section.tsx';

export type DeckSectionProps = {
  readonly state: ConferenceState;
  readonly faults: ReadonlyMap<SlideId, SlideFault>;
};

/** The deck as it stands, by item, with what of it cannot be shown; it is changed in the room of slides. */
export function DeckSection({ state, faults }: DeckSectionProps) {
  const { t } = useTranslation();
  const conferenceId = useConferenceId();
  const count = state.stage.deck.order.length;
  const isClosed = state.phase.kind === 'closed';
  return (
    <Section
      title={t('prepare.deck')}
      aside={<span className="dc-quiet">{t('prepare.slideCount', { count })}</span>}
      fixed={isClosed ? t('prepare.closed') : null}
    >
      {count === 0 && <p className="dc-empty">{t('prepare.noSlides')}</p>}
      {slidesByItem(state).map((group) => (
        <Group key={group.slides[0]?.slide.slideId} group={group} faults={faults} />
      ))}
      <Button
        component={Link}
        href={`/hoi-nghi/${conferenceId}/trinh-chieu`}
        variant="default"
        leftSection={<IconPresentation size={17} />}
        className="dc-prepare__start"
      >
        {t(isClosed ? 'prepare.seeDeck' : 'prepare.editDeck')}
      </Button>
    </Section>
  );
}

type GroupProps = { readonly group: SlideGroup; readonly faults: DeckSectionProps['faults'] };

function Group({ group: { title, slides }, faults }: GroupProps) {
  const { t } = useTranslation();
  return (
    <div className="dc-prepare__slides">
      <h3>{title ?? t('show.noItem')}</h3>
      <ol className="dc-prepare__rows">
        {slides.map((placed) => (
          <SlideLine key={placed.slide.slideId} placed={placed} fault={faults.get(placed.slide.slideId) ?? null} />
        ))}
      </ol>
    </div>
  );
}

function SlideLine({ placed, fault }: { readonly placed: PlacedSlide; readonly fault: SlideFault | null }) {
  const { t } = useTranslation();
  const { slide, place } = placed;
  const count = pagesOf(slide);
  return (
    <li className="dc-prepare__row">
      <span className="dc-prepare__number">{place}</span>
      <SlideIcon kind={slide.content.kind} />
      <span className="dc-grow">
        {useSlideName()(slide)} {count > 1 && <span className="dc-quiet">{t('show.pages', { count })}</span>}
      </span>
      {fault !== null && <Tag tone="red">{t(`prepare.slideFault.${fault}`)}</Tag>}
    </li>
  );
}
