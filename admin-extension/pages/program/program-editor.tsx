import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { AdminProgram } from '../../../server/contract/admin.ts';
import { toast } from '../../app-bridge.ts';
import { useLeaveGuard } from '../../leave-guard.ts';
import { links } from '../../links.ts';
import { useFormat, useSession } from '../../session.tsx';
import { programTexts as t } from '../../texts/en/program.ts';
import { programChangesTexts as changed } from '../../texts/en/program-changes.ts';
import { Aside } from '../../ui/aside.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Page } from '../../ui/page.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { ProgramAside } from './program-aside.tsx';
import { ProgramJson } from './program-json.tsx';
import { ProgramNotices } from './program-notices.tsx';
import { ProgramSectionPage } from './program-section-page.tsx';
import {
  type ProgramSection,
  programSections,
  readSection,
  sectionOf,
} from './program-sections.ts';
import { ThrowAwayDialog } from './throw-away-dialog.tsx';
import type { TypedProgram } from './typed.ts';
import { type AfterSaving, type ProgramEditing, useProgramEditor } from './use-program-editor.ts';

interface ProgramEditorProps {
  program: AdminProgram;
  onChanged: () => void;
  /** Once what is on the screen is saved. */
  onReview: () => void;
}

/** One form over the whole program document, section by section: edit, save as a draft, try, publish. */
export function ProgramEditor({ program, onChanged, onReview }: ProgramEditorProps) {
  const format = useFormat();
  const { shop } = useSession();
  const [, go] = useLocation();
  const [section, openSection] = useSection();
  const { live, draft } = program;
  const [readsJson, setReadsJson] = useState(false);
  const [throwing, setThrowing] = useState(false);
  const onSaved = (next: AfterSaving) => {
    if (next === 'stay') toast(t.editor.saved);
    if (next === 'backtest') return go(links.backtests);
    onChanged();
    if (next === 'review') onReview();
  };
  const editor = useProgramEditor(program, { timeZone: shop.time_zone, onSaved });
  const guard = useLeaveGuard(editor.unsaved && !editor.busy);
  const { wrongFields, unsaved } = editor;
  const isDraft = unsaved || (draft !== null && draft.changes.length > 0);

  return (
    <Page
      title={t.title}
      badge={<Badge {...(isDraft ? draftBadge : liveBadge)} />}
      subtitle={t.editor.subtitle(live.version, format.ago(live.published_at), live.published_by)}
      primary={{
        label: t.editor.review,
        onClick: () => editor.save('review'),
        disabled: wrongFields > 0 || !isDraft,
        busy: editor.busy,
      }}
      secondary={[
        {
          label: t.editor.backtest,
          onClick: () => editor.save('backtest'),
          disabled: wrongFields > 0,
        },
        { label: t.editor.versions, onClick: () => go(links.versions) },
        { label: t.editor.json, onClick: () => setReadsJson(true) },
      ]}
    >
      <ProgramNotices
        editor={editor}
        draftSavedAt={unsaved ? null : (draft?.saved_at ?? null)}
        onThrowAway={() => setThrowing(true)}
        onOpen={(path) => openSection(sectionOf(path))}
      />
      <ProgramTabs program={program} editor={editor} section={section} onSelect={openSection} />
      <UnsavedBar editor={editor} />
      <ProgramJson
        open={readsJson}
        document={editor.document ?? editor.saved}
        onImport={editor.edit}
        onClose={() => setReadsJson(false)}
      />
      {throwing ? <ThrowAwayDialog onDone={onChanged} onClose={() => setThrowing(false)} /> : null}
      <LeaveDialog guard={guard} />
    </Page>
  );
}

interface ProgramTabsProps {
  program: AdminProgram;
  editor: ProgramEditing;
  section: ProgramSection;
  onSelect: (section: ProgramSection) => void;
}

function ProgramTabs({ program, editor, section, onSelect }: ProgramTabsProps) {
  const { shop } = useSession();
  return (
    <div className="r-program">
      <Tabs
        label={t.editor.parts}
        tabs={programSections.map((tab) => ({
          ...tab,
          ...countOf(editor.draft, tab.id),
          ...markOf(editor, tab.id),
        }))}
        selected={section}
        onSelect={onSelect}
      >
        <Columns layout="main">
          <ProgramSectionPage
            key={section}
            section={section}
            draft={editor.draft}
            errors={editor.errors}
            edit={editor.edit}
            campaignPoints={program.live.campaign_points}
          />
          <Aside>
            <ProgramAside
              document={editor.document}
              currency={shop.currency}
              changes={editor.changes}
              foreseen={editor.foreseen}
              onOpen={onSelect}
            />
          </Aside>
        </Columns>
      </Tabs>
    </div>
  );
}

function UnsavedBar({ editor }: { editor: ProgramEditing }) {
  if (!editor.unsaved) return null;
  return (
    <SaveBar
      busy={editor.busy}
      blocked={editor.wrongFields === 0 ? null : sayWrong(editor.wrongFields)}
      onSave={() => editor.save('stay')}
      onDiscard={editor.discard}
    />
  );
}

/** The open section stands in the address, so that a link can lead to it. */
function useSection(): [ProgramSection, (section: ProgramSection) => void] {
  const [params, setParams] = useSearchParams();
  return [
    readSection(params.get('section')),
    (section) => setParams({ section }, { replace: true }),
  ];
}

function countOf(draft: TypedProgram, section: ProgramSection): { count?: string } {
  const counts: Partial<Record<ProgramSection, number>> = {
    earning: draft.earning.rules.length,
    campaigns: draft.campaigns.length,
    activities: draft.activities.length,
    tiers: draft.tiers?.levels.length ?? 0,
    segments: draft.segments.length,
    rewards: draft.rewards.length,
  };
  const count = counts[section] ?? 0;
  return count === 0 ? {} : { count: String(count) };
}

/** A section that publishing changes. */
function markOf({ changes }: ProgramEditing, id: ProgramSection): { mark?: string } {
  return changes?.some(({ section }) => section === id) ? { mark: changed.changed } : {};
}

const draftBadge = { tone: 'attention', children: t.editor.draft } as const;
const liveBadge = { tone: 'success', children: t.editor.live } as const;

function sayWrong(fields: number): string {
  return fields === 1 ? t.editor.oneWrong : t.editor.manyWrong(fields);
}
