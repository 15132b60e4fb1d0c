import { ar as earningAr } from './earning/ar.ts';
import { de as earningDe } from './earning/de.ts';
import type { en as earning } from './earning/en.ts';
import { es as earningEs } from './earning/es.ts';
import { fr as earningFr } from './earning/fr.ts';
import { he as earningHe } from './earning/he.ts';
import { it as earningIt } from './earning/it.ts';
import { ja as earningJa } from './earning/ja.ts';
import { nl as earningNl } from './earning/nl.ts';
import { pl as earningPl } from './earning/pl.ts';
import { ptBR as earningPtBR } from './earning/pt-br.ts';
import { zhHans as earningZhHans } from './earning/zh-hans.ts';
import { ar as historyAr } from './history/ar.ts';
import { de as historyDe } from './history/de.ts';
import type { en as history } from './history/en.ts';
import { es as historyEs } from './history/es.ts';
import { fr as historyFr } from './history/fr.ts';
import { he as historyHe } from './history/he.ts';
import { it as historyIt } from './history/it.ts';
import { ja as historyJa } from './history/ja.ts';
import { nl as historyNl } from './history/nl.ts';
import { pl as historyPl } from './history/pl.ts';
import { ptBR as historyPtBR } from './history/pt-br.ts';
import { zhHans as historyZhHans } from './history/zh-hans.ts';
import { ar as refusalsAr } from './refusals/ar.ts';
import { de as refusalsDe } from './refusals/de.ts';
import type { en as refusals } from './refusals/en.ts';
import { es as refusalsEs } from './refusals/es.ts';
import { fr as refusalsFr } from './refusals/fr.ts';
import { he as refusalsHe } from './refusals/he.ts';
import { it as refusalsIt } from './refusals/it.ts';
import { ja as refusalsJa } from './refusals/ja.ts';
import { nl as refusalsNl } from './refusals/nl.ts';
import { pl as refusalsPl } from './refusals/pl.ts';
import { ptBR as refusalsPtBR } from './refusals/pt-br.ts';
import { zhHans as refusalsZhHans } from './refusals/zh-hans.ts';

/** Every sentence but those for staff. */
interface Spoken {
  earning: Record<keyof typeof earning, string>;
  history: Record<keyof typeof history, string>;
  refusals: Record<keyof typeof refusals, string>;
}

/** The sentences in other languages than English. */
export const translations: Readonly<Record<string, Spoken>> = {
  de: { earning: earningDe, history: historyDe, refusals: refusalsDe },
  fr: { earning: earningFr, history: historyFr, refusals: refusalsFr },
  es: { earning: earningEs, history: historyEs, refusals: refusalsEs },
  it: { earning: earningIt, history: historyIt, refusals: refusalsIt },
  nl: { earning: earningNl, history: historyNl, refusals: refusalsNl },
  'pt-BR': { earning: earningPtBR, history: historyPtBR, refusals: refusalsPtBR },
  ja: { earning: earningJa, history: historyJa, refusals: refusalsJa },
  'zh-Hans': { earning: earningZhHans, history: historyZhHans, refusals: refusalsZhHans },
  ar: { earning: earningAr, history: historyAr, refusals: refusalsAr },
  he: { earning: earningHe, history: historyHe, refusals: refusalsHe },
  pl: { earning: earningPl, history: historyPl, refusals: refusalsPl },
};
