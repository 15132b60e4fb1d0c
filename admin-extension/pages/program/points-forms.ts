import { programSettingsTexts as t } from '../../texts/en/program-settings.ts';
import { nameLanguage } from './languages.ts';
import { counted } from './program-names.ts';

/** The ways in which a language may count. */
const allForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type PointsForm = (typeof allForms)[number];

/** One of these stands for each form; whole numbers first, for points seldom are anything else. */
const figures = [2, 3, 5, 11, 100, 1_000_000, 0, 1.5];

/** The forms that a language needs: one and other in German, few and many too in Polish. */
export function formsOf(code: string): readonly PointsForm[] {
  const { pluralCategories } = rulesOf(code).resolvedOptions();
  return allForms.filter((form) => pluralCategories.includes(form));
}

/** What a form is called: "1 point in Polish", "5 points in Polish". */
export function nameForm(form: string, code: string): string {
  const rules = rulesOf(code);
  const figure = form === 'one' ? 1 : figures.find((each) => rules.select(each) === form);
  const language = nameLanguage(code);
  return figure === undefined
    ? t.joining.namesIn(language)
    : t.joining.pointsIn(counted(figure), language);
}

/** A region counts as its language does. */
function rulesOf(code: string): Intl.PluralRules {
  return new Intl.PluralRules(code.slice(0, 2));
}
