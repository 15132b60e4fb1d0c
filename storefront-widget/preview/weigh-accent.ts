import type { Branding } from '../../server/contract/branding.ts';
import type { PreviewDrawn } from '../../server/contract/branding-preview.ts';
import { choosePalette } from '../colour.ts';

const backgrounds = ['light', 'dark'] as const;

/** What the widget makes of an accent, so that all is readable, on each background that a visitor may get. */
export const weighAccent = ({
  accent,
  scheme,
}: Pick<Branding, 'accent' | 'scheme'>): Pick<PreviewDrawn, 'onAccent' | 'adjusted'> => ({
  onAccent: choosePalette(accent, false)['--on-accent'] === 'rgb(255 255 255)' ? 'white' : 'black',
  adjusted: backgrounds.filter((background) => {
    const palette = choosePalette(accent, background === 'dark');
    const isSeen = scheme === 'auto' || scheme === background;
    return isSeen && palette['--accent-ink'] !== palette['--accent'];
  }),
});
