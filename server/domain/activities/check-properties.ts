import type { ActivityProperty } from '../program/activity-rule.ts';
import type { Properties, PropertyValue } from './activity.ts';

export interface PropertyProblem {
  /** `properties.km` */
  path: string;
  message: string;
}

/** What an activity of the shop's own kind brings, held against the properties that its rule names. */
export function checkProperties(
  schema: readonly ActivityProperty[],
  given: Properties,
): PropertyProblem[] {
  const known = new Set(schema.map(({ name }) => name));
  const strangers = Object.keys(given).filter((name) => !known.has(name));
  return [
    ...schema.flatMap((property) => {
      const message = checkProperty(property, given[property.name]);
      return message === null ? [] : [{ path: `properties.${property.name}`, message }];
    }),
    ...strangers.map((name) => ({
      path: `properties.${name}`,
      message:
        known.size === 0
          ? 'is not known: this activity has no properties'
          : `is not known: this activity has ${[...known].join(', ')}`,
    })),
  ];
}

const wanted = { text: 'a text', number: 'a number', boolean: 'true or false' } as const;
const kindOf = { text: 'string', number: 'number', boolean: 'boolean' } as const;

function checkProperty(
  { kind, required, oneOf, minimum, maximum }: ActivityProperty,
  value: PropertyValue | undefined,
): string | null {
  if (value === undefined) return required ? `is needed: ${wanted[kind]}` : null;
  if (typeof value !== kindOf[kind]) return `must be ${wanted[kind]}`;
  if (typeof value === 'string' && oneOf.length > 0 && !oneOf.includes(value))
    return `must be one of ${oneOf.join(', ')}`;
  if (typeof value === 'number' && minimum !== null && value < minimum)
    return `must be ${minimum} or more`;
  if (typeof value === 'number' && maximum !== null && value > maximum)
    return `must be ${maximum} or less`;
  return null;
}
