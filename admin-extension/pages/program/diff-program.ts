import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { programChangesTexts as t } from '../../texts/en/program-changes.ts';
import { programTiersTexts as tierTexts } from '../../texts/en/program-tiers.ts';
import { diffPart, diffPieces, type ProgramChange } from './diff-pieces.ts';
import { diffReferrals } from './diff-referrals.ts';
import { namesOf, type ProgramNames } from './program-names.ts';
import { type ProgramSection, programSections } from './program-sections.ts';
import { ruleKinds } from './rule-kinds.ts';
import { sayExpiry } from './say-expiry.ts';
import { sayReward } from './say-reward.ts';
import {
  nameActivity,
  sayActivity,
  sayBenefits,
  sayCampaign,
  sayRule,
  sayThreshold,
  sayTiers,
} from './say-rule.ts';
import { saySegment } from './say-segment.ts';
import { withTexts } from './with-texts.ts';

export interface SectionChanges {
  section: ProgramSection;
  changes: readonly ProgramChange[];
}

interface Both {
  before: ProgramDocument;
  after: ProgramDocument;
  names: ProgramNames;
}

/** What is different in a program, section by section: nothing that differs goes unsaid. */
export function diffProgram(
  before: ProgramDocument,
  after: ProgramDocument,
): readonly SectionChanges[] {
  const both = { before, after, names: joinNames(before, after) };
  return programSections
    .map(({ id }) => ({ section: id, changes: diffs[id](both) }))
    .filter(({ changes }) => changes.length > 0);
}

const diffs: Readonly<Record<ProgramSection, (both: Both) => ProgramChange[]>> = {
  earning: diffEarning,
  campaigns: ({ before, after, names }) =>
    diffPieces(before.campaigns.map(withTexts), after.campaigns.map(withTexts), {
      key: ({ id }) => id,
      name: ({ title }) => title,
      say: (campaign) => sayCampaign(campaign, names),
      order: t.order,
    }),
  activities: ({ before, after, names }) =>
    diffPieces(before.activities.map(withTexts), after.activities.map(withTexts), {
      key: (activity) => (activity.type === 'custom' ? `custom:${activity.id}` : activity.type),
      name: nameActivity,
      say: (activity) => sayActivity(activity, names),
      order: t.order,
    }),
  tiers: diffTiers,
  segments: ({ before, after, names }) =>
    diffPieces(before.segments, after.segments, {
      key: ({ id }) => id,
      name: ({ name }) => name,
      say: ({ where }) => saySegment(where, names),
      order: t.order,
    }),
  rewards: ({ before, after, names }) =>
    diffPieces(before.rewards, after.rewards, {
      key: ({ id }) => id,
      name: ({ title }) => title,
      say: (reward) => sayReward(reward, names),
      order: t.order,
    }),
  referrals: ({ before, after, names }) => diffReferrals(before.referrals, after.referrals, names),
  settings: diffSettings,
};

function diffEarning({ before, after, names }: Both): ProgramChange[] {
  const { rules: was, ...termsBefore } = before.earning;
  const { rules: is, ...termsAfter } = after.earning;
  return [
    ...diffPieces(was, is, {
      key: ({ id }) => id,
      name: ({ kind }) => ruleKinds[kind].label,
      say: (rule) => sayRule(rule, names),
      order: t.order,
    }),
    ...diffPart(termsBefore, termsAfter, plain),
  ];
}

function diffTiers({ before, after, names }: Both): ProgramChange[] {
  const [was, is] = [before.tiers, after.tiers];
  if (was === null || is === null)
    return was === is
      ? []
      : [
          {
            name: tierTexts.section.title,
            before: was && sayLevels(was),
            after: is && sayLevels(is),
          },
        ];
  const { levels: levelsBefore, ...termsBefore } = was;
  const { levels: levelsAfter, ...termsAfter } = is;
  return [
    ...diffPieces(levelsBefore.map(withTexts), levelsAfter.map(withTexts), {
      key: ({ id }) => id,
      name: ({ name }) => name,
      say: (level) => [sayThreshold(level, is), ...sayBenefits(level, names)].join(', '),
      order: t.order,
    }),
    ...diffPart(termsBefore, termsAfter, {
      name: () => tierTexts.terms.title,
      say: (terms) => sayTiers({ ...terms, levels: [] }),
    }),
  ];
}

function sayLevels({ levels }: NonNullable<ProgramDocument['tiers']>): string {
  return levels.map(({ name }) => name).join(', ');
}

function diffSettings({ before, after }: Both): ProgramChange[] {
  const [was, is] = [sayExpiry(before.expiry), sayExpiry(after.expiry)];
  return [
    ...(was === is ? [] : [{ name: t.expire, before: was, after: is }]),
    ...diffPart(
      { joining: before.joining, ...before.settings },
      { joining: after.joining, ...after.settings },
      plain,
    ),
  ];
}

/** For parts without a sentence: each value by itself. */
const plain = { name: () => '', say: () => '' };

/** A thing has one name in both, so that giving a tier another name changes no sentence but its own. */
function joinNames(before: ProgramDocument, after: ProgramDocument): ProgramNames {
  const [now, once] = [namesOf(after), namesOf(before)];
  return {
    points: now.points,
    tier: (id) => (after.tiers?.levels.some((level) => level.id === id) ? now : once).tier(id),
    segment: (id) => (after.segments.some((segment) => segment.id === id) ? now : once).segment(id),
  };
}
