/** @jsxImportSource ../lent */
import type { ComponentType } from 'preact';
import { Codes } from '../codes/codes.tsx';
import { RedeemingScreen } from '../codes/redeeming-screen.tsx';
import { applyNewCodes } from '../codes/use-code.ts';
import { Earning } from '../earning/earning.tsx';
import { followRecords } from '../history/follow-records.ts';
import { History } from '../history/history.tsx';
import { fillIn, lend, type Loan, pickTexts } from '../lent/lent.ts';
import type { Model, Rooms, Widget } from '../model/model.ts';
import { roomTexts } from '../lent/room-texts.ts';
import type { RoomWidget } from '../lent/room-widget.ts';
import { Standing } from '../standing/standing.tsx';
import css from './rooms.css?inline';

/** All that lies behind the first screen: it is fetched when somebody is about to look there. */
export const openRooms = async (
  loan: Loan,
  { model, root }: { model: Model; root: ShadowRoot },
): Promise<Rooms> => {
  lend(loan);
  const texts = await pickTexts(model.settings.locale, roomTexts);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  followRecords(model);
  applyNewCodes(model);
  const tell: RoomWidget['tell'] = (key, parts) => fillIn(texts[key], parts);
  const furnish =
    (View: ComponentType<{ readonly widget: RoomWidget }>) =>
    ({ widget }: { readonly widget: Widget }) => <View widget={{ ...widget, tell }} />;
  return {
    codes: furnish(Codes),
    history: furnish(History),
    earn: furnish(Earning),
    redeeming: furnish(RedeemingScreen),
    standing: furnish(Standing),
  };
};
