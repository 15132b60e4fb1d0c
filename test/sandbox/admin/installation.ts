import type { AccessTokens } from '../admin-api/access-tokens.ts';
import { shopPayload } from '../shop/shop-payload.ts';
import { startAction, type ShopState } from '../shop/shop-state.ts';

/** Whether the app is in the shop, and what happens when it comes and goes. */
export class Installation {
  private readonly state: ShopState;
  private readonly tokens: AccessTokens;

  constructor(state: ShopState, tokens: AccessTokens) {
    this.state = state;
    this.tokens = tokens;
  }

  get isInstalled(): boolean {
    return this.tokens.installed;
  }

  /** Managed installation: nothing is called; the app learns of it when it is opened. */
  install(): void {
    this.tokens.installed = true;
  }

  /** Tells the app a last time; from then on its tokens are dead and it is told nothing. */
  uninstall(): void {
    if (!this.tokens.installed) return;
    startAction(this.state).tell('app/uninstalled', shopPayload(this.state.settings));
    // A new installation has none of them.
    this.state.appFields.clear();
    this.tokens.installed = false;
    this.tokens.revokeAll();
  }
}
