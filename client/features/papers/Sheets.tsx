import { Button, SegmentedControl } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenPdf, PdfFile } from '#client/bindings/pdf-file.tsx';
import { PdfSheet } from '#client/bindings/pdf-file.tsx';
import { useLanguage } from '#client/i18n/language.ts';
import { IconChevronLeft, IconChevronRight } from '#client/ui/icons.ts';
import { ScrollRegion } from '#client/ui/ScrollRegion.tsx';
import { useBox } from '#client/ui/slides/use-box.ts';
import type { Fit } from './sheet-box.ts';
import { sheetBox, sheetInView } from './sheet-box.ts';

export type SheetsProps = {
  readonly file: PdfFile;
  readonly label: string;
  /** Said where there is no such document, which is then no fault. */
  readonly absent?: string;
};

/** The pages of a document, one below the other, as they will be printed. */
export function Sheets({ file, label, absent }: SheetsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  switch (file.kind) {
    case 'none':
      return null;
    case 'loading':
      return (
        <p className="dc-empty" role="status">
          {t('papers.making')}
        </p>
      );
    case 'failed':
      if (absent !== undefined && file.reason.code === 'http/notFound') return <p className="dc-empty">{absent}</p>;
      return (
        <div className="dc-note dc-note--red" role="alert">
          <p className="dc-strong">{t('papers.notShown')}</p>
          <p>{file.reason[language]}</p>
          <Button size="xs" variant="default" mt={8} onClick={file.retry}>
            {t('common.retry')}
          </Button>
        </div>
      );
    case 'open':
      return <Pages document={file.document} label={label} />;
  }
}

function Pages({ document, label }: { readonly document: OpenPdf; readonly label: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const boxRef = useRef<HTMLElement>(null);
  const [fit, setFit] = useState<Fit>('width');
  const [current, setCurrent] = useState(1);
  const room = useBox(boxRef);
  const box = room === null ? null : sheetBox(room, fit, devicePixelRatio);
  const { pageCount } = document;
  const pages = Array.from({ length: pageCount }, (_, index) => index + 1);
  const turnTo = (page: number) => {
    const sheet = boxRef.current?.querySelector(`[data-sheet="${page.toString()}"]`);
    sheet?.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      <PageBar page={current} pageCount={pageCount} fit={fit} onFit={setFit} onTurn={turnTo} />
      <ScrollRegion
        boxRef={boxRef}
        className={`dc-papers__sheets dc-papers__sheets--${fit}`}
        label={label}
        onScroll={() => setCurrent(sheetInView(boxRef.current))}
      >
        {pages.map((page) => (
          <div key={page} className="dc-papers__sheet" data-sheet={page}>
            <PdfSheet
              document={document}
              page={page}
              box={box}
              label={t('papers.pageOf', { page, count: pageCount })}
              problem={(reason) => (
                <p className="dc-note dc-note--red" role="alert">
                  {reason[language]}
                </p>
              )}
            />
          </div>
        ))}
      </ScrollRegion>
    </>
  );
}

type PageBarProps = {
  readonly page: number;
  readonly pageCount: number;
  readonly fit: Fit;
  readonly onFit: (fit: Fit) => void;
  readonly onTurn: (page: number) => void;
};

function PageBar({ page, pageCount, fit, onFit, onTurn }: PageBarProps) {
  const { t } = useTranslation();
  return (
    <div className="dc-row">
      <PageButton label={t('papers.pageBack')} disabled={page <= 1} onPress={() => onTurn(page - 1)}>
        <IconChevronLeft size={18} />
      </PageButton>
      <span className="dc-papers__page" role="status">
        {t('papers.pageOf', { page, count: pageCount })}
      </span>
      <PageButton label={t('papers.pageOn')} disabled={page >= pageCount} onPress={() => onTurn(page + 1)}>
        <IconChevronRight size={18} />
      </PageButton>
      <span className="dc-grow" />
      <SegmentedControl
        aria-label={t('papers.fit.label')}
        size="xs"
        value={fit}
        data={[
          { value: 'width', label: t('papers.fit.width') },
          { value: 'page', label: t('papers.fit.page') },
        ]}
        onChange={onFit}
      />
    </div>
  );
}

type PageButtonProps = {
  readonly label: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
};

function PageButton({ label, disabled, onPress, children }: PageButtonProps) {
  return (
    <button type="button" className="dc-icon" aria-label={label} title={label} disabled={disabled} onClick={onPress}>
      {children}
    </button>
  );
}
