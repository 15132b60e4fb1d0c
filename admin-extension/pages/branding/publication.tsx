import type { AdminBranding } from '../../../server/contract/branding.ts';
import { useFormat } from '../../session.tsx';
import { brandingTexts as t } from '../../texts/en/branding.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';

type Publication = AdminBranding['publication'];

const tones: Record<Publication['state'], Tone> = {
  unsaved: 'neutral',
  waiting: 'info',
  published: 'success',
  refused: 'critical',
  by_hand: 'success',
};

export function PublicationBadge({ state }: Pick<Publication, 'state'>) {
  return <Badge tone={tones[state]}>{t.state[state]}</Badge>;
}

/** Since when the shop has it, or what stands in the way. */
export function usePublicationWords({ saved, publication }: AdminBranding): string {
  const format = useFormat();
  const when = saved === null ? '' : format.ago(saved.at);
  switch (publication.state) {
    case 'unsaved':
      return t.state.unsavedHelp;
    case 'waiting':
      return t.state.waitingHelp(when);
    case 'by_hand':
      return t.state.byHandHelp(when);
    case 'published':
      return t.state.publishedHelp(
        publication.published_at === null ? when : format.instant(publication.published_at),
      );
    case 'refused':
      return t.subtitle;
  }
}

interface PublicationNoteProps {
  publication: Publication;
  busy: boolean;
  again: () => void;
}

/** The platform's no, in its own words, and what to do. */
export function PublicationNote({ publication, busy, again }: PublicationNoteProps) {
  if (publication.state !== 'refused') return null;
  return (
    <div role="alert">
      <Banner
        tone="critical"
        title={t.state.refusedTitle}
        action={{ label: t.state.again, onClick: again, busy }}
      >
        <p>{publication.refusal}</p>
        <p>{t.state.refusedHelp}</p>
      </Banner>
    </div>
  );
}
