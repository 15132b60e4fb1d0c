import { describeProgram, namesOf, type WholeProgram } from './describe-program.ts';
import type { Names } from './plain-words.ts';
import type { Facet, Subject } from './subject.ts';

/**
 * What is different between two programs, one plain sentence for each thing: nothing that differs goes unsaid,
 * and two programs that mean the same have no changes.
 */
export function describeChanges(before: WholeProgram, after: WholeProgram): string[] {
  const names = joinNames(namesOf(before), namesOf(after));
  const was = byKey(describeProgram(before, names));
  const is = byKey(describeProgram(after, names));
  return [
    ...[...is.values()].flatMap((subject) => {
      const old = was.get(subject.key);
      return old === undefined ? [sayNew(subject)] : compareFacets(old, subject);
    }),
    ...[...was.values()].flatMap((subject) =>
      is.has(subject.key) ? [] : [`${subject.title} is removed (${sayAll(subject)})`],
    ),
    ...describeMoves(before, after),
  ];
}

/** A thing has one name in both, so that giving a tier another name changes no sentence but its own. */
function joinNames(before: Names, after: Names): Names {
  return {
    points: after.points,
    tiers: tellApart([...before.tiers, ...after.tiers]),
    segments: tellApart([...before.segments, ...after.segments]),
  };
}

/** Two things of one name are told apart by their ids. */
function tellApart(entries: readonly [string, string][]): Map<string, string> {
  const names = new Map(entries);
  const uses = [...names.values()];
  return new Map(
    [...names].map(([id, name]) => {
      const isShared = uses.filter((other) => other === name).length > 1;
      return [id, isShared ? `${name} (${id})` : name];
    }),
  );
}

function byKey(subjects: readonly Subject[]): Map<string, Subject> {
  return new Map(subjects.map((subject) => [subject.key, subject]));
}

function sayNew(subject: Subject): string {
  const { title } = subject;
  return `New ${title.slice(0, 1).toLowerCase()}${title.slice(1)}: ${sayAll(subject)}`;
}

function sayAll({ facets }: Subject): string {
  return facets
    .filter(({ isUsual }) => !isUsual)
    .map(({ label, text }) => (label === '' ? text : `${label}: ${text}`))
    .join('; ');
}

function compareFacets(was: Subject, is: Subject): string[] {
  const old = new Map(was.facets.map((facet) => [facet.label, facet]));
  const now = new Map(is.facets.map((facet) => [facet.label, facet]));
  const labels = [...new Set([...old.keys(), ...now.keys()])];
  return labels.flatMap((label) => {
    const [before, after] = [textOf(old.get(label)), textOf(now.get(label))];
    if (before === after) return [];
    return [`${is.title}${label === '' ? '' : `, ${label}`}: ${before} → ${after}`];
  });
}

function textOf(facet: Facet | undefined): string {
  return facet?.text ?? 'not set';
}

/** The order of rules and campaigns of one priority decides, and shoppers see that of rewards and activities. */
function describeMoves(before: WholeProgram, after: WholeProgram): string[] {
  const lists: [string, (program: WholeProgram) => string[]][] = [
    ['rules', ({ earning }) => earning.rules.map(({ id }) => id)],
    ['campaigns', ({ campaigns }) => campaigns.map(({ id }) => id)],
    [
      'activities',
      ({ activities }) => activities.map((one) => (one.type === 'custom' ? one.id : one.type)),
    ],
    ['tiers', ({ tiers }) => tiers?.levels.map(({ id }) => id) ?? []],
    ['segments', ({ segments }) => segments.map(({ id }) => id)],
    ['rewards', ({ rewards }) => rewards.map(({ id }) => id)],
    ['referral boosts', ({ referrals }) => referrals?.boosts.map(({ id }) => id) ?? []],
  ];
  return lists.flatMap(([name, idsOf]) => {
    const [was, is] = [idsOf(before), idsOf(after)];
    const [from, to] = [was.filter((id) => is.includes(id)), is.filter((id) => was.includes(id))];
    return from.join() === to.join()
      ? []
      : [`Order of the ${name}: ${from.join(', ')} → ${to.join(', ')}`];
  });
}
