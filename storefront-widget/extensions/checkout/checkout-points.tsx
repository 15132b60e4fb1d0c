/** @jsxImportSource preact */
import type { Api } from '@shopify/ui-extensions/purchase.checkout.block.render';
import { useCallback, useState } from 'preact/hooks';
import type { StorefrontMember } from '../../../server/contract/storefront.ts';
import type { StorefrontRedemption } from '../../../server/contract/storefront-reward.ts';
import { atTheDoor } from '../parts/at-the-door.tsx';
import type { Server } from '../parts/call-server.ts';
import { Notice } from '../parts/notice.tsx';
import { usePage } from '../parts/use-page.ts';
import { type Note, useRedeeming } from '../parts/use-redeeming.ts';
import { useServer } from '../parts/use-server.ts';
import { makeWords, type Words } from '../parts/words.ts';
import { BasketOffers } from './basket-offers.tsx';

/** Points at the checkout: what there is, what it buys for this basket, and which of the codes are applied. */
export function CheckoutPoints({ api }: { api: Api }) {
  const server = useServer(api);
  const door = usePage(server);
  const locale = api.localization.extensionLanguage.value.isoCode;
  const words = makeWords(api.i18n, locale, door.page?.shop);
  const closed = atTheDoor({ ...door, words, signIn: signInOf(api) });
  return (
    <s-section heading={words.say('title')}>
      {closed ??
        (door.page?.member && (
          <MemberPoints
            api={api}
            server={server}
            page={door.page}
            member={door.page.member}
            reload={door.reload}
            words={words}
          />
        ))}
    </s-section>
  );
}

function MemberPoints(props: {
  api: Api;
  server: Server;
  page: StorefrontMember;
  member: NonNullable<StorefrontMember['member']>;
  reload: () => Promise<void>;
  words: Words;
}) {
  const { api, server, page, member, reload, words } = props;
  const codes = useCodes(api);
  const { add } = codes;
  const issued = useCallback(
    async ({ code }: StorefrontRedemption): Promise<Note | null> => {
      const note = code === null ? null : await add(code);
      await reload();
      return note;
    },
    [add, reload],
  );
  const redeemer = { server, keeping: api.storage, memberId: member.id };
  const redeeming = useRedeeming(redeemer, issued);
  return (
    <s-stack gap="base">
      <s-stack accessibilityRole="status">
        <s-text>{words.say('balance', { points: words.points(member.balance.available) })}</s-text>
        {redeeming.note !== null && (
          <Notice note={redeeming.note} words={words} retry={() => void redeeming.resume()} />
        )}
      </s-stack>
      {codes.canChange && (
        <>
          <Codes redemptions={member.redemptions} codes={codes} words={words} say={redeeming.say} />
          <BasketOffers
            server={server}
            subtotal={api.cost.subtotalAmount.value}
            page={page}
            words={words}
            redeeming={redeeming}
          />
        </>
      )}
    </s-stack>
  );
}

interface Codes {
  /** False in an express checkout, where nothing can be taken off any more. */
  canChange: boolean;
  busy: string | null;
  isApplied: (code: string) => boolean;
  add: (code: string) => Promise<Note | null>;
  remove: (code: string) => Promise<Note | null>;
}

function useCodes(api: Api): Codes {
  const [busy, setBusy] = useState<string | null>(null);
  const change = useCallback(
    async (type: 'addDiscountCode' | 'removeDiscountCode', code: string): Promise<Note | null> => {
      setBusy(code);
      // Shopify gives a result; that it may break off instead must not leave the button busy.
      const result = await api.applyDiscountCodeChange({ type, code }).catch(() => null);
      setBusy(null);
      return result?.type === 'success'
        ? null
        : { tone: 'critical', key: 'notApplied', gaps: { code } };
    },
    [api],
  );
  const add = useCallback((code: string) => change('addDiscountCode', code), [change]);
  const applied = api.discountCodes.value.map(({ code }) => code.toUpperCase());
  return {
    canChange: api.instructions.value.discounts.canUpdateDiscountCodes,
    busy,
    isApplied: (code) => applied.includes(code.toUpperCase()),
    add,
    remove: (code) => change('removeDiscountCode', code),
  };
}

/** What points have bought already: each goes onto this order and off it again. */
function Codes(props: {
  redemptions: readonly StorefrontRedemption[];
  codes: Codes;
  words: Words;
  say: (note: Note | null) => void;
}) {
  const { redemptions, codes, words, say } = props;
  return redemptions.map(({ id, code, status, is_code, title }) => {
    if (code === null || status !== 'issued' || !is_code) return null;
    const isApplied = codes.isApplied(code);
    const turn = async () => say(await (isApplied ? codes.remove(code) : codes.add(code)));
    return (
      <s-stack
        key={id}
        direction="inline"
        gap="base"
        alignItems="center"
        justifyContent="space-between"
      >
        <s-stack gap="none">
          <s-text>{title}</s-text>
          <s-text color="subdued">{code}</s-text>
        </s-stack>
        <s-button
          variant="secondary"
          loading={codes.busy === code}
          accessibilityLabel={`${words.say(isApplied ? 'takeOff' : 'apply')}: ${title}`}
          onClick={() => void turn()}
        >
          {words.say(isApplied ? 'takeOff' : 'apply')}
        </s-button>
      </s-stack>
    );
  });
}

/** The shop's own page, which leads back to this checkout. */
function signInOf({ shop }: Api): string {
  const store = shop.storefrontUrl ?? `https://${shop.myshopifyDomain}`;
  return new URL('/account/login?return_url=%2Fcheckout', store).href;
}
