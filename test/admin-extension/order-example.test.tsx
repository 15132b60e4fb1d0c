import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fullProgram } from './full-program.ts';
import { openAdmin } from './open-admin.tsx';
import { program } from './sample-shop.ts';

const outcome = (points: number) => ({ points, explanation: [`It earns ${points}.`] });

async function openExample() {
  const opened = openAdmin('/admin/program?section=earning', {
    'GET /program': { live: { ...program.live, document: fullProgram }, draft: null },
    'GET /segments': { items: [], total: 0 },
    'GET /tiers': { ladder: null },
    'POST /program/example': { live: outcome(42), draft: outcome(42) },
  });
  await screen.findByText('A $42.00 order earns 42 points');
  return opened;
}

it('reckons an order of any amount and tier, live and by what is being written', async () => {
  const { admin } = await openExample();
  expect(screen.queryByText(/^Live:/)).toBeNull();
  admin.on('POST /program/example', { live: outcome(63), draft: outcome(315) });
  fireEvent.change(screen.getByLabelText('Order of'), { target: { value: '105' } });
  fireEvent.change(screen.getByLabelText('By a member in'), { target: { value: 'gold' } });
  fireEvent.change(screen.getByLabelText('Part points'), { target: { value: 'up' } });
  expect(
    await screen.findByText('A $105.00 order of a Gold member earns 315 points'),
  ).toBeDefined();
  expect(screen.getByText('Live: 63 points. The draft gives +252.')).toBeDefined();
  expect(screen.getByText('It earns 315.')).toBeDefined();
  expect(admin.sent('POST /program/example').at(-1)?.body).toEqual({
    document: { ...fullProgram, earning: { ...fullProgram.earning, rounding: 'up' } },
    total: { amount: '105', currency: 'USD' },
    tier_id: 'gold',
  });
});

it('says what an amount looks like, and asks for none that is none', async () => {
  const { admin } = await openExample();
  const asked = admin.sent('POST /program/example').length;
  fireEvent.change(screen.getByLabelText('Order of'), { target: { value: 'much' } });
  expect(screen.getByText('Use an amount such as 42.00')).toBeDefined();
  fireEvent.change(screen.getByLabelText('Order of'), { target: { value: '9,50' } });
  await waitFor(() => expect(admin.sent('POST /program/example').length).toBeGreaterThan(asked));
  expect(admin.sent('POST /program/example').at(-1)?.body).toMatchObject({
    total: { amount: '9.50', currency: 'USD' },
  });
});
