/** The parts of the program's page. */
export const programSections = [
  { id: 'earning', label: 'Earning' },
  { id: 'campaigns', label: 'Campaigns' },
  { id: 'activities', label: 'Activities' },
  { id: 'tiers', label: 'Tiers' },
  { id: 'segments', label: 'Segments' },
  { id: 'rewards', label: 'Rewards' },
  { id: 'referrals', label: 'Referrals' },
  { id: 'settings', label: 'Settings' },
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
