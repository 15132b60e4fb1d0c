import { inLanguage } from '../in-language.ts';

export const checklistTexts = inLanguage('checklist', {
  title: 'From here to a live program',
  progress: (done: number, of: number) => `${done} of ${of} done`,
  steps: 'Steps',
  next: (step: string) => `Next: ${step}`,
  finish: 'Everything is done.',
  live: 'Your program is live.',
  close: 'Put away',
  open: 'Go on',
  states: {
    done: 'done',
    running: 'running',
    failed: 'failed',
    open: 'to do',
  },
  names: {
    history: 'Bring in your past',
    program: 'Choose your program',
    branding: 'Make it look like your shop',
    widget: 'Switch the widget on',
    order: 'Try it with an order',
    live: 'Go live',
  },
});
