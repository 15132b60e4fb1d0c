import { z } from 'zod';
import { type ApiCall, type Endpoint, listPage, mergeMetadata, pathId } from './api-call.ts';
import { clearable, readParams, word } from './read-params.ts';
import type { Account, WebhookEndpoint } from './resources.ts';
import { invalidRequest, missingResource } from './stripe-error.ts';

/** Stripe keeps this many addresses for an account. */
const endpointsMax = 16;

const enabledEvents = z.array(word.text).min(1);

function createWebhookEndpoint(call: ApiCall) {
  const { state } = call;
  const params = readParams(call.params, {
    url: word.url,
    enabled_events: enabledEvents,
    api_version: word.text.optional(),
    description: clearable(word.text).optional(),
    metadata: clearable(word.metadata).optional(),
  });
  if (state.all('webhook_endpoint').length >= endpointsMax)
    throw invalidRequest(`You have reached the maximum of ${endpointsMax} test webhook endpoints.`);
  const resource = state.add<WebhookEndpoint>({
    object: 'webhook_endpoint',
    id: state.newId('we'),
    created: state.now(),
    api_version: params.api_version ?? null,
    description: params.description ?? null,
    enabled_events: params.enabled_events,
    metadata: mergeMetadata({}, params.metadata),
    status: 'enabled',
    url: params.url,
  });
  const secret = `whsec_${state.token(32)}`;
  state.endpointSecrets.set(resource.id, secret);
  // Shown this once and never again.
  return { resource, extra: { secret } };
}

function updateWebhookEndpoint(call: ApiCall): WebhookEndpoint {
  const endpoint = call.state.read('webhook_endpoint', pathId(call));
  const params = readParams(call.params, {
    url: word.url.optional(),
    enabled_events: enabledEvents.optional(),
    description: clearable(word.text).optional(),
    metadata: clearable(word.metadata).optional(),
    disabled: word.yes.optional(),
  });
  if (params.url !== undefined) endpoint.url = params.url;
  if (params.enabled_events !== undefined) endpoint.enabled_events = params.enabled_events;
  if (params.description !== undefined) endpoint.description = params.description;
  if (params.disabled !== undefined) endpoint.status = params.disabled ? 'disabled' : 'enabled';
  endpoint.metadata = mergeMetadata(endpoint.metadata, params.metadata);
  return endpoint;
}

function readAccount(call: ApiCall): Account {
  const id = pathId(call);
  if (id !== '' && id !== call.state.account.id)
    throw missingResource('account', id, { param: 'account', inPath: true });
  return call.state.account;
}

const endpointPath = '/v1/webhook_endpoints/:id';

export const accountEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/v1/account', answer: readAccount },
  { method: 'GET', path: '/v1/accounts/:id', answer: readAccount },
  { method: 'POST', path: '/v1/webhook_endpoints', answer: createWebhookEndpoint },
  {
    method: 'GET',
    path: '/v1/webhook_endpoints',
    answer: (call) => listPage(call, 'webhook_endpoint'),
  },
  {
    method: 'GET',
    path: endpointPath,
    answer: (call) => call.state.read('webhook_endpoint', pathId(call)),
  },
  { method: 'POST', path: endpointPath, answer: updateWebhookEndpoint },
  {
    method: 'DELETE',
    path: endpointPath,
    answer: (call) => call.state.remove(call.state.read('webhook_endpoint', pathId(call))),
  },
  {
    method: 'GET',
    path: '/v1/events',
    answer: (call) =>
      listPage(call, 'event', {
        among: call.state.events.toReversed(),
        filters: { type: word.text.optional(), types: z.array(word.text).max(20).optional() },
        fits: (one, { type, types }) =>
          (type === undefined || one.type === type) && (types?.includes(one.type) ?? true),
      }),
  },
  {
    method: 'GET',
    path: '/v1/events/:id',
    answer: ({ state, ids }) => {
      const id = ids[0] ?? '';
      const event = state.events.find((one) => one.id === id);
      if (!event) throw missingResource('event', id, { param: 'id', inPath: true });
      return event;
    },
  },
];
