import type { Reader } from '../speech/reader.ts';
import { sayCount } from '../speech/say-values.ts';
import { nameActivity, wordOf } from './name-activity.ts';

/** Says what points were given for. */
export function explainActivity(
  line: {
    /** `review:r-1`, `custom:run:r-1`. */
    sourceId: string;
    /** The shop's own title for it. */
    ownTitle: string | null;
    toldBy: string | null;
    points: number;
  },
  { kind, speech, nameOwn }: Reader,
): { title: string; explanation: string[] } {
  const { toldBy } = line;
  const type = /^(?:custom:)?[^:]*/.exec(line.sourceId)?.[0] ?? line.sourceId;
  const ownTitle = line.ownTitle && nameOwn({ kind: 'activity', id: type, title: line.ownTitle });
  const word = wordOf(type);
  // Who has a birthday or joins is greeted, whatever the shop calls it.
  const isGreeting = kind === 'shopper' && (type === 'birthday' || type === 'sign_up');
  const said = ownTitle === null || isGreeting ? word : { type: 'own', name: ownTitle };
  const sentence = speech.say(kind === 'staff' ? 'staff.activity' : 'history.activity', {
    ...said,
    points: sayCount(line.points, speech),
  });
  return {
    title: ownTitle ?? nameActivity(type, speech),
    explanation: [
      kind === 'staff' && toldBy !== null
        ? speech.say('staff.activityTold', { said: sentence, name: toldBy })
        : sentence,
    ],
  };
}
