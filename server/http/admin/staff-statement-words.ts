import type { StatementWords } from '../statements/statement-words.ts';

/** A statement in English, as staff hand it out. */
export function staffStatementWords({
  memberId,
  pointsName,
}: {
  memberId: string;
  pointsName: { other: string };
}): StatementWords {
  return {
    language: 'en-GB',
    direction: 'ltr',
    title: `Statement of ${pointsName.other}`,
    heads: {
      day: 'Day',
      booked: 'Booked',
      happened: 'Happened at',
      what: 'What',
      points: 'Points',
      available: 'Available',
      pending: 'Pending',
      held: 'Held',
    },
    opening: 'Opening balance',
    closing: 'Closing balance',
    member: `Member ${memberId}`,
    beside: ({ pending, held }) => `and ${pending} pending, ${held} held for rewards`,
    page: (at, of) => `Page ${at} of ${of}`,
    unprintable: '“?” stands for letters that this font lacks; the CSV of this statement has them.',
  };
}
