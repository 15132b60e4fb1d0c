import { cleanup, configure, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, vi } from 'vitest';
import { App } from '../../admin-extension/app.tsx';
import { type FakeAdmin, fakeAdmin } from './fake-admin.ts';
import { session } from './sample-shop.ts';

/** The first look at a page waits for its code, on a machine that may be busy. */
configure({ asyncUtilTimeout: 10_000 });

interface OpenAdmin {
  admin: FakeAdmin;
  user: ReturnType<typeof userEvent.setup>;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Opens the whole admin at an address; `answers` are what its server says beside the session. */
export function openAdmin(path: string, answers: Readonly<Record<string, object>> = {}): OpenAdmin {
  const admin = fakeAdmin();
  admin.on('GET /session', session);
  Object.entries(answers).forEach(([route, answer]) => admin.on(route, answer));
  window.history.replaceState(null, '', path);
  render(<App />);
  return { admin, user: userEvent.setup() };
}
