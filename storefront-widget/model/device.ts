import { tryStorage } from './try-storage.ts';

const key = 'regulars:device';

/** A random name that this browser gives itself, once. Null where nothing can be kept. */
export const readDevice = (): string | null =>
  tryStorage(() => {
    const device = localStorage.getItem(key) ?? crypto.randomUUID();
    localStorage.setItem(key, device);
    return device;
  });
