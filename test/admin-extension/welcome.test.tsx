import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { schemeOf } from '../../admin-extension/pages/welcome/scheme-of.ts';
import type { Onboarding } from '../../server/contract/admin-onboarding.ts';
import { defaultBranding } from '../../server/contract/branding.ts';
import { json, problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { earnedOrder, fresh, live, proposal, ready, runningImport } from './sample-onboarding.ts';
import { session } from './sample-shop.ts';

const brand = {
  branding: defaultBranding,
  saved: null,
  publication: { state: 'unsaved', published_at: null, refusal: null },
};

function openStep(step: string | null, onboarding: Onboarding, more: Record<string, object> = {}) {
  return openAdmin(`/admin/welcome${step === null ? '' : `?step=${step}`}`, {
    'GET /onboarding': onboarding,
    'POST /onboarding/theme': onboarding,
    'GET /onboarding/proposal': proposal,
    'GET /branding': brand,
    ...more,
  });
}

const heading = (name: string) => screen.findByRole('heading', { level: 2, name });
const themed = { background: '#101820', text: '#ffffff', accent: '#aa3300', font: 'Inter' };

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the way to a live program', () => {
  it('opens where something is to be done, and says how far each step is', async () => {
    openStep(null, { ...ready, branding: fresh.branding });
    await heading('Make it look like your shop');
    const steps = within(screen.getByRole('list', { name: 'Steps' }));
    expect(steps.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Bring in your past, done',
      'Choose your program, done',
      '3Make it look like your shop, to do',
      'Switch the widget on, done',
      'Try it with an order, done',
      '6Go live, to do',
    ]);
    const current = steps.getByRole('link', { current: 'step' });
    expect(current.textContent).toContain('Make it look like your shop');
  });

  it('is left and come back to by its address, and brings the focus along', async () => {
    const { user } = openStep('history', fresh);
    await heading('Bring in your past');
    await user.click(screen.getByRole('link', { name: /^Next: Choose your program/ }));
    const opened = await heading('Choose your program');
    await waitFor(() => expect(document.activeElement).toBe(opened));
    expect(window.location.search).toBe('?step=program');
  });

  it('says what went wrong, and tries again', async () => {
    const { admin, user } = openStep('history', fresh, {
      'GET /onboarding': () => problem(503, 'unavailable', { title: 'Not right now' }),
    });
    await screen.findByText('Not right now');
    admin.on('GET /onboarding', fresh);
    await user.click(screen.getByRole('button', { name: /Try again/ }));
    expect(await heading('Bring in your past')).toBeDefined();
  });
});

describe('the past', () => {
  it('is imported with one press, and its progress shows', async () => {
    const { admin, user } = openStep('history', fresh);
    await heading('Bring in your past');
    admin.on('POST /imports/history', () => {
      admin.on('GET /onboarding', {
        ...fresh,
        history: { state: 'running', nothing: false, import: runningImport },
      });
      return json({});
    });
    await user.click(screen.getByRole('button', { name: 'Import from Shopify' }));
    await screen.findByText('Orders: 1,200 read so far');
    expect(admin.sent('POST /imports/history')[0]?.body).toEqual({});
    expect(screen.queryByRole('button', { name: 'Import from Shopify' })).toBeNull();
  });

  it('may be none', async () => {
    const { admin, user } = openStep('history', fresh);
    await heading('Bring in your past');
    admin.on('POST /onboarding', () => {
      admin.on('GET /onboarding', {
        ...fresh,
        history: { state: 'done', nothing: true, import: null },
      });
      return json({});
    });
    await user.click(screen.getByRole('button', { name: 'There is no past' }));
    await screen.findByText('You said that there is no past to bring along.');
    expect(admin.sent('POST /onboarding')[0]?.body).toEqual({ no_history: true });
  });

  it('says why an import ended early, and begins it again', async () => {
    const failed = { ...runningImport, state: 'failed' as const, notice: 'Shopify gave up.' };
    openStep('history', { ...fresh, history: { state: 'failed', nothing: false, import: failed } });
    await screen.findByText('Shopify gave up.');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
  });
});

describe('the program that is proposed', () => {
  it('tells what members get, what it costs, and how that was reckoned', async () => {
    openStep('program', fresh);
    await screen.findByText('1 point for each $1.00 spent');
    for (const words of [
      'An average order of $62.00 earns 62 points.',
      '$4.00 off for 200 points',
      'Points as money: $1.00 for each 50 points',
      '25 points for joining',
      'About $761.00 a year: 1% of your sales.',
      'Expected if members make 75% of the sales and use 60% of their points.',
      'Even if every point were used it would be 2.3%. We never propose more than 3%: a fifth of your margin at the most.',
      'Reckoned from 1,204 orders of the last 365 days, $62.00 each on average. 31.3% of buyers bought more than once.',
    ])
      expect(screen.getByText(words)).toBeDefined();
  });

  it('follows what the merchant says of margin and generosity, by keyboard', async () => {
    const { admin, user } = openStep('program', fresh);
    const margin = await screen.findByLabelText('Your margin');
    await user.clear(margin);
    await user.type(margin, '55');
    fireEvent.change(screen.getByRole('slider', { name: 'How generous' }), {
      target: { value: '2' },
    });
    await waitFor(() =>
      expect(admin.sent('GET /onboarding/proposal').at(-1)?.path).toBe(
        '/onboarding/proposal?margin=55&generosity=generous',
      ),
    );
    admin.on('POST /onboarding/proposal', () => json(fresh));
    await user.click(screen.getByRole('button', { name: 'Use this program' }));
    await waitFor(() =>
      expect(admin.sent('POST /onboarding/proposal')[0]?.body).toEqual({
        margin: 55,
        generosity: 'generous',
      }),
    );
  });

  it('asks what an order comes to where nothing was sold, and refuses a margin that is none', async () => {
    const unsold: typeof proposal = {
      ...proposal,
      basis: 'unknown',
      figures: { ...proposal.figures, orders: 0, repeat_rate: null },
      cost: {
        ...proposal.cost,
        year: null,
        base: { ...proposal.cost.base, cost: null, redemptions: null },
      },
    };
    const { admin, user } = openStep('program', fresh, { 'GET /onboarding/proposal': unsold });
    await user.type(await screen.findByLabelText('Average order'), '120');
    await waitFor(() =>
      expect(admin.sent('GET /onboarding/proposal').at(-1)?.path).toContain('average=120'),
    );
    expect(screen.getByText('About 1% of your sales.')).toBeDefined();
    await user.clear(screen.getByLabelText('Your margin'));
    await user.click(screen.getByRole('button', { name: 'Use this program' }));
    expect(admin.sent('POST /onboarding/proposal')).toEqual([]);
  });

  it('waits as the draft with what it changes, and is published', async () => {
    const drafted = {
      ...fresh,
      program: { ...fresh.program, draft: { changes: ['The reward "$4 off" is new.'] } },
    };
    const { admin, user } = openStep('program', drafted);
    await screen.findByText('The reward "$4 off" is new.');
    expect(screen.getByRole('link', { name: 'Try it on your past orders' })).toBeDefined();
    admin.on('POST /program/publish', () => {
      admin.on('GET /onboarding', {
        ...fresh,
        program: { ...ready.program, published_by: 'Dana Wells' },
      });
      return json({});
    });
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    await screen.findByText(/^Version 2, published .* by Dana Wells\.$/);
  });

  it('leaves a draft that waits in its place until it is told otherwise', async () => {
    const drafted = { ...fresh, program: { ...fresh.program, draft: { changes: [] } } };
    const { user } = openStep('program', drafted);
    await screen.findByText('Nothing differs from what is live.');
    await user.click(screen.getByRole('button', { name: 'Have another one proposed' }));
    await screen.findByText('This takes the place of the draft that waits.');
    await user.click(screen.getByRole('button', { name: 'Keep the draft that waits' }));
    expect(await screen.findByText('Nothing differs from what is live.')).toBeDefined();
  });
});

describe('looks from the theme', () => {
  it('are taken over with one press: the colour of its buttons, and light or dark', async () => {
    const seen = {
      ...fresh,
      branding: { ...fresh.branding, theme: themed },
      widget: { ...fresh.widget, embed: 'off' as const, read_at: fresh.program.published_at },
    };
    const { admin, user } = openStep('branding', seen);
    await screen.findByText('#aa3300');
    admin.on('PUT /branding', () => {
      admin.on('POST /onboarding/theme', {
        ...seen,
        branding: { ...ready.branding, theme: themed },
      });
      return json(brand);
    });
    await user.click(screen.getByRole('button', { name: 'Use these colours' }));
    await screen.findByText(/^Saved/);
    expect(admin.sent('PUT /branding')[0]?.body).toEqual({
      ...defaultBranding,
      accent: '#aa3300',
      scheme: 'dark',
    });
  });

  it('ask for the permission where the app may not look', async () => {
    const refused = {
      ...fresh,
      widget: { ...fresh.widget, read_at: fresh.program.published_at },
    };
    const { admin, user } = openStep('branding', refused);
    const request = vi.fn<() => Promise<{ result: string }>>(async () => ({
      result: 'granted-all',
    }));
    const ask = await screen.findByRole('button', { name: 'Let Regulars look at the theme' });
    Object.assign(window.shopify ?? {}, { scopes: { request } });
    const before = admin.sent('POST /onboarding/theme').length;
    await user.click(ask);
    expect(request.mock.calls).toEqual([[['read_themes']]]);
    await waitFor(() =>
      expect(admin.sent('POST /onboarding/theme').length).toBeGreaterThan(before),
    );
  });

  it('tell a dark page from a light one', () => {
    expect(['#ffffff', '#faf6ef', '#777777', '#1f372b'].map(schemeOf)).toEqual([
      'light',
      'light',
      'dark',
      'dark',
    ]);
  });
});

describe('the widget’s step', () => {
  it('leads to the theme editor in place of everything, and says what was not seen', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    const { user } = openStep('widget', fresh);
    await screen.findByText('We have not seen the widget in your shop yet.');
    await user.click(screen.getByRole('button', { name: 'Open the theme editor' }));
    expect(open).toHaveBeenCalledWith(fresh.widget.editor_url, '_top');
  });

  it('says that the embed is on, or off', async () => {
    const { admin } = openStep('widget', {
      ...fresh,
      widget: { ...ready.widget, done: false, embed: 'off' },
    });
    expect(await screen.findByText('The embed is off in your theme.')).toBeDefined();
    admin.on('POST /onboarding/theme', ready);
    expect(await screen.findByText('The embed is on in your theme.')).toBeDefined();
  });
});

describe('the order that tries it', () => {
  it('says the truth of test orders, and shows an order that earned nothing with its reason', async () => {
    openStep('order', {
      ...fresh,
      order: {
        ...fresh.order,
        not_earned: { ...earnedOrder, points: 0, explanation: ['It is a test order.'] },
      },
    });
    await screen.findByText('Order #1001 came, and earned nothing');
    expect(screen.getByText('It is a test order.')).toBeDefined();
    expect(screen.getByText(/kept and earn nothing: only in a development store/)).toBeDefined();
    expect(screen.getByText('Waiting for an order of a member…')).toBeDefined();
  });

  it('shows what an order earned, why, and whose it is', async () => {
    openStep('order', ready);
    await screen.findByText('Order #1001 earned 84 points');
    expect(screen.getByText('1 point for each $1.00 makes 84 points.')).toBeDefined();
    const link = screen.getByRole('link', { name: 'See the member' });
    expect(link.getAttribute('href')).toBe('/admin/members/m1');
  });
});

describe('going live', () => {
  it('waits for a program of the shop’s own', async () => {
    openStep('live', fresh);
    await screen.findByText(/^Publish a program of your own first/);
    const go = screen.getByRole('button', { name: 'Go live' });
    expect(go.getAttribute('aria-disabled') ?? go.hasAttribute('disabled')).toBeTruthy();
  });

  it('is one press, and puts the checklist away afterwards', async () => {
    const { admin, user } = openStep('live', ready);
    await screen.findByText('Everything before this is done.');
    admin.on('POST /onboarding/launch', () => {
      admin.on('GET /onboarding', live);
      return json(live);
    });
    await user.click(screen.getByRole('button', { name: 'Go live' }));
    await screen.findByText(/^Live since .*, by Dana Wells\.$/);
    admin.on('POST /onboarding', () => {
      admin.on('GET /onboarding', {
        ...live,
        live: { ...live.live, closed_at: fresh.program.published_at },
      });
      return json(live);
    });
    await user.click(screen.getByRole('button', { name: 'Put the checklist away' }));
    await screen.findByText('The checklist is put away; this page stays at its address.');
    expect(admin.sent('POST /onboarding')[0]?.body).toEqual({ closed: true });
  });
});

describe('the checklist on the overview', () => {
  const withList = { ...session, checklist: true };

  it('says what is next, and leads there', async () => {
    openAdmin('/', { 'GET /session': withList, 'GET /onboarding': fresh });
    await screen.findByText('0 of 6 done');
    const go = screen.getByRole('link', { name: 'Go on' });
    expect(go.getAttribute('href')).toBe('/admin/welcome?step=history');
    expect(screen.queryByRole('button', { name: 'Put away' })).toBeNull();
  });

  it('is put away once the program is live', async () => {
    const { admin, user } = openAdmin('/', {
      'GET /session': withList,
      'GET /onboarding': { ...live, widget: fresh.widget },
    });
    await screen.findByText('5 of 6 done');
    admin.on('POST /onboarding', () => {
      admin.on('GET /session', session);
      return json(live);
    });
    await user.click(screen.getByRole('button', { name: 'Put away' }));
    await waitFor(() => expect(screen.queryByText('5 of 6 done')).toBeNull());
  });

  it('is not there, nor asked for, once it was put away', async () => {
    const { admin } = openAdmin('/', { 'GET /onboarding': fresh });
    await screen.findByRole('heading', { name: 'Overview' });
    expect(admin.sent('GET /onboarding')).toEqual([]);
  });
});
