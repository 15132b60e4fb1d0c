import type { LanguagePack } from '../in-language.ts';
import { backtests } from './backtests.ts';
import { change } from './change.ts';
import { channels } from './channels.ts';
import { chart } from './chart.ts';
import { checklist } from './checklist.ts';
import { branding } from './branding.ts';
import { developers } from './developers.ts';
import { errors } from './errors.ts';
import { format } from './format.ts';
import { health } from './health.ts';
import { imports } from './imports.ts';
import { inbox } from './inbox.ts';
import { member } from './member.ts';
import { memberActions } from './member-actions.ts';
import { memberActivities } from './member-activities.ts';
import { memberOrders } from './member-orders.ts';
import { memberRedemptions } from './member-redemptions.ts';
import { memberReferrals } from './member-referrals.ts';
import { memberStatement } from './member-statement.ts';
import { memberTier } from './member-tier.ts';
import { members } from './members.ts';
import { navigation } from './navigation.ts';
import { overview } from './overview.ts';
import { program } from './program.ts';
import { programActivities } from './program-activities.ts';
import { programCampaigns } from './program-campaigns.ts';
import { programChanges } from './program-changes.ts';
import { programMeaning } from './program-meaning.ts';
import { programProtection } from './program-protection.ts';
import { programReferrals } from './program-referrals.ts';
import { programRewards } from './program-rewards.ts';
import { programRules } from './program-rules.ts';
import { programSegments } from './program-segments.ts';
import { programSettings } from './program-settings.ts';
import { programTiers } from './program-tiers.ts';
import { redemptions } from './redemptions.ts';
import { referralReport } from './referral-report.ts';
import { referralReviews } from './referral-reviews.ts';
import { referralSentences } from './referral-sentences.ts';
import { referrals } from './referrals.ts';
import { refusals } from './refusals.ts';
import { reportCustomers } from './report-customers.ts';
import { reportMoney } from './report-money.ts';
import { reportMonths } from './report-months.ts';
import { reportNames } from './report-names.ts';
import { reportProgram } from './report-program.ts';
import { reports } from './reports.ts';
import { rewardSentences } from './reward-sentences.ts';
import { ruleSentences } from './rule-sentences.ts';
import { segmentSentences } from './segment-sentences.ts';
import { tasks } from './tasks.ts';
import { ui } from './ui.ts';
import { versions } from './versions.ts';
import { welcome } from './welcome.ts';
import { whatIs } from './what-is.ts';

/** Everything that the admin says in German, by area. */
export const german: LanguagePack = {
  areas: {
    'report-customers': reportCustomers,
    'report-money': reportMoney,
    'report-months': reportMonths,
    'report-names': reportNames,
    'report-program': reportProgram,
    'what-is': whatIs,
    backtests,
    change,
    channels,
    chart,
    checklist,
    branding,
    developers,
    errors,
    format,
    health,
    imports,
    inbox,
    member,
    memberActions,
    memberActivities,
    memberOrders,
    memberRedemptions,
    memberReferrals,
    memberStatement,
    memberTier,
    members,
    navigation,
    overview,
    program,
    programActivities,
    programCampaigns,
    programChanges,
    programMeaning,
    programProtection,
    programReferrals,
    programRewards,
    programRules,
    programSegments,
    programSettings,
    programTiers,
    redemptions,
    referralReport,
    referralReviews,
    referralSentences,
    referrals,
    refusals,
    reports,
    rewardSentences,
    ruleSentences,
    segmentSentences,
    tasks,
    ui,
    versions,
    welcome,
  },
};
