import { NativeSelect, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperForm } from '#client/bindings/office.ts';
import { officeApi } from '#client/bindings/office.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { NumberField } from '#client/ui/NumberField.tsx';
import { showDone } from '#client/ui/toasts.ts';
import { SaveFoot } from './SaveFoot.tsx';

const headers = ['withAuthority', 'withoutAuthority'] as const;
const kinds = ['minutes', 'notice', 'letter'] as const;
const MOST_LETTERS = 20;
/** Between these the decree lets margins be (ND 30/2020, Phụ lục I). */
const margins = [
  { side: 'top', min: 20, max: 25 },
  { side: 'bottom', min: 20, max: 25 },
  { side: 'left', min: 30, max: 35 },
  { side: 'right', min: 15, max: 20 },
] as const;

export type PaperFormFormProps = { readonly saved: PaperForm; readonly onSaved: () => void };

/** What may be chosen of how papers look, for those that are drawn from now on. */
export function PaperFormForm({ saved, onSaved }: PaperFormFormProps) {
  const { t } = useTranslation();
  const act = useRouteAct();
  const [draft, setDraft] = useState(saved);
  const isComplete = kinds.every((kind) => isSymbol(draft.symbols[kind]));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if ((await act.run(() => officeApi.savePaperForm(draft))) === null) return;
    showDone(t('administration.office.saved'));
    onSaved();
  };
  const options = headers.map((header) => ({ value: header, label: t(`administration.form.header.${header}`) }));
  return (
    <section className="dc-panel">
      <h2 className="dc-page__section">{t('administration.form.title')}</h2>
      <p className="dc-quiet dc-flat">{t('administration.form.text')}</p>
      <form className="dc-stack" onSubmit={(event) => void save(event)}>
        <NativeSelect
          label={t('administration.form.headerLabel')}
          data={options}
          value={draft.header}
          onChange={({ currentTarget: { value } }) =>
            setDraft({ ...draft, header: headers.find((each) => each === value) ?? draft.header })
          }
        />
        {kinds.map((kind) => (
          <TextInput
            key={kind}
            label={t(`administration.form.symbol.${kind}`)}
            value={draft.symbols[kind]}
            maxLength={MOST_LETTERS}
            required
            autoComplete="off"
            error={isSymbol(draft.symbols[kind]) ? undefined : t('administration.form.symbolWrong')}
            onChange={({ currentTarget: { value } }) =>
              setDraft({ ...draft, symbols: { ...draft.symbols, [kind]: value.trim() } })
            }
          />
        ))}
        <div className="dc-twocol">
          {margins.map(({ side, min, max }) => (
            <NumberField
              key={side}
              label={t(`administration.form.margin.${side}`, { min, max })}
              value={draft.marginsMm[side]}
              min={min}
              max={max}
              onChange={(value) => setDraft({ ...draft, marginsMm: { ...draft.marginsMm, [side]: value } })}
            />
          ))}
        </div>
        <SaveFoot
          pending={act.pending}
          problem={act.problem}
          blocked={isComplete ? null : t('administration.form.wrong')}
          isDirty={JSON.stringify(draft) !== JSON.stringify(saved)}
          onDrop={() => setDraft(saved)}
        />
      </form>
    </section>
  );
}

function isSymbol(text: string): boolean {
  return /^[\p{Lu}\d]+(?:[-/][\p{Lu}\d]+)*$/u.test(text);
}
