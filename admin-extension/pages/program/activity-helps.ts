import { programActivitiesTexts as t } from '../../texts/en/program-activities.ts';
import type { TypedActivity } from './typed.ts';

/** When each activity gives its points. */
export const activityHelps: Readonly<Record<TypedActivity['type'], string>> = t.helps;
