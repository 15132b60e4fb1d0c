import { readSettings, type WidgetSettings } from '../settings.ts';

interface OwnSettings extends WidgetSettings {
  readonly signedIn: boolean;
  /** How round corners are; undefined: as round as they come. */
  readonly shape: string | undefined;
}

/** What stands at the element itself, and what is left out there as the page's launcher has it. */
export const ownSettings = (element: HTMLElement): OwnSettings => {
  const launcher = document.getElementById('regulars-embed');
  const data: DOMStringMap = Object.assign({}, launcher?.dataset, element.dataset);
  return {
    ...readSettings(data),
    signedIn: data['signedIn'] === 'true',
    shape: data['shape'],
  };
};
