import { useState } from 'react';
import {
  type AdminLots,
  type ExtendLotRequest,
  extendLotRequest,
} from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import { fieldErrors } from '../../field-errors.ts';
import { useAction } from '../../use-action.ts';

interface Extended {
  memberId: string;
  lot: AdminLots['items'][number];
  onExtended: () => void;
}

/** One extension of a lot, from typing to answer. */
export function useExtension({ memberId, lot, onExtended }: Extended) {
  const [day, setDay] = useState('');
  const [forEver, setForEver] = useState(false);
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { run, busy, error } = useAction(async (request: ExtendLotRequest) => {
    await client.extendLot(memberId, lot.id, request);
    onExtended();
  });
  return {
    day,
    setDay,
    forEver,
    setForEver,
    reason,
    setReason,
    errors,
    busy,
    error,
    submit: () => {
      const expires_at = forEver ? 'never' : day;
      const parsed = extendLotRequest.safeParse({ expires_at, reason });
      setErrors(parsed.success ? {} : fieldErrors(parsed.error.issues));
      if (parsed.success) run(parsed.data);
    },
  };
}
