import { Codes } from '../codes/codes.tsx';
import { RedeemingScreen } from '../codes/redeeming-screen.tsx';
import { applyNewCodes } from '../codes/use-code.ts';
import { Earning } from '../earning/earning.tsx';
import { followRecords } from '../history/follow-records.ts';
import { History } from '../history/history.tsx';
import { furnish, type Place } from '../lent/furnish.ts';
import type { Loan } from '../lent/lent.ts';
import { roomTexts } from '../lent/room-texts.ts';
import type { Rooms } from '../model/model.ts';
import { Standing } from '../standing/standing.tsx';
import css from './rooms.css?inline';

const views = {
  codes: Codes,
  history: History,
  earn: Earning,
  redeeming: RedeemingScreen,
  standing: Standing,
};

const follow = ({ model }: Place): void => {
  followRecords(model);
  applyNewCodes(model);
};

/** All that lies behind the first screen: it is fetched when somebody is about to look there. */
export const openRooms = (loan: Loan, place: Place): Promise<Partial<Rooms>> =>
  furnish(loan, place, { css, texts: roomTexts, views, follow });
