import { directionOf } from '../../../contract/languages.ts';
import type { Statement } from '../../../operations/read-statement.ts';
import type { Painter } from '../../screens/painter.ts';
import type { StatementWords } from '../../statements/statement-words.ts';

/** A statement in a shopper's own words. */
export function shopperStatementWords(
  { memberId }: Pick<Statement, 'memberId'>,
  { speech, language }: Painter,
): StatementWords {
  const points = speech.pointsWord(3);
  const [pendingName, heldName] = [speech.say('rooms.onTheWay'), speech.say('rooms.setAside')];
  return {
    language,
    direction: directionOf(language),
    title: speech.say('rooms.statementOf', { name: points }),
    heads: {
      day: speech.say('rooms.day'),
      booked: speech.say('rooms.day'),
      happened: speech.say('rooms.happened'),
      what: speech.say('rooms.what'),
      points: points.charAt(0).toUpperCase() + points.slice(1),
      available: speech.say('rooms.balance'),
      pending: pendingName,
      held: heldName,
    },
    opening: speech.say('rooms.opening'),
    closing: speech.say('rooms.closing'),
    member: speech.say('rooms.memberNumber', { number: memberId }),
    beside: ({ pending, held }) => `${pendingName}: ${pending} · ${heldName}: ${held}`,
    page: (at, of) => speech.say('rooms.pageOf', { page: at, pages: of }),
    unprintable: speech.say('rooms.unprintable'),
  };
}
