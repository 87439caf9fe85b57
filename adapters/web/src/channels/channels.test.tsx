import { within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeWorld, openApp, waitFor } from '../../dev/renderApp.tsx';
import { loginWay } from './loginWay';

const as = 'admin@example.com';

afterEach(() => sessionStorage.clear());

/** A browser that allows pop-ups; the answer is the one that was opened. */
function popUpsAllowed() {
  const popUp = { location: { href: 'about:blank' }, close: vi.fn() };
  const open = vi.spyOn(window, 'open').mockReturnValue(popUp as unknown as Window);
  return { popUp, open };
}

async function atLogin(language: 'es' | 'en' | 'pt' = 'es') {
  const { popUp, open } = popUpsAllowed();
  const app = await openApp({ at: '/channels', as, language });
  await app.user.click(await app.findByRole('button', { name: /Agregar cuenta|Add account|Adicionar conta/ }));
  await app.user.click(
    await app.findByRole('button', { name: /^(Continuar con|Continue with|Continuar com o) Facebook/ }),
  );
  await waitFor(() => expect(popUp.location.href).toBe('/fake/login'));
  return { ...app, popUp, open, dialog: within(await app.findByRole('dialog')) };
}

test('each page shows its light as a word with the reason beneath', async () => {
  const { findByRole, findByText } = await openApp({ at: '/channels', as });
  const page = async (name: string) => within(await findByRole('article', { name: new RegExp(`^${name}`) }));
  expect((await page('Almacén del Sur ?Sandbox')).getByText('Activo')).toBeVisible();
  expect((await page('Almacén del Sur Brasil')).getByText('Vence en 11 días')).toBeVisible();
  const cafe = await page('Café Horneros');
  expect(cafe.getByText('Inactivo')).toBeVisible();
  expect(cafe.getByText(/la cuenta cambió su contraseña, desde/)).toHaveTextContent('código 190/460');
  expect(cafe.getByRole('button', { name: 'Activar con Facebook' })).toBeVisible();
  expect((await page('Taller del Sur')).queryByRole('button', { name: 'Apagar' })).toBeNull();
  expect(await findByText('Postventa')).toBeVisible();
});

test('a page that may not send for a while says until when', async () => {
  const world = fakeWorld();
  world.server.channels.channels[0]!.pausedUntil = '2026-11-20T18:30:00Z';
  const { findByText, findAllByRole } = await openApp({ at: '/channels', as, world });
  expect(await findByText(/^Facebook pide una pausa: no se envía nada hasta/)).toBeVisible();
  expect((await findAllByRole('article')).length).toBeGreaterThan(1);
});

test('channels are the administrator’s; a supervisor has no such place', async () => {
  const { findByText, queryByRole } = await openApp({ at: '/channels', as: 'supervisor@example.com' });
  await findByText('Este lugar no existe');
  expect(queryByRole('link', { name: 'Canales' })).toBeNull();
});

test('without a page the list says so', async () => {
  const world = fakeWorld();
  world.server.channels.channels = [];
  const { findByText } = await openApp({ at: '/channels', as, world });
  expect(await findByText('Todavía no hay páginas conectadas')).toBeVisible();
});

test('looking at the token now shows what the network says now', async () => {
  const { findByRole, server, user } = await openApp({ at: '/channels', as });
  const sur = within(await findByRole('article', { name: /^Almacén del Sur ?Sandbox/ }));
  server.channels.channels[0]!.token = { light: 'RED', reason: 'TOKEN_INACTIVE:190/463' };
  await user.click(sur.getByRole('button', { name: 'Comprobar ahora Almacén del Sur' }));
  expect(await sur.findByText(/el permiso venció/)).toBeVisible();
});

test('switching off asks first, says what stays, and the light follows', async () => {
  const { findByRole, findByText, user } = await openApp({ at: '/channels', as });
  const sur = within(await findByRole('article', { name: /^Almacén del Sur ?Sandbox/ }));
  await user.click(sur.getByRole('button', { name: 'Apagar' }));
  expect(await findByText(/Quedan sus tickets, campañas, historial y ajustes/)).toBeVisible();
  await user.click(await findByRole('button', { name: 'Apagar página' }));
  expect(await sur.findByText('Apagado')).toBeVisible();
});

test('a page is removed by typing its name, after being told what stays, and is found behind a switch', async () => {
  const { findByRole, queryByRole, user } = await openApp({ at: '/channels', as });
  await user.click(await findByRole('button', { name: 'Quitar Almacén del Sur' }));
  const window = within(await findByRole('dialog'));
  expect(await window.findByText(/no reciben nada: Ventas Sur, Postventa/)).toBeVisible();
  expect(window.getByText('4 tickets abiertos quedan a la vista, pero no se pueden responder.')).toBeVisible();
  const remove = window.getByRole('button', { name: 'Quitar página' });
  expect(remove).toBeDisabled();
  await user.type(window.getByLabelText('Escribe Almacén del Sur para confirmar'), 'Almacén del Sur');
  await user.click(remove);
  await waitFor(() => expect(queryByRole('article', { name: /^Almacén del Sur ?Sandbox/ })).toBeNull());
  await user.click(await findByRole('switch', { name: 'Mostrar las páginas quitadas' }));
  const removed = within(await findByRole('article', { name: /^Almacén del Sur ?Sandbox/ }));
  expect(removed.getByText(/^se quitó, desde/)).toBeVisible();
  expect(removed.getByRole('button', { name: 'Activar con Facebook' })).toBeVisible();
});

test('a page is connected: login in a pop-up, choice, ready to configure', async () => {
  const { dialog, server, user, findByRole } = await atLogin();
  expect(await dialog.findByText('Termina en la ventana de Facebook')).toBeVisible();
  server.channels.comeBack();
  await dialog.findByRole('radio', { name: /Sur Outlet/ });
  expect(await findByRole('dialog')).toContainElement(document.activeElement as HTMLElement);
  await user.click(dialog.getByRole('radio', { name: /Sur Outlet/ }));
  await user.click(dialog.getByRole('button', { name: 'Conectar página' }));
  expect(await dialog.findByText('Conectada, lista para configurar')).toBeVisible();
  expect(await dialog.findByText(/^Sur Outlet ya recibe/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Cerrar' }));
  expect(await findByRole('article', { name: 'Sur Outlet' })).toBeVisible();
});

test('the pop-up is opened before the server is asked, so that the browser lets it', async () => {
  const { open } = popUpsAllowed();
  const { findByRole, user, server } = await openApp({ at: '/channels', as });
  let askedBefore: number | undefined;
  open.mockImplementation(() => {
    askedBefore = server.channels.asked.length;
    return null;
  });
  await user.click(await findByRole('button', { name: 'Agregar cuenta' }));
  await user.click(await findByRole('button', { name: 'Continuar con Facebook' }));
  await waitFor(() => expect(open).toHaveBeenCalledOnce());
  expect(askedBefore).toBe(0);
});

test('a blocked pop-up is explained, and this window can go on instead', async () => {
  vi.spyOn(window, 'open').mockReturnValue(null);
  const { findByRole, findByText, user, server } = await openApp({ at: '/channels', as });
  await user.click(await findByRole('button', { name: 'Agregar cuenta' }));
  await user.click(await findByRole('button', { name: 'Continuar con Facebook' }));
  expect(await findByText('El navegador bloqueó la ventana de Facebook.')).toBeVisible();
  expect(server.channels.asked).toEqual([]);
  const leave = vi.spyOn(loginWay, 'here').mockReturnValue();
  await user.click(await findByRole('button', { name: 'Seguir en esta ventana' }));
  await waitFor(() => expect(leave).toHaveBeenCalledWith('/fake/login'));
});

test('missing permissions are listed with what they are for, and are asked for again', async () => {
  const { dialog, server, user } = await atLogin();
  server.channels.comeBack({
    step: 'PERMISSIONS_MISSING',
    permissions: [
      { permission: 'pages_messaging', needed: true, answer: 'GRANTED' },
      { permission: 'pages_read_user_content', needed: true, answer: 'DECLINED' },
      { permission: 'pages_from_tomorrow', needed: false, answer: 'MISSING' },
    ],
  });
  expect(await dialog.findByRole('row', { name: /^Leer comentarios.*Rechazado$/ })).toBeVisible();
  expect(dialog.getByRole('row', { name: /^Recibir y responder mensajes.*Concedido$/ })).toBeVisible();
  expect(dialog.getByRole('row', { name: /^pages_from_tomorrow · opcional Falta$/ })).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Pedir otra vez' }));
  await waitFor(() => expect(server.channels.asked.at(-1)).toMatchObject({ askAgain: true }));
});

test('a page without the role stands apart with what is missing; a connected one is marked; neither can be chosen', async () => {
  const { dialog, server } = await atLogin();
  server.channels.comeBack();
  expect(await dialog.findByText(/Falta: Mensajes y Moderar comentarios/)).toBeVisible();
  expect(within(dialog.getByRole('region', { name: 'Ya conectadas' })).getByText('Café Horneros')).toBeVisible();
  expect(dialog.getAllByRole('radio')).toHaveLength(2);
  expect(dialog.getByRole('button', { name: 'Conectar página' })).toBeDisabled();
});

test('activating again offers only that page and says what is kept', async () => {
  const { popUp } = popUpsAllowed();
  const { findByRole, findByText, user, server } = await openApp({ at: '/channels', as });
  const cafe = within(await findByRole('article', { name: 'Café Horneros' }));
  await user.click(cafe.getByRole('button', { name: 'Activar con Facebook' }));
  expect(await findByText('Tickets, campañas y ajustes de Café Horneros se conservan.')).toBeVisible();
  await user.click(await findByRole('button', { name: 'Continuar con Facebook' }));
  await waitFor(() => expect(popUp.location.href).toBe('/fake/login'));
  expect(server.channels.asked).toEqual([{ kind: 'facebook', channelId: 3 }]);
  server.channels.comeBack();
  expect(await findByRole('radio')).toBeChecked();
  await user.click(await findByRole('button', { name: 'Conectar página' }));
  expect(await findByText('Conectada, lista para configurar')).toBeVisible();
  expect(await cafe.findByText('Activo')).toBeVisible();
});

test('what the network refuses at the choice is said in its sentence, and the choice stays', async () => {
  const { dialog, server, user } = await atLogin();
  server.channels.comeBack();
  server.channels.refusing = true;
  await user.click(await dialog.findByRole('radio', { name: /Sur Outlet/ }));
  await user.click(dialog.getByRole('button', { name: 'Conectar página' }));
  expect(await dialog.findByText('Facebook no lo permitió.')).toBeVisible();
  expect(dialog.getByRole('radio', { name: /Sur Outlet/ })).toBeChecked();
});

test.each([
  ['CANCELLED', 'es', /Se canceló en Facebook/],
  ['REFUSED:100/33', 'en', /Facebook refused it/],
  ['NEVER_HEARD_OF', 'pt', /Não foi concluído/],
] as const)('a failure %s is a sentence with what to do next, and its code', async (failure, language, sentence) => {
  const { dialog, server } = await atLogin(language);
  server.channels.comeBack({ step: 'FAILED', failure });
  expect(await dialog.findByText(sentence)).toBeVisible();
  expect(dialog.getByText(new RegExp(`: ${failure}$`))).toBeVisible();
  expect(dialog.getByRole('button', { name: /Intentar de nuevo|Try again|Tentar de novo/ })).toBeVisible();
});

test('an attempt that ended says so and another one can begin', async () => {
  const { findByText, findByRole } = await openApp({ at: '/channels?connection=7', as });
  expect(await findByText('Este intento terminó')).toBeVisible();
  expect(await findByRole('button', { name: 'Intentar de nuevo' })).toBeVisible();
});

/** The browser comes back from the login of a connection that was begun. */
async function returned(how?: Parameters<ReturnType<typeof fakeWorld>['server']['channels']['comeBack']>[0]) {
  const world = fakeWorld();
  await world.signIn(as);
  await world.call('/api/v1/channels/connections', {
    method: 'POST',
    headers: { 'X-Bandeja': '1', 'Content-Type': 'application/json' },
    body: JSON.stringify({ kind: 'facebook' }),
  });
  world.server.channels.comeBack(how);
  return openApp({ at: '/channels/return?connection=1', world });
}

test('back in the pop-up it says that it can be closed, and tries to close itself', async () => {
  const close = vi.spyOn(window, 'close').mockReturnValue();
  const { findByText } = await returned({ step: 'FAILED', failure: 'CANCELLED' });
  expect(await findByText('Puedes cerrar esta ventana.')).toBeVisible();
  expect(await findByText(/Se canceló en Facebook/)).toBeVisible();
  expect(close).toHaveBeenCalled();
});

test('back in the whole window it goes on at the right step', async () => {
  sessionStorage.setItem('bandeja.login-in-this-window', 'yes');
  const { findByRole } = await returned();
  expect(await findByRole('radio', { name: /Sur Novias/ })).toBeVisible();
  expect(location.pathname + location.search).toBe('/channels?connection=1');
  expect(loginWay.wasHere()).toBe(false);
});

test.each([
  ['state', /no corresponde a un intento abierto/],
  ['session', /Tu sesión terminó durante la visita/],
])('a return with the error %s says what to do', async (error, sentence) => {
  const { findByText } = await openApp({ at: `/channels/return?error=${error}`, as });
  expect(await findByText(sentence)).toBeVisible();
});

test('the gap report tells what was missing, and a look that is under way keeps a second one from beginning', async () => {
  const { findByRole, findByText, user, server } = await openApp({ at: '/channels', as });
  await user.click(await findByRole('button', { name: 'Mensajes que falten Almacén del Sur' }));
  const list = within(await findByRole('list', { name: 'Búsquedas anteriores' }));
  const [underWay, done, stopped] = list.getAllByRole('article').map((row) => within(row));
  expect(underWay!.getByRole('status')).toHaveTextContent('Leyendo Facebook');
  expect(underWay!.getByText(/Facebook pide ir más despacio/)).toHaveTextContent('código 613');
  expect(done!.getByText('120')).toBeVisible();
  expect(done!.getByText('Completo')).toBeVisible();
  expect(stopped!.getByText(/Falta un permiso para leer la página/)).toBeVisible();
  const begin = await findByRole('button', { name: 'Buscar mensajes que falten' });
  expect(begin).toBeDisabled();
  server.channels.backfills.set(1, []);
  expect(await findByText('Todavía no se buscó en esta página', {}, { timeout: 4_000 })).toBeVisible();
  expect(begin).toBeEnabled();
});

test('one may look farther back than usual', async () => {
  const world = fakeWorld();
  world.server.channels.backfills.clear();
  const { findByRole, findByText, user, server } = await openApp({ at: '/channels', as, world });
  await user.click(await findByRole('button', { name: 'Mensajes que falten Almacén del Sur' }));
  await user.selectOptions(await findByRole('combobox', { name: 'Desde cuándo' }), 'Últimos 7 días');
  await user.click(await findByRole('button', { name: 'Buscar mensajes que falten' }));
  expect(await findByText('Leyendo Facebook')).toBeVisible();
  const [begun] = server.channels.backfills.get(1)!;
  expect(Date.parse(begun!.to) - Date.parse(begun!.from)).toBeCloseTo(7 * 86_400_000, -4);
});
