import { useState } from 'react';
import { type AdminMemberTier, giveTierRequest } from '../../../server/contract/admin-tiers.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { memberTierTexts as t } from '../../texts/en/member-tier.ts';
import { Banner } from '../../ui/banner.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Form } from '../../ui/form.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useRequest } from '../../use-request.ts';

interface GiveTierProps {
  memberId: string;
  current: string | null;
  choices: AdminMemberTier['choices'];
  onGiven: () => void;
  onClose: () => void;
}

const none = '';

interface Given {
  tier: string;
  locked: boolean;
  reason: string;
}

/** Gives a tier by hand, locks it, or takes it away. */
export function GiveTier({ memberId, current, choices, onGiven, onClose }: GiveTierProps) {
  const [given, setGiven] = useState<Given>({ tier: current ?? none, locked: true, reason: '' });
  const give = useRequest(giveTierRequest, async (request) => {
    await client.giveTier(memberId, request);
    toast(t.give.done);
    onGiven();
  });
  const submit = () => {
    const { tier, locked, reason } = given;
    give.submit({ tier_id: tier === none ? null : tier, locked, reason });
  };
  return (
    <Modal
      open
      title={t.give.title}
      onClose={onClose}
      primary={{ label: t.give.title, onClick: submit, busy: give.busy }}
      secondary={{ label: t.give.cancel, onClick: onClose }}
    >
      <Form onSubmit={submit}>
        <Stack>
          {give.error === null ? null : (
            <Banner tone="critical" title={give.error.title}>
              <p>{give.error.detail}</p>
            </Banner>
          )}
          <GivenFields given={given} choices={choices} onChange={setGiven} errors={give.errors} />
        </Stack>
      </Form>
    </Modal>
  );
}

interface GivenFieldsProps extends Pick<GiveTierProps, 'choices'> {
  given: Given;
  onChange: (given: Given) => void;
  errors: Readonly<Record<string, string>>;
}

function GivenFields({ given, choices, onChange, errors }: GivenFieldsProps) {
  return (
    <>
      <Select
        label={t.give.tier}
        value={given.tier}
        options={[
          { value: none, label: given.locked ? t.give.none : t.give.earned },
          ...choices.map(({ id, name, by_hand_only: byHand }) => ({
            value: id,
            label: byHand ? t.give.byHand(name) : name,
          })),
        ]}
        onChange={(tier) => onChange({ ...given, tier })}
        error={errors['tier_id']}
      />
      <Checkbox
        label={t.give.lock}
        checked={given.locked}
        onChange={(locked) => onChange({ ...given, locked })}
        help={t.give.lockHelp}
      />
      <TextField
        label={t.give.reason}
        value={given.reason}
        onChange={(reason) => onChange({ ...given, reason })}
        error={errors['reason']}
        help={t.give.reasonHelp}
        maxLength={200}
      />
    </>
  );
}
