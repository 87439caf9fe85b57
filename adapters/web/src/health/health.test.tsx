import { within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { changed, healthy } from '../../dev/fakeHealth.ts';
import { fakeWorld, openApp, waitFor } from '../../dev/renderApp.tsx';
import type { CheckKind, HealthCheck, HealthVerdict } from '../api/contract';
import { speechIn } from '../words';
import { en } from '../words/en';
import { es } from '../words/es';
import { pt } from '../words/pt';
import { byNeed, counted, sentence } from './checks';

const as = 'admin@example.com';
const speech = speechIn('es', es);

const check = (kind: CheckKind, verdict: HealthVerdict, rest: Partial<HealthCheck> = {}): HealthCheck => ({
  kind,
  verdict,
  parts: [],
  checkedAt: '2026-11-20T12:00:00Z',
  ...rest,
});

test('what cannot be found out does not count, and what fails comes first', () => {
  const all = [
    check('PUBLIC_ADDRESS', 'OK'),
    check('TASKS', 'UNKNOWN'),
    check('CLOCK', 'WARNING'),
    check('TOKEN', 'FAILING'),
  ];
  expect(counted(all)).toEqual({ fine: 1, of: 3 });
  expect(byNeed(all).map(({ kind }) => kind)).toEqual(['TOKEN', 'CLOCK', 'TASKS', 'PUBLIC_ADDRESS']);
});

test.each([
  [check('TOKEN', 'FAILING', { reason: 'TOKEN_INACTIVE:190/460' }), /No funciona: la cuenta cambió su contraseña/],
  [check('TOKEN', 'WARNING', { reason: 'ENDS_SOON', value: '2031-02-03T12:00:00Z' }), /^Vence 3 feb 2031\. Actívala/],
  [check('TOKEN', 'OK', { value: '2031-02-03T12:00:00Z' }), /^Funciona hasta 3 feb 2031\.$/],
  [check('CLOCK', 'WARNING', { reason: 'CLOCK_WRONG', value: '125' }), /adelantado 2 min/],
  [check('CLOCK', 'FAILING', { reason: 'CLOCK_WRONG', value: '-4000' }), /atrasado 1 h 06/],
  [check('TASKS', 'UNKNOWN', { reason: 'TOKEN_INACTIVE:190' }), /^Se sabrá cuando la página esté activa/],
  [check('TASKS', 'UNKNOWN', { reason: 'RATE_LIMITED:4' }), /^No se pudo averiguar ahora/],
  [check('PUBLIC_ADDRESS', 'FAILING', { reason: 'NEW_WORD' }), /^Algo no está bien/],
  [
    check('PAGE_SUBSCRIPTION', 'FAILING', {
      reason: 'FIELDS_MISSING',
      parts: [
        { name: 'feed', needed: true, answer: 'GRANTED' },
        { name: 'messages', needed: true, answer: 'MISSING' },
        { name: 'from_tomorrow', needed: false, answer: 'MISSING' },
      ],
    }),
    /no avisa de: mensajes y from_tomorrow\. Repáralo/,
  ],
])('%o is said in a sentence', (found, words) => {
  expect(sentence(found, speech)).toMatch(words);
});

const reasons: [CheckKind, HealthVerdict, string][] = [
  ...['UNREACHABLE', 'TIMED_OUT', 'WRONG_CERTIFICATE', 'SOMEBODY_ELSE:404', 'NOT_HTTPS', 'LOCAL_ADDRESS'].map(
    (reason): [CheckKind, HealthVerdict, string] => ['PUBLIC_ADDRESS', 'FAILING', reason],
  ),
  ['PUBLIC_ADDRESS', 'FAILING', 'NOT_CONFIGURED'],
  ['APP_SUBSCRIPTION', 'FAILING', 'NOT_SUBSCRIBED'],
  ['APP_SUBSCRIPTION', 'FAILING', 'OTHER_ADDRESS'],
  ['APP_SUBSCRIPTION', 'FAILING', 'SWITCHED_OFF'],
  ['APP_SUBSCRIPTION', 'FAILING', 'FIELDS_MISSING'],
  ['APP_SUBSCRIPTION', 'UNKNOWN', 'NOT_CONFIGURED'],
  ['PAGE_SUBSCRIPTION', 'FAILING', 'NOT_SUBSCRIBED'],
  ['PAGE_SUBSCRIPTION', 'WARNING', 'FIELDS_MISSING'],
  ['PERMISSIONS', 'FAILING', 'PERMISSION_MISSING'],
  ['TASKS', 'FAILING', 'ROLE_MISSING'],
  ['TASKS', 'UNKNOWN', 'NOT_TOLD'],
  ['TOKEN', 'WARNING', 'ENDS_SOON'],
  ['TOKEN', 'FAILING', 'ENDED'],
  ['DATA_ACCESS', 'WARNING', 'ENDS_SOON'],
  ['DATA_ACCESS', 'FAILING', 'ENDED'],
  ['RATE_LIMIT', 'WARNING', 'MUCH_USED'],
  ['RATE_LIMIT', 'FAILING', 'NEARLY_USED_UP'],
  ['RATE_LIMIT', 'FAILING', 'USED_UP'],
  ['LAST_EVENT', 'WARNING', 'SILENT'],
  ['LAST_EVENT', 'UNKNOWN', 'NEVER_HEARD'],
  ['PAGE_NAME', 'WARNING', 'RENAMED'],
];

test.each(reasons)('%s %s %s has a sentence of its own in each language', (kind, verdict, reason) => {
  for (const [language, words] of Object.entries({ es, en, pt })) {
    const said = speechIn(language as 'es', words);
    const whole = sentence(check(kind, verdict, { reason }), said);
    expect(whole).not.toBe(said.t('health.other'));
    expect(whole).not.toBe(said.t('health.unknown'));
    expect(whole).not.toMatch(/\{/);
  }
});

test('a page’s health is one line that opens to each check, the failing ones first with what to do', async () => {
  const { findByRole, user } = await openApp({ at: '/channels', as });
  const cafe = within(await findByRole('article', { name: 'Café Horneros' }));
  const summary = cafe.getByRole('button', { name: 'Salud de Café Horneros: 6 de 8 bien' });
  expect(summary).toHaveAttribute('aria-expanded', 'false');
  await user.click(summary);
  const panel = within(await cafe.findByRole('region', { name: 'Salud de Café Horneros' }));
  const lines = await panel.findAllByRole('listitem');
  expect(lines[0]).toHaveTextContent(/Acceso a la página.*la cuenta cambió su contraseña.*código 190\/460/);
  expect(lines[1]).toHaveTextContent(/83 %/);
  expect(within(lines[0]!).getByRole('button', { name: 'Activar con Facebook' })).toBeVisible();
  expect(within(lines[0]!).getByRole('img', { name: 'Falla' })).toBeVisible();
});

test('a healthy page says so in two words and lists its permissions on demand', async () => {
  const { findByRole, user } = await openApp({ at: '/channels', as });
  const sur = within(await findByRole('article', { name: /^Almacén del Sur ?Sandbox/ }));
  await user.click(sur.getByRole('button', { name: 'Salud de Almacén del Sur: Todo bien' }));
  await user.click(await sur.findByText('Ver todos los permisos'));
  expect(sur.getByRole('row', { name: /^Recibir y responder mensajes.*Concedido$/ })).toBeVisible();
  expect(sur.getByRole('row', { name: /^pages_user_locale · opcional Rechazado$/ })).toBeVisible();
});

test('a silent page is repaired with one click', async () => {
  const world = fakeWorld();
  world.server.channels.find(
    1,
    changed(healthy(Date.now()), Date.now(), {
      PAGE_SUBSCRIPTION: { verdict: 'FAILING', reason: 'NOT_SUBSCRIBED' },
    }),
  );
  const { findByRole, user } = await openApp({ at: '/channels', as, world });
  const sur = within(await findByRole('article', { name: /^Almacén del Sur ?Sandbox/ }));
  await user.click(sur.getByRole('button', { name: /10 de 11 bien/ }));
  await user.click(await sur.findByRole('button', { name: 'Reparar' }));
  expect(await sur.findByText('Facebook avisa de todo lo que llega a la página.')).toBeVisible();
  expect(await sur.findByRole('button', { name: /Todo bien/ })).toBeVisible();
});

test('administrators learn everywhere that a page is inactive, at once; others do not', async () => {
  const world = fakeWorld();
  world.server.channels.channels.forEach((page) => (page.token = { light: 'GREEN' }));
  const { findByRole, queryByRole, meanwhile } = await openApp({ at: '/inbox', as, world });
  await findByRole('link', { name: 'Bandeja' });
  await waitFor(() => expect(queryByRole('alert')).toBeNull());
  await meanwhile(() => {
    world.server.channels.channels[0]!.token = { light: 'RED', reason: 'TOKEN_INACTIVE:190/460' };
    world.server.channelChanged(1);
  });
  expect(await findByRole('complementary', { name: 'Páginas que necesitan atención' })).toHaveTextContent(
    'Almacén del Sur está inactiva: llega todo, no sale nada.',
  );
  expect(await findByRole('link', { name: 'Ver canales' })).toHaveAttribute('href', '/channels');
});

test('a supervisor is not told about pages', async () => {
  const { findByRole, queryByText } = await openApp({ at: '/inbox', as: 'supervisor@example.com' });
  await findByRole('link', { name: 'Bandeja' });
  expect(queryByText(/está inactiva/)).toBeNull();
});

test('a page that may not be heard is told too, by number when there are several', async () => {
  const world = fakeWorld();
  world.server.channels.channels.forEach((page) => (page.token = { light: 'GREEN' }));
  for (const id of [1, 2])
    world.server.channels.find(
      id,
      changed(healthy(Date.now()), Date.now(), { PUBLIC_ADDRESS: { verdict: 'FAILING', reason: 'UNREACHABLE' } }),
    );
  const { findByText } = await openApp({ at: '/inbox', as, world });
  expect(await findByText(/En 2 páginas algo falla/)).toBeVisible();
});

test('before the login it says whether the network would reach this installation', async () => {
  const world = fakeWorld();
  const { findByRole, findByText, user } = await openApp({ at: '/channels', as, world });
  await user.click(await findByRole('button', { name: 'Agregar cuenta' }));
  expect(await findByText('La dirección pública responde y Facebook avisa a Bandeja.')).toBeVisible();
  await user.keyboard('{Escape}');

  world.server.channels.preflight[0] = {
    ...world.server.channels.preflight[0]!,
    verdict: 'FAILING',
    reason: 'NOT_HTTPS',
    value: 'http://bandeja.example/webhooks/facebook',
  };
  await user.click(await findByRole('button', { name: 'Agregar cuenta' }));
  expect(await findByText(/no es https, y Facebook solo entrega por https/)).toBeVisible();
  expect(await findByRole('button', { name: 'Continuar con Facebook' })).toBeEnabled();
});

test('an app that Facebook tells nothing is subscribed before anything is connected', async () => {
  const world = fakeWorld();
  const [address, app] = world.server.channels.preflight;
  world.server.channels.preflight = [address!, { ...app!, verdict: 'FAILING', reason: 'NOT_SUBSCRIBED' }];
  const { findByRole, findByText, user } = await openApp({ at: '/channels', as, world });
  await user.click(await findByRole('button', { name: 'Agregar cuenta' }));
  await user.click(await findByRole('button', { name: 'Reparar' }));
  expect(await findByText('La dirección pública responde y Facebook avisa a Bandeja.')).toBeVisible();
});

test('a page is not connected while our address does not answer, unless anyway', async () => {
  const popUp = { location: { href: 'about:blank' }, close: vi.fn() };
  vi.spyOn(window, 'open').mockReturnValue(popUp as unknown as Window);
  const world = fakeWorld();
  world.server.channels.unreachable = true;
  const { findByRole, findByText, user } = await openApp({ at: '/channels', as, world });
  await user.click(await findByRole('button', { name: 'Agregar cuenta' }));
  await user.click(await findByRole('button', { name: 'Continuar con Facebook' }));
  await waitFor(() => expect(popUp.location.href).toBe('/fake/login'));
  world.server.channels.comeBack();
  await user.click(await findByRole('radio', { name: /Sur Outlet/ }));
  await user.click(await findByRole('button', { name: 'Conectar página' }));
  expect(await findByText(/El certificado de https:\/\/bandeja\.example\S* no es válido/)).toBeVisible();
  expect(world.server.channels.channels).toHaveLength(4);
  await user.click(await findByRole('button', { name: 'Conectar de todos modos' }));
  expect(await findByText('Conectada, lista para configurar')).toBeVisible();
});
