import { nameActivity } from './name-activity.ts';

/** Says what points were given for. `points` are in words: "200 points". */
export function explainActivity(
  line: {
    /** `review:r-1`, `custom:run:r-1`. */
    sourceId: string;
    /** The shop's own title for it. */
    ownTitle: string | null;
    toldBy: string | null;
    points: string;
  },
  reader: 'shopper' | 'staff',
): { title: string; explanation: string[] } {
  const { ownTitle, toldBy, points } = line;
  const type = /^(?:custom:)?[^:]*/.exec(line.sourceId)?.[0] ?? line.sourceId;
  const { title, deed } = nameActivity(type);
  const what = ownTitle === null ? deed : `“${ownTitle}”`;
  const by = toldBy === null ? '' : ` Told by ${toldBy}.`;
  return {
    title: ownTitle ?? title,
    explanation: [
      reader === 'staff'
        ? `The program gives ${points} for ${what}.${by}`
        : type === 'birthday'
          ? `Happy birthday! Have ${points} from us.`
          : type === 'sign_up'
            ? `A thank-you for joining: ${points}.`
            : `${points} for ${what}.`,
    ],
  };
}
