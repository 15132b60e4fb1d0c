import { programSegmentsTexts as t } from '../../texts/en/program-segments.ts';

/** Who is in each ready-made group, by its id. */
export const rfmHelps: Readonly<Record<string, string>> = {
  'rfm:champions': t.rfm.champions,
  'rfm:loyal': t.rfm.loyal,
  'rfm:promising': t.rfm.promising,
  'rfm:new': t.rfm.new,
  'rfm:needs_attention': t.rfm.needs_attention,
  'rfm:at_risk': t.rfm.at_risk,
  'rfm:lost': t.rfm.lost,
};
