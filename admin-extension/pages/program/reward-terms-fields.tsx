import { CodeFields, type CodeOffer } from './reward-code-fields.tsx';
import { type HandedOver, HandedOverFields } from './reward-handed-over-fields.tsx';
import type { OfferFieldsProps, TypedOffer } from './typed.ts';

/** Of a code for the checkout, or of what is handed over without one. */
export function TermsFields<Offer extends TypedOffer>({
  offer,
  endsWithClaim = false,
  ...rest
}: OfferFieldsProps<Offer> & { endsWithClaim?: boolean }) {
  if (isCode(offer)) return <CodeFields offer={offer} endsWithClaim={endsWithClaim} {...rest} />;
  return isHandedOver(offer) ? <HandedOverFields offer={offer} {...rest} /> : null;
}

function isCode<Offer extends TypedOffer>(offer: Offer): offer is Offer & CodeOffer {
  return 'combines_with' in offer;
}

function isHandedOver<Offer extends TypedOffer>(offer: Offer): offer is Offer & HandedOver {
  return !isCode(offer);
}
