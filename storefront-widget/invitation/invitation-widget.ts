import type { ToldWidget } from '../lent/told-widget.ts';
import type { InvitationKey } from '../locales/invitation-en.ts';

export type InvitationWidget = ToldWidget<InvitationKey>;
