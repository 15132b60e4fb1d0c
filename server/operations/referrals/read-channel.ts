import { type ShareChannel, shareChannels } from '../../contract/referral.ts';

/** How a link was shared, as its address says it (`?via=whatsapp`); what nobody knows is a link as any other. */
export function readChannel(text: string | null | undefined): ShareChannel {
  return shareChannels.find((channel) => channel === text) ?? 'link';
}
