import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'wouter';
import {
  type Onboarding,
  type OnboardingStep,
  onboardingSteps,
} from '../../../server/contract/admin-onboarding.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { checklistTexts } from '../../texts/en/checklist.ts';
import { welcomeTexts as t } from '../../texts/en/welcome.ts';
import { Button } from '../../ui/button.tsx';
import { Checklist } from '../../ui/checklist.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StepHeading } from '../../ui/step-heading.tsx';
import { StepsLayout } from '../../ui/steps-layout.tsx';
import { useData } from '../../use-data.ts';
import { BrandingStep } from './branding-step.tsx';
import { HistoryStep } from './history-step.tsx';
import { listSteps, nextStep } from './list-steps.ts';
import { LiveStep } from './live-step.tsx';
import { OrderStep } from './order-step.tsx';
import { ProgramStep } from './program-step.tsx';
import type { StepProps } from './step-props.ts';
import { WidgetStep } from './widget-step.tsx';

/** While something is awaited that shows up by itself, and otherwise. */
const awaitingMs = 2_000;
const quietMs = 20_000;
/** Of these the theme decides, so it is looked at. */
const ofTheme: readonly OnboardingStep[] = ['branding', 'widget'];

const bodies: Readonly<Record<OnboardingStep, (props: StepProps) => ReactNode>> = {
  history: HistoryStep,
  program: ProgramStep,
  branding: BrandingStep,
  widget: WidgetStep,
  order: OrderStep,
  live: LiveStep,
};

/** From the install to a live program, one thing at a time. The step stands in the address. */
export function WelcomePage() {
  const asked = useAskedStep();
  const [awaiting, setAwaiting] = useState(true);
  const [first, setFirst] = useState<OnboardingStep | null>(null);
  const step = asked ?? first;
  const read = useData(
    'onboarding',
    step !== null && ofTheme.includes(step) ? client.lookAtTheme : client.onboarding,
    { pollMs: awaiting ? awaitingMs : quietMs },
  );
  const { data } = read;
  if (data !== null && first === null) setFirst(nextStep(listSteps(data))?.id ?? 'live');
  const awaits = data === null || (step !== null && isAwaited(data, step));
  if (awaits !== awaiting) setAwaiting(awaits);
  return (
    <Page title={t.title} subtitle={t.subtitle} back={{ label: t.back, href: links.overview }}>
      {read.error === null ? null : (
        <ErrorState error={read.error} retry={read.refresh} busy={read.busy} />
      )}
      {read.loading ? <Skeleton kind="text" rows={8} /> : null}
      {data === null || step === null ? null : (
        <OpenStep
          onboarding={data}
          step={step}
          refresh={read.refresh}
          moved={asked !== null && asked !== first}
        />
      )}
    </Page>
  );
}

function useAskedStep(): OnboardingStep | null {
  const [params] = useSearchParams();
  return onboardingSteps.find((step) => step === params.get('step')) ?? null;
}

function isAwaited({ history, widget }: Onboarding, step: OnboardingStep): boolean {
  if (history.state === 'running') return true;
  if (ofTheme.includes(step)) return widget.embed !== 'on';
  // Somebody may want to see a second one.
  return step === 'order';
}

function OpenStep({
  onboarding,
  step,
  refresh,
  moved,
}: StepProps & { step: OnboardingStep; moved: boolean }) {
  const steps = listSteps(onboarding);
  const next = nextStep(steps, step);
  const at = onboardingSteps.indexOf(step);
  const isDone = steps[at]?.state !== 'open' && steps[at]?.state !== 'failed';
  const Body = bodies[step];
  return (
    <StepsLayout
      list={<Checklist label={checklistTexts.steps} items={steps} current={step} />}
      foot={
        next === null ? (
          <Button href={links.overview}>{t.toOverview}</Button>
        ) : (
          <Button href={next.href} look={isDone ? 'primary' : 'plain'}>
            {t.next(next.title)}
          </Button>
        )
      }
    >
      <StepHeading
        key={`heading ${step}`}
        title={checklistTexts.names[step]}
        note={t.step(at + 1, steps.length)}
        focused={moved}
      />
      <Body key={step} onboarding={onboarding} refresh={refresh} />
    </StepsLayout>
  );
}
