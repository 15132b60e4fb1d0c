import { programTexts as t } from '../../texts/en/program.ts';

/** The parts of the program's page. */
export const programSections = [
  { id: 'earning', label: t.sections.earning },
  { id: 'campaigns', label: t.sections.campaigns },
  { id: 'activities', label: t.sections.activities },
  { id: 'tiers', label: t.sections.tiers },
  { id: 'segments', label: t.sections.segments },
  { id: 'rewards', label: t.sections.rewards },
  { id: 'referrals', label: t.sections.referrals },
  { id: 'settings', label: t.sections.settings },
] as const;

export type ProgramSection = (typeof programSections)[number]['id'];

export function readSection(text: string | null): ProgramSection {
  return programSections.find(({ id }) => id === text)?.id ?? 'earning';
}

/** Where what a path names is edited. */
export function sectionOf(path: string): ProgramSection {
  const [part = ''] = path.split('.');
  return programSections.find(({ id }) => id === part)?.id ?? 'settings';
}
