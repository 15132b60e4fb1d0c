/** Private windows and full disks refuse storage: then nothing is remembered for later, and nothing else breaks. */
export const tryStorage = <T>(use: () => T): T | null => {
  try {
    return use();
  } catch {
    return null;
  }
};
