import { readSettings, type WidgetSettings } from '../settings.ts';

/** What stands at the element itself, and what is left out there as the page's launcher has it. */
export const ownSettings = (element: HTMLElement): WidgetSettings & { signedIn: boolean } => {
  const launcher = document.getElementById('regulars-embed');
  const data: DOMStringMap = Object.assign({}, launcher?.dataset, element.dataset);
  return { ...readSettings(data), signedIn: data['signedIn'] === 'true' };
};
