/** Who is in each ready-made group, by its id. */
export const rfmHelps: Readonly<Record<string, string>> = {
  'rfm:champions': 'Bought lately, buy often and spend the most',
  'rfm:loyal': 'Buy often, and for a good deal',
  'rfm:promising': 'Bought lately, not often yet',
  'rfm:new': 'Their first order was not long ago',
  'rfm:needs_attention': 'Used to buy well, and less lately',
  'rfm:at_risk': 'Bought often, and have not for a good while',
  'rfm:lost': 'Bought long ago, seldom and little',
};
