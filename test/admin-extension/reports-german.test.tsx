import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { german } from '../../admin-extension/texts/de/german.ts';
import { speak } from '../../admin-extension/texts/in-language.ts';
import { germanComponents } from '../../admin-extension/ui/german-components.ts';
import { overview } from './sample-overview.ts';
import { movement } from './sample-reports.ts';

// As main.tsx does: the language comes before every file that has words.
speak(german, 'de-AT', germanComponents);
const { openAdmin } = await import('./open-admin.tsx');

describe('in German', () => {
  it('speaks the overview, with figures as they are written there', async () => {
    openAdmin('/', { 'GET /overview': overview });
    expect((await screen.findAllByText('Punkteverbindlichkeit')).length).toBeGreaterThan(0);
    expect(screen.getByText('2,3 Prozentpunkte mehr')).toBeDefined();
    expect(screen.getByRole('heading', { name: 'Letzte Ereignisse' })).toBeDefined();
    const chart = await screen.findByRole('slider');
    expect(chart.getAttribute('aria-label')).toBe('Ausgegebene und eingelöste Punkte, Tag für Tag');
  });

  it('speaks a report and its codes', async () => {
    openAdmin('/admin/reports/movement?period=90', { 'GET /reports/movement': movement });
    const line = await screen.findByRole('list', { name: 'Vom Anfangsbestand zum Endbestand' });
    expect(within(line).getByText('Zurückgenommen')).toBeDefined();
    const kinds = screen.getByRole('table', { name: 'Nach Art der Buchung' });
    expect(within(kinds).getByText('Vorgemerkt')).toBeDefined();
    expect(screen.getByLabelText('Vergleichen mit')).toBeDefined();
  });
});
