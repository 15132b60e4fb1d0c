import { useState } from 'react';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Form } from '../../ui/form.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { checkProgram } from './check-program.ts';
import { type ProgramForm, programFromForm } from './program-form.ts';
import type { RewardForm } from './reward-form.ts';

interface RewardDialogProps {
  form: ProgramForm;
  /** Its place in the list; the list's length for a new one. */
  at: number;
  initial: RewardForm;
  onDone: (reward: RewardForm) => void;
  onClose: () => void;
}

/** One reward. It goes back into the program only when the contract accepts it there. */
export function RewardDialog({ form, at, initial, onDone, onClose }: RewardDialogProps) {
  const [reward, setReward] = useState(initial);
  const [tried, setTried] = useState(false);
  const edit = (patch: Partial<RewardForm>) => setReward((was) => ({ ...was, ...patch }));

  const whole = { ...form, rewards: form.rewards.toSpliced(at, 1, reward) };
  const own = Object.entries(checkProgram(programFromForm(whole)).errors).flatMap(
    ([path, message]) =>
      path.startsWith(`rewards.${at}.`)
        ? [[path.slice(`rewards.${at}.`.length), message] as const]
        : [],
  );
  const errors: Readonly<Record<string, string>> = tried ? Object.fromEntries(own) : {};
  const done = () => {
    setTried(true);
    if (own.length === 0) onDone(reward);
  };

  return (
    <Modal
      open
      title={at < form.rewards.length ? 'Edit reward' : 'Add reward'}
      onClose={onClose}
      primary={{ label: 'Done', onClick: done }}
      secondary={{ label: 'Cancel', onClick: onClose }}
    >
      <Form onSubmit={done}>
        <Stack>
          <TextField
            label="Title"
            value={reward.title}
            onChange={(title) => edit({ title })}
            error={errors['title']}
            placeholder={reward.kind === 'amount_off' ? '$5 off' : 'Points as money'}
            help="As shoppers see it."
          />
          {reward.kind === 'amount_off' ? (
            <FixedFields reward={reward} errors={errors} edit={edit} />
          ) : (
            <VariableFields reward={reward} errors={errors} edit={edit} />
          )}
          <TermsFields reward={reward} errors={errors} edit={edit} />
        </Stack>
      </Form>
    </Modal>
  );
}

interface FieldsProps {
  reward: RewardForm;
  errors: Readonly<Record<string, string>>;
  edit: (patch: Partial<RewardForm>) => void;
}

function FixedFields({ reward, errors, edit }: FieldsProps) {
  return (
    <Columns layout="halves">
      <TextField
        label="Price in points"
        kind="points"
        value={reward.points}
        onChange={(points) => edit({ points })}
        error={errors['points']}
      />
      <TextField
        label="Amount off"
        kind="amount"
        value={reward.value}
        onChange={(value) => edit({ value })}
        error={errors['value.amount']}
        suffix={reward.currency}
      />
    </Columns>
  );
}

function VariableFields({ reward, errors, edit }: FieldsProps) {
  return (
    <>
      <Columns layout="halves">
        <TextField
          label="Points per step"
          kind="points"
          value={reward.pointsStep}
          onChange={(pointsStep) => edit({ pointsStep })}
          error={errors['points_step']}
        />
        <TextField
          label="Amount off per step"
          kind="amount"
          value={reward.valueStep}
          onChange={(valueStep) => edit({ valueStep })}
          error={errors['value_step.amount']}
          suffix={reward.currency}
        />
      </Columns>
      <Columns layout="halves">
        <TextField
          label="Least points"
          kind="points"
          value={reward.minPoints}
          onChange={(minPoints) => edit({ minPoints })}
          error={errors['min_points']}
        />
        <TextField
          label="Most points"
          kind="points"
          value={reward.maxPoints}
          onChange={(maxPoints) => edit({ maxPoints })}
          error={errors['max_points']}
        />
      </Columns>
    </>
  );
}

function TermsFields({ reward, errors, edit }: FieldsProps) {
  const { combinesWith } = reward;
  return (
    <>
      <TextField
        label="Minimum order"
        kind="amount"
        value={reward.minimumOrder}
        onChange={(minimumOrder) => edit({ minimumOrder })}
        error={errors['minimum_order.amount']}
        suffix={reward.currency}
        help="Leave empty for none."
      />
      <Columns layout="halves">
        <TextField
          label="Codes begin with"
          value={reward.codePrefix}
          onChange={(prefix) => edit({ codePrefix: prefix.toUpperCase() })}
          error={errors['code_prefix']}
        />
        <TextField
          label="Codes are valid for"
          kind="points"
          value={reward.codeDays}
          onChange={(codeDays) => edit({ codeDays })}
          error={errors['code_days']}
          suffix="days"
        />
      </Columns>
      <Stack gap="tight">
        <Text as="p">Can be used together with</Text>
        <Checkbox
          label="Order discounts"
          checked={combinesWith.order_discounts}
          onChange={(on) => edit({ combinesWith: { ...combinesWith, order_discounts: on } })}
        />
        <Checkbox
          label="Product discounts"
          checked={combinesWith.product_discounts}
          onChange={(on) => edit({ combinesWith: { ...combinesWith, product_discounts: on } })}
        />
        <Checkbox
          label="Shipping discounts"
          checked={combinesWith.shipping_discounts}
          onChange={(on) => edit({ combinesWith: { ...combinesWith, shipping_discounts: on } })}
        />
      </Stack>
    </>
  );
}
