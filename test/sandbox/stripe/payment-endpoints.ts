import { z } from 'zod';
import { type ApiCall, type Endpoint, listPage, mergeMetadata, pathId } from './api-call.ts';
import { closeDispute, refundCharge } from './give-back.ts';
import { clearable, readParams, word } from './read-params.ts';
import type { Charge, Refund } from './resources.ts';
import { invalidRequest } from './stripe-error.ts';

function createRefund(call: ApiCall): Refund {
  const params = readParams(call.params, {
    charge: word.text.optional(),
    payment_intent: word.text.optional(),
    amount: word.count.optional(),
    reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
    metadata: word.metadata.optional(),
  });
  return refundCharge(call, {
    charge: chargeOf(call, params),
    amount: params.amount,
    reason: params.reason ?? null,
    metadata: mergeMetadata({}, params.metadata),
  });
}

function chargeOf(
  { state }: ApiCall,
  named: { charge?: string | undefined; payment_intent?: string | undefined },
): Charge {
  if (named.charge !== undefined) return state.read('charge', named.charge, 'charge');
  const payment = state.read('payment_intent', named.payment_intent ?? '', 'payment_intent');
  if (payment.latest_charge !== null) return state.read('charge', payment.latest_charge);
  throw invalidRequest('This PaymentIntent does not have a successful charge to refund.', {
    param: 'payment_intent',
  });
}

function updateMetadata(kind: 'charge' | 'payment_intent' | 'refund' | 'dispute') {
  return (call: ApiCall) => {
    const one = call.state.read(kind, pathId(call));
    const params = readParams(call.params, { metadata: clearable(word.metadata).optional() });
    one.metadata = mergeMetadata(one.metadata, params.metadata);
    return one;
  };
}

const byPayment = { charge: word.text.optional(), payment_intent: word.text.optional() };

interface OfPayment {
  charge: string;
  payment_intent: string;
}

function isOf(
  one: OfPayment,
  { charge, payment_intent: payment }: z.output<z.ZodObject<typeof byPayment>>,
): boolean {
  return (
    (charge === undefined || one.charge === charge) &&
    (payment === undefined || one.payment_intent === payment)
  );
}

const byCustomer = { customer: word.text.optional() };

export const paymentEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/v1/payment_intents',
    answer: (call) =>
      listPage(call, 'payment_intent', {
        filters: byCustomer,
        fits: (one, { customer }) => customer === undefined || one.customer === customer,
      }),
  },
  {
    method: 'GET',
    path: '/v1/payment_intents/:id',
    answer: (call) => call.state.read('payment_intent', pathId(call)),
  },
  {
    method: 'POST',
    path: '/v1/payment_intents/:id',
    answer: updateMetadata('payment_intent'),
  },
  {
    method: 'GET',
    path: '/v1/charges',
    answer: (call) =>
      listPage(call, 'charge', {
        filters: { ...byCustomer, payment_intent: word.text.optional() },
        fits: (one, { customer, payment_intent: payment }) =>
          (customer === undefined || one.customer === customer) &&
          (payment === undefined || one.payment_intent === payment),
      }),
  },
  {
    method: 'GET',
    path: '/v1/charges/:id',
    answer: (call) => call.state.read('charge', pathId(call)),
  },
  { method: 'POST', path: '/v1/charges/:id', answer: updateMetadata('charge') },
  { method: 'POST', path: '/v1/refunds', answer: createRefund },
  {
    method: 'GET',
    path: '/v1/refunds',
    answer: (call) => listPage(call, 'refund', { filters: byPayment, fits: isOf }),
  },
  {
    method: 'GET',
    path: '/v1/refunds/:id',
    answer: (call) => call.state.read('refund', pathId(call)),
  },
  { method: 'POST', path: '/v1/refunds/:id', answer: updateMetadata('refund') },
  {
    method: 'GET',
    path: '/v1/disputes',
    answer: (call) => listPage(call, 'dispute', { filters: byPayment, fits: isOf }),
  },
  {
    method: 'GET',
    path: '/v1/disputes/:id',
    answer: (call) => call.state.read('dispute', pathId(call)),
  },
  { method: 'POST', path: '/v1/disputes/:id', answer: updateMetadata('dispute') },
  {
    method: 'POST',
    path: '/v1/disputes/:id/close',
    answer: (call) => {
      const dispute = call.state.read('dispute', pathId(call));
      closeDispute(call, dispute, 'lost');
      return dispute;
    },
  },
];
