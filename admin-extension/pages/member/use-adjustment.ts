import { useRef, useState } from 'react';
import { adjustRequest } from '../../../server/contract/admin.ts';
import type { AdjustRequest } from '../../../server/contract/admin.ts';
import { asAdminError } from '../../admin-error.ts';
import { client } from '../../client.ts';
import { fieldErrors } from '../../field-errors.ts';
import { readNumber } from '../../read-number.ts';
import { useAction } from '../../use-action.ts';

/**
 * One adjustment from typing to answer. Its id is made once and sent with every try until the
 * server has answered, so that a lost answer and a second try post once.
 */
export function useAdjustment(memberId: string, onPosted: (points: number) => void) {
  const [points, setPoints] = useState('');
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const id = useRef(crypto.randomUUID());

  const post = useAction(async (request: AdjustRequest) => {
    try {
      await client.adjust(memberId, request);
    } catch (cause) {
      const error = asAdminError(cause);
      if (error.kind === 'refused') {
        id.current = crypto.randomUUID();
        setErrors(error.fields);
      }
      throw error;
    }
    onPosted(request.points);
  });
  const typed = readNumber(points.replace('−', '-').replace(/^\+/, ''));

  return {
    points,
    setPoints,
    reason,
    setReason,
    errors,
    /** What the balance would change by, as far as it can be read. */
    change: typeof typed === 'number' && Number.isSafeInteger(typed) ? typed : 0,
    busy: post.busy,
    error: post.error,
    /** No answer came: the fields must stay as they were sent. */
    unknown: post.error?.kind === 'unknown',
    submit: () => {
      const parsed = adjustRequest.safeParse({ id: id.current, points: typed, reason });
      setErrors(parsed.success ? {} : fieldErrors(parsed.error.issues));
      if (parsed.success) post.run(parsed.data);
    },
  };
}
