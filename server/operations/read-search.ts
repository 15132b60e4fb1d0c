/** What somebody may have meant who typed into the search of members. */
export interface SearchTerms {
  /** In lower case: each begins a word of a name. */
  words: string[];
  /** What something that a member is known by begins with; in lower case. */
  starts: string[];
  /** The last digits of a phone, typed without the country. */
  phoneEnd: string | null;
  /** The number in an order's name, and what stands around it; or the platform's id. */
  order: { number: string; text: string } | null;
}

/** Words of a name that are looked at. */
const wordsMax = 5;
/** Fewer last digits than that are rather the number of an order. */
const phoneEndMin = 6;

/** Null: nothing was typed. */
export function readSearch(typed: string): SearchTerms | null {
  const text = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (text === '') return null;
  if (/^\+?[\d\s()./-]+$/.test(text) && /\d/.test(text)) return readFigures(text);
  const order = readOrder(text);
  // A # begins the name of an order and of nothing else.
  if (text.startsWith('#')) return { words: [], starts: [], phoneEnd: null, order };
  return {
    words: text.includes('@')
      ? []
      : text
          .split(/[\s-]+/)
          .slice(0, wordsMax)
          .filter(Boolean),
    starts: text.includes(' ') ? [] : [text],
    phoneEnd: null,
    order,
  };
}

/** A phone, a card, a customer's number or an order's: which of them, figures alone don't say. */
function readFigures(text: string): SearchTerms {
  // +49 (0)170 is written by people who mean +49170.
  const plain = text.replaceAll(/\(0\)/g, '');
  const figures = plain.replaceAll(/\D/g, '');
  const isAbroad = plain.startsWith('+') || figures.startsWith('00');
  const phone = `+${plain.startsWith('+') ? figures : figures.slice(2)}`;
  const end = figures.replace(/^0/, '');
  const compact = text.replaceAll(/\s/g, '');
  return {
    words: [],
    starts: [
      ...new Set([
        compact,
        ...(plain.startsWith('+') ? [] : [figures]),
        ...(isAbroad ? [phone] : []),
      ]),
    ],
    phoneEnd: !isAbroad && end.length >= phoneEndMin ? end : null,
    order: plain.startsWith('+') ? null : { number: figures, text: figures },
  };
}

function readOrder(text: string): SearchTerms['order'] {
  const number = text.replaceAll(/\D/g, '');
  if (text.includes(' ') || text.includes('@')) return null;
  return { number, text: text.replace(/^#/, '') };
}
