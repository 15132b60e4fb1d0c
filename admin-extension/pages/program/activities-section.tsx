import { plainActivityTypes } from '../../../server/contract/program/activity.ts';
import { errorsBelow } from '../../field-errors.ts';
import { programActivitiesTexts as t } from '../../texts/en/program-activities.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { ActivityDialog } from './activity-dialog.tsx';
import { activityHelps } from './activity-helps.ts';
import { newActivity } from './new-piece.ts';
import { PiecesCard } from './pieces-card.tsx';
import { namesOf } from './program-names.ts';
import { activityNames, nameActivity, sayActivity } from './say-rule.ts';
import type { SectionProps } from './typed.ts';
import { usePieces } from './use-pieces.ts';

const types = [...plainActivityTypes, 'birthday', 'custom'] as const;

export function ActivitiesSection({ draft, errors, edit }: SectionProps) {
  const { activities } = draft;
  const pieces = usePieces(activities, (list) => edit({ activities: list }));
  const ids = activities.flatMap((each) => (each.type === 'custom' ? [each.id] : []));
  return (
    <>
      <PiecesCard
        title={t.section.title}
        hint={t.section.hint}
        add={
          <MenuButton
            items={types.map((type) => ({
              label: activityNames[type],
              help: activityHelps[type],
              disabled: type !== 'custom' && activities.some((each) => each.type === type),
              onClick: () => pieces.add(newActivity(type, ids)),
            }))}
          >
            {t.section.add}
          </MenuButton>
        }
        pieces={pieces}
        items={activities.map((activity, at) => ({
          id: activity.type === 'custom' ? `custom ${activity.id}` : activity.type,
          title: nameActivity(activity),
          name: nameActivity(activity),
          lines: [sayActivity(activity, namesOf(draft))],
          errors: Object.values(errorsBelow(errors, `activities.${at}`)),
        }))}
        empty={{
          icon: 'star',
          title: t.section.emptyTitle,
          text: t.section.emptyText,
        }}
      />
      {pieces.dialog && <ActivityDialog draft={draft} errors={errors} {...pieces.dialog} />}
    </>
  );
}
