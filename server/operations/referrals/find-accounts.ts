import { judgeAccounts, type SharedMark } from '../../domain/cases/judge-members.ts';
import type { CaseEvidence } from '../../store/cases.ts';
import type { SharedByMember } from '../../store/member-watch.ts';
import type { Suspicion } from './open-case.ts';

/** Of members who share marks with others: who may have several accounts, each group once, told of its oldest member. */
export function findAccounts(shared: readonly SharedByMember[]): Suspicion[] {
  const found = new Map<string, Suspicion>();
  for (const [memberId, own] of Map.groupBy(shared, (one) => one.memberId)) {
    const sharing = othersByMark(own);
    const marks = [...sharing].map(([mark, others]) => ({ mark, members: others.length + 1 }));
    const judged = judgeAccounts(marks);
    if (judged === null) continue;
    const evidence = [...sharing].flatMap(([mark, others]) => tell(mark, [memberId, ...others]));
    const members = new Set(evidence.flatMap((one) => one.memberIds));
    const oldest = [...members].toSorted(byAge)[0] ?? memberId;
    found.set([...members].toSorted(byAge).join(), {
      kind: 'many_accounts',
      memberId: oldest,
      judge: () => ({ score: judged.score, evidence }),
    });
  }
  return [...found.values()];
}

/** With whom a member shares what; the same name at the same address is a person. */
function othersByMark(own: readonly SharedByMember[]): Map<SharedMark, string[]> {
  const of = (kind: SharedByMember['kind']) =>
    own.flatMap((one) => (one.kind === kind ? [one.otherId] : []));
  const atAddress = new Set(of('address'));
  const others: [SharedMark, string[]][] = [
    ['mailbox', of('mailbox')],
    ['person', of('name').filter((id) => atAddress.has(id))],
    ['phone', of('phone')],
    ['device', of('device')],
  ];
  return new Map(others.filter(([, ids]) => ids.length > 0));
}

function tell(mark: SharedMark, memberIds: readonly string[]): CaseEvidence[] {
  const judged = judgeAccounts([{ mark, members: memberIds.length }]);
  return (judged?.sentences ?? []).map((text) => ({
    name: mark,
    text,
    memberIds: memberIds.toSorted(byAge),
    score: judged?.score ?? 0,
  }));
}

/** Ids are given in turn: whoever joined first has the smallest. */
function byAge(a: string, b: string): number {
  return Number(a) - Number(b);
}
