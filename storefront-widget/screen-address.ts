/** Names of screens that are tabs of the first one; others have a page of their own. */
const tabs = /^(rewards|codes|history|earn|standing)$/;

/** Where the screen is that a page calls by its name: `rewards` → `home?tab=rewards`, `friends` → `friends`. */
export const screenAddress = (name: string): string =>
  tabs.test(name) ? `home?tab=${name}` : name;
