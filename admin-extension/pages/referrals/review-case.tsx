import type { MemberCase } from '../../../server/contract/admin-referrals.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { referralReviewsTexts as t } from '../../texts/en/referral-reviews.ts';
import { Bullets } from '../../ui/bullets.tsx';
import { Link } from '../../ui/link.tsx';
import { Text } from '../../ui/text.tsx';
import { DecideCase } from './decide-case.tsx';
import { caseNames } from './say-case.ts';

interface ReviewCaseProps {
  about: MemberCase;
  onDecided: (outcome: string) => void;
  onStale: () => void;
}

/** A case in a list of those to review. */
export function reviewCase({ about, onDecided, onStale }: ReviewCaseProps) {
  return {
    id: about.id,
    head: <CaseHead about={about} />,
    why: <CaseEvidence about={about} />,
    facts: about.others.length === 0 ? null : <OtherMembers others={about.others} />,
    foot: <DecideCase about={about} onDecided={onDecided} onStale={onStale} />,
  };
}

function CaseHead({ about }: { about: MemberCase }) {
  const format = useFormat();
  const { member, kind, opened_at: at, score } = about;
  return (
    <>
      <Text as="p" breakWord>
        <Link href={links.member(member.id)} quiet>
          {member.name || t.members.unnamed}
        </Link>
      </Text>
      <Text as="p" variant="small" tone="subdued">
        {t.members.about(caseNames[kind], String(score), format.instant(at))}
      </Text>
    </>
  );
}

export function CaseEvidence({ about: { evidence } }: { about: Pick<MemberCase, 'evidence'> }) {
  return <Bullets items={evidence.map((words, at) => ({ id: `${at}`, words }))} />;
}

function OtherMembers({ others }: Pick<MemberCase, 'others'>) {
  return (
    <>
      <Text as="p" tone="subdued">
        {t.members.with}
      </Text>
      <Bullets
        items={others.map(({ id, name }) => ({
          id,
          words: <Link href={links.member(id)}>{name || t.members.unnamed}</Link>,
        }))}
      />
    </>
  );
}
