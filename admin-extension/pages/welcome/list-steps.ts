import {
  type Onboarding,
  type OnboardingStep,
  onboardingSteps,
} from '../../../server/contract/admin-onboarding.ts';
import { links } from '../../links.ts';
import { checklistTexts as t } from '../../texts/en/checklist.ts';
import type { ChecklistItem } from '../../ui/checklist.tsx';

export type Step = ChecklistItem & { id: OnboardingStep };

/** The six steps with how far each is. */
export function listSteps(onboarding: Onboarding): Step[] {
  const { history } = onboarding;
  const stateOf = (id: OnboardingStep): ChecklistItem['state'] => {
    if (id === 'history') return history.state;
    return onboarding[id].done ? 'done' : 'open';
  };
  return onboardingSteps.map((id) => {
    const state = stateOf(id);
    return { id, title: t.names[id], href: links.welcomeStep(id), state, said: t.states[state] };
  });
}

/** The first one that somebody has to do something about; one that runs by itself is passed over. Null: there is none. */
export function nextStep(steps: readonly Step[], after?: OnboardingStep): Step | null {
  const from = after === undefined ? 0 : steps.findIndex(({ id }) => id === after) + 1;
  const inOrder = [...steps.slice(from), ...steps.slice(0, from)];
  return (
    inOrder.find(({ id, state }) => id !== after && (state === 'open' || state === 'failed')) ??
    null
  );
}
