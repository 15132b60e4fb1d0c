import type { z } from 'zod';

/** What a condition is made of, as `segment.ts` has it. */
interface ConditionTerms {
  leaf: z.ZodType;
  fields: readonly string[];
  /** Conditions that one `all` or `any` may join. */
  groupMax: number;
}

interface ConditionProblem {
  path: PropertyKey[];
  message: string;
}

/** How deep `all`, `any` and `not` may lie in each other, and how many fields a segment may look at. */
const depthMax = 5;
const leavesMax = 50;

const joints = ['all', 'any', 'not'] as const;
const shapes =
  'must be {"all": […]}, {"any": […]}, {"not": {…}} or one field, such as {"field": "orders", "at_least": 3}';

/** Everything that is wrong with a condition as somebody wrote it: which field, and what it may be instead. */
export function checkCondition(written: unknown, terms: ConditionTerms): ConditionProblem[] {
  let leaves = 0;
  return visit(written, [], 1);

  function visit(node: unknown, path: PropertyKey[], depth: number): ConditionProblem[] {
    if (typeof node !== 'object' || node === null || Array.isArray(node))
      return [{ path, message: shapes }];
    const keys = Object.keys(node);
    const joint = joints.find((name) => keys.includes(name));
    if (joint === undefined) return readLeaf(node, path);
    if (depth > depthMax)
      return [{ path, message: `lies too deep: ${depthMax} levels at the most` }];
    const beside = keys.filter((key) => key !== joint);
    if (beside.length > 0)
      return beside.map((key) => ({
        path: [...path, key],
        message: `can’t stand beside "${joint}": join them with "all" or "any"`,
      }));
    const within: unknown = Reflect.get(node, joint);
    if (joint === 'not') return visit(within, [...path, joint], depth + 1);
    if (!Array.isArray(within) || within.length === 0 || within.length > terms.groupMax)
      return [
        { path: [...path, joint], message: `must be a list of 1 to ${terms.groupMax} conditions` },
      ];
    return within.flatMap((one, at) => visit(one, [...path, joint, at], depth + 1));
  }

  function readLeaf(node: object, path: PropertyKey[]): ConditionProblem[] {
    const field: unknown = Reflect.get(node, 'field');
    if (field === undefined) return [{ path, message: shapes }];
    if (typeof field !== 'string' || !terms.fields.includes(field))
      return [{ path: [...path, 'field'], message: `must be one of ${terms.fields.join(', ')}` }];
    leaves += 1;
    if (leaves > leavesMax)
      return leaves === leavesMax + 1
        ? [{ path, message: `is one too many: a segment looks at ${leavesMax} fields at the most` }]
        : [];
    const parsed = terms.leaf.safeParse(node);
    return (parsed.error?.issues ?? []).flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({
            path: [...path, ...issue.path, key],
            message: `does not belong to ${field}`,
          }))
        : [{ path: [...path, ...issue.path], message: issue.message }],
    );
  }
}
