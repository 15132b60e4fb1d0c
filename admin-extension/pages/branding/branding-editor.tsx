import { useState } from 'react';
import { type AdminBranding, defaultBranding } from '../../../server/contract/branding.ts';
import type { PreviewDrawn, PreviewReady } from '../../../server/contract/branding-preview.ts';
import { type Language, pickLanguage } from '../../../server/contract/languages.ts';
import { toast } from '../../app-bridge.ts';
import { useLeaveGuard } from '../../leave-guard.ts';
import { brandingTexts as t } from '../../texts/en/branding.ts';
import { readerLocale } from '../../texts/in-language.ts';
import { Aside } from '../../ui/aside.tsx';
import { Columns } from '../../ui/columns.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Page } from '../../ui/page.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { Stack } from '../../ui/stack.tsx';
import { ByHandCard } from './by-hand-card.tsx';
import { ColoursCard } from './colours-card.tsx';
import { PlaceCard } from './place-card.tsx';
import { PreviewCard } from './preview-card.tsx';
import { PublicationBadge, PublicationNote, usePublicationWords } from './publication.tsx';
import { useBranding } from './use-branding.ts';
import { WordsCard } from './words-card.tsx';

interface BrandingEditorProps {
  stored: AdminBranding;
  onSaved: () => void;
}

interface Heard {
  words: PreviewReady['words'] | null;
  drawn: PreviewDrawn | null;
}

/** The form, and beside it the widget as the form has it. */
export function BrandingEditor({ stored, onSaved }: BrandingEditorProps) {
  const editor = useBranding(stored, () => {
    toast(t.saved);
    onSaved();
  });
  const [locale, setLocale] = useState<Language>(() => pickLanguage(readerLocale()));
  const [{ words, drawn }, setHeard] = useState<Heard>({ words: null, drawn: null });
  const { state } = stored.publication;
  return (
    <Page
      title={t.title}
      subtitle={usePublicationWords(stored)}
      badge={<PublicationBadge state={state} />}
      secondary={[{ label: t.defaults, onClick: () => editor.edit(defaultBranding) }]}
    >
      <PublicationNote publication={stored.publication} busy={editor.busy} again={editor.save} />
      {editor.error === null ? null : (
        <ErrorState error={editor.error} retry={editor.save} busy={editor.busy} />
      )}
      <Columns layout="preview">
        <Stack>
          <ColoursCard editor={editor} drawn={drawn} />
          <PlaceCard editor={editor} />
          <WordsCard editor={editor} locale={locale} onLocale={setLocale} defaults={words} />
          {state === 'by_hand' && drawn !== null ? <ByHandCard element={drawn.element} /> : null}
        </Stack>
        <Aside>
          <PreviewCard
            branding={editor.good}
            locale={locale}
            onLocale={setLocale}
            onHeard={setHeard}
          />
        </Aside>
      </Columns>
      {editor.unsaved ? (
        <SaveBar
          saveLabel={t.save}
          busy={editor.busy}
          blocked={editor.wrongFields === 0 ? null : t.wrong(editor.wrongFields)}
          onSave={editor.save}
          onDiscard={editor.discard}
        />
      ) : null}
      <LeaveDialog unsaved={editor.unsaved && !editor.busy} />
    </Page>
  );
}

function LeaveDialog({ unsaved }: { unsaved: boolean }) {
  const guard = useLeaveGuard(unsaved);
  return (
    <Modal
      open={guard.asking}
      title={t.leave.title}
      onClose={guard.stay}
      primary={{ label: t.leave.leave, onClick: guard.leave, danger: true }}
      secondary={{ label: t.leave.stay, onClick: guard.stay }}
    >
      {t.leave.text}
    </Modal>
  );
}
