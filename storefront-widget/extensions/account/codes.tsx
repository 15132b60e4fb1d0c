/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { storefrontPaths } from '../../../server/contract/paths.ts';
import type { StorefrontRedemption } from '../../../server/contract/storefront-reward.ts';
import type { Server } from '../parts/call-server.ts';
import { giveBack, type Returned } from '../parts/give-back.ts';
import type { Note } from '../parts/use-redeeming.ts';
import type { Words } from '../parts/words.ts';

interface Acting {
  server: Server;
  words: Words;
  reload: () => Promise<void>;
  say: (note: Note | null) => void;
}

/** What was redeemed and can be used: to be copied, or given back for its points. */
export function Codes(props: Acting & { redemptions: readonly StorefrontRedemption[] }) {
  const { redemptions, ...acting } = props;
  const open = redemptions.filter(({ status }) => openStates.has(status));
  return (
    <s-section heading={acting.words.say('codesTitle')}>
      {open.length === 0 ? (
        <s-text color="subdued">{acting.words.say('noCodes')}</s-text>
      ) : (
        <s-stack gap="large">
          {open.map((redemption) => (
            <Code key={redemption.id} redemption={redemption} {...acting} />
          ))}
        </s-stack>
      )}
    </s-section>
  );
}

const openStates: ReadonlySet<string> = new Set(['requested', 'held', 'issued']);

function Code({ redemption, ...acting }: Acting & { redemption: StorefrontRedemption }) {
  const { words } = acting;
  const { id, title, code, expires_at, status } = redemption;
  const clip = `code-${id}`;
  return (
    <s-stack gap="small-300">
      <s-text type="strong">{title}</s-text>
      {status !== 'issued' && <s-text color="subdued">{words.say('making')}</s-text>}
      {expires_at !== null && (
        <s-text color="subdued">{words.say('until', { day: words.day(expires_at) })}</s-text>
      )}
      <s-stack direction="inline" gap="base" alignItems="center">
        {code !== null && (
          <>
            <s-text>{code}</s-text>
            <s-button
              variant="secondary"
              command="--copy"
              commandFor={clip}
              accessibilityLabel={words.say('copyCode', { code })}
            >
              {words.say('copy')}
            </s-button>
            <s-clipboard-item id={clip} text={code} />
          </>
        )}
        {redemption.can_cancel && <GiveBack redemption={redemption} {...acting} />}
      </s-stack>
    </s-stack>
  );
}

/** The second press gives back: the code is gone for good. */
function GiveBack({
  redemption,
  server,
  words,
  reload,
  say,
}: Acting & { redemption: StorefrontRedemption }) {
  const [step, setStep] = useState<'idle' | 'asked' | 'busy'>('idle');
  const points = words.points(redemption.points);
  const cancel = async () => {
    if (step === 'busy') return;
    setStep('busy');
    const returned = await giveBack({ server, paths: storefrontPaths }, redemption.id);
    await reload();
    setStep('idle');
    say(noteOf(returned, points));
  };
  return (
    <s-button
      variant="secondary"
      loading={step === 'busy'}
      onClick={() => (step === 'idle' ? setStep('asked') : void cancel())}
    >
      {words.say(step === 'idle' ? 'giveBack' : 'giveBackSure', { points })}
    </s-button>
  );
}

function noteOf(returned: Returned, points: string): Note {
  const { outcome } = returned;
  if (outcome === 'back') return { tone: 'success', key: 'givenBack', gaps: { points } };
  if (outcome === 'slow') return { tone: 'info', key: 'givingBack', gaps: { points } };
  if (outcome === 'refused') return { tone: 'critical', text: returned.detail };
  return { tone: 'critical', key: outcome === 'spent' ? 'notGivenBack' : 'unreached' };
}
