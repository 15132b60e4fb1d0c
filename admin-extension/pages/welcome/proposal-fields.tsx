import { generosity as generosities } from '../../../server/contract/admin-onboarding.ts';
import { useSession } from '../../session.tsx';
import { welcomeTexts } from '../../texts/en/welcome.ts';
import { Scale } from '../../ui/scale.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { useProposal } from './use-proposal.ts';

const t = welcomeTexts.program;

interface ProposalFieldsProps {
  wish: ReturnType<typeof useProposal>;
  errors: Readonly<Record<string, string>>;
}

/** What only the merchant knows. What an order comes to is asked where nothing was sold yet. */
export function ProposalFields({ wish, errors }: ProposalFieldsProps) {
  const { shop } = useSession();
  return (
    <>
      <TextField
        label={t.margin}
        kind="points"
        value={wish.margin}
        onChange={wish.setMargin}
        suffix="%"
        help={t.marginHelp}
        error={errors['margin']}
      />
      {wish.made.data?.figures.orders === 0 ? (
        <TextField
          label={t.average}
          kind="amount"
          value={wish.average}
          onChange={wish.setAverage}
          suffix={shop.currency}
          help={t.averageHelp}
          error={errors['average']}
        />
      ) : null}
      <Scale
        label={t.generosity}
        value={wish.generosity}
        options={generosities.options.map((value) => ({ value, label: t.generosities[value] }))}
        onChange={wish.setGenerosity}
      />
    </>
  );
}
