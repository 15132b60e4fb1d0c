import { proposalWish } from '../../../server/contract/admin-onboarding.ts';
import { client } from '../../client.ts';
import { welcomeTexts } from '../../texts/en/welcome.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useRequest } from '../../use-request.ts';
import { Failed } from './failed.tsx';
import { ProposalCost } from './proposal-cost.tsx';
import { ProposalFields } from './proposal-fields.tsx';
import { ProposalOffers } from './proposal-offers.tsx';
import { useProposal } from './use-proposal.ts';

const t = welcomeTexts.program;

interface ProposalFormProps {
  /** A draft waits, whose place a proposal would take. */
  replaces: boolean;
  onKept: () => void;
  onDrafted: () => void;
}

/** What a merchant says of their margin, and the program that comes of it, at once. */
export function ProposalForm({ replaces, onKept, onDrafted }: ProposalFormProps) {
  const wish = useProposal();
  const { made, margin, average, generosity } = wish;
  const proposal = made.data;
  const use = useRequest(proposalWish, async (said) => {
    await client.draftProposal(said);
    onDrafted();
  });
  const submit = () => {
    const said = average.trim();
    use.submit({ margin, generosity, ...(said === '' ? {} : { average: said }) });
  };
  return (
    <>
      <Columns layout="preview">
        <Card>
          <Stack>
            <Text as="p">{t.about}</Text>
            <ProposalFields wish={wish} errors={use.errors} />
            <Failed of={use} />
            {replaces ? <Text as="p">{t.replaces}</Text> : null}
            <Stack row>
              <Button look="primary" busy={use.busy} disabled={proposal === null} onClick={submit}>
                {t.use}
              </Button>
              {replaces ? <Button onClick={onKept}>{t.keep}</Button> : null}
            </Stack>
          </Stack>
        </Card>
        <Stack>
          {made.error === null ? null : (
            <ErrorState error={made.error} retry={made.refresh} busy={made.busy} />
          )}
          {proposal === null && made.error === null ? <Skeleton kind="text" rows={8} /> : null}
          {proposal === null ? null : <ProposalOffers proposal={proposal} stale={made.busy} />}
        </Stack>
      </Columns>
      {proposal === null ? null : <ProposalCost proposal={proposal} />}
    </>
  );
}
