import { type Client, screenOf } from './client.ts';
import { moveAlongTabs } from './move-along-tabs.ts';
import { readScreen } from './open-screen.ts';
import { press } from './press.ts';
import { sendForm } from './send-form.ts';
import { tellShare } from './share.ts';

/** Everything that a shopper does in the panel, heard at its outermost element. */
export const listen = (client: Client, place: HTMLElement): void => {
  place.addEventListener('click', (event) => press(client, event));
  place.addEventListener('keydown', (event) => moveAlongTabs(client, event));
  place.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    void sendForm(client, event.target);
  });
  place.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'range') return;
    screenOf(client).points = Number(target.value);
    client.draw();
  });
  place.addEventListener('change', ({ target }) => {
    if (target instanceof Element)
      target.closest<HTMLFormElement>('form[changes]')?.requestSubmit();
  });
  // It does not bubble, but it can be caught on the way down.
  place.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.open) return;
      const channel = target.getAttribute('tells');
      if (channel) tellShare(client, channel);
    },
    true,
  );
  window.addEventListener('online', () => {
    const screen = screenOf(client);
    if (screen.failure) void readScreen(client, screen);
  });
};
