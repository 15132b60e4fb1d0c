import type { Wording } from '../../contract/branding.ts';
import type { PreviewReady } from '../../contract/branding-preview.ts';
import type { Language } from '../../contract/languages.ts';
import { english } from '../screens/texts/en.ts';
import { translations } from '../screens/texts/translations.ts';

/** What the widget says where a shop has chosen nothing else. */
export const defaultWordings: PreviewReady['words'] = {
  en: wordsOf('en'),
  de: wordsOf('de'),
  fr: wordsOf('fr'),
  es: wordsOf('es'),
  it: wordsOf('it'),
  nl: wordsOf('nl'),
  'pt-BR': wordsOf('pt-BR'),
  ja: wordsOf('ja'),
  'zh-Hans': wordsOf('zh-Hans'),
  ar: wordsOf('ar'),
  he: wordsOf('he'),
  pl: wordsOf('pl'),
};

function wordsOf(language: Language): Record<Wording, string> {
  const home = { ...english.home, ...translations[language].home };
  return {
    // The launcher is named as what it leads to; the theme's embed says it in the same words.
    launcher: home.rewards,
    guestTitle: home.guestTitle,
    guestText: home.guestText,
    createAccount: home.createAccount,
    signIn: home.signIn,
    joinTitle: home.joinTitle,
    joinText: home.joinText,
    joinConsent: home.joinConsent,
    join: home.join,
    rewards: home.rewards,
    codes: home.codes,
    history: home.history,
    earn: home.earn,
    standing: home.standing,
    preview: home.preview,
    waysToEarn: home.waysToEarn,
    referral: home.referral,
    noRewards: home.noRewards,
  };
}
