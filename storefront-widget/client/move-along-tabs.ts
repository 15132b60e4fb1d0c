import { type Client, screenOf } from './client.ts';

/** Arrow keys move along the reading direction; Home and End go to the ends. */
export const moveAlongTabs = (client: Client, event: KeyboardEvent): void => {
  const tab = event.target instanceof Element ? event.target.closest('[role=tab]') : null;
  const list = tab?.closest('[role=tablist]');
  if (!tab || !list) return;
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const step = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
  const now = tabs.findIndex((one) => one === tab);
  const targets: Partial<Record<string, number>> = {
    ArrowRight: now + step,
    ArrowLeft: now - step,
    Home: 0,
    End: -1,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  const next = tabs.at(target % tabs.length);
  screenOf(client).tab = next?.getAttribute('tab') ?? null;
  client.draw();
  next?.focus();
};
