import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeWorld, openApp, waitFor } from '../../dev/renderApp.tsx';
import { changedFields, keepMine } from './draft';

const as = 'admin@example.com';

async function atSettings(at = '/channels/1/settings/general', world = fakeWorld()) {
  const app = await openApp({ at, as, world });
  await app.findByRole('heading', { name: 'Almacén del Sur', level: 1 });
  return app;
}

async function typeReopening(app: Awaited<ReturnType<typeof atSettings>>, hours: string) {
  const field = await app.findByLabelText('Reabrir si el cliente escribe dentro de');
  await app.user.clear(field);
  await app.user.type(field, hours);
  return field;
}

test('each page has its settings button', async () => {
  const { findByRole, user } = await openApp({ at: '/channels', as });
  await user.click(await findByRole('link', { name: 'Ajustes de Café Horneros' }));
  expect(await findByRole('heading', { name: 'Café Horneros', level: 1 })).toBeVisible();
  expect(location.pathname).toBe('/channels/3/settings/quality');
});

test('a change shows the save bar with its count; saved, it is in the history with who and what', async () => {
  const app = await atSettings();
  await typeReopening(app, '6');
  expect(app.getByText('1 cambio sin guardar')).toBeVisible();
  await app.user.click(app.getByRole('button', { name: 'Guardar' }));
  expect(await app.findByText('Guardado')).toBeVisible();
  expect(await app.findByText(/^Último cambio: Andrea Lagos/)).toBeVisible();
  await app.user.click(app.getByRole('link', { name: 'Historial' }));
  const entry = within(await app.findByRole('article', { name: /Opciones generales/ }));
  expect(entry.getByText('24 h')).toBeVisible();
  expect(entry.getByText('6 h')).toBeVisible();
  await app.user.click(entry.getByRole('button', { name: 'Deshacer' }));
  expect(await app.findByText(/se deshizo un cambio/)).toBeVisible();
  await app.user.click(app.getByRole('link', { name: 'Opciones generales' }));
  await waitFor(async () =>
    expect(await app.findByLabelText('Reabrir si el cliente escribe dentro de')).toHaveValue(24),
  );
});

test('leaving with something unsaved asks first, and staying keeps what was typed', async () => {
  const app = await atSettings();
  const field = await typeReopening(app, '6');
  await app.user.click(app.getByRole('link', { name: 'Historial' }));
  const question = within(await app.findByRole('dialog'));
  expect(question.getByText('¿Salir sin guardar?')).toBeVisible();
  await app.user.click(question.getByRole('button', { name: 'Cancelar' }));
  expect(field).toHaveValue(6);
  await app.user.click(app.getByRole('link', { name: 'Historial' }));
  await app.user.click(await app.findByRole('button', { name: 'Descartar y salir' }));
  expect(await app.findByText('Nadie ha cambiado nada todavía')).toBeVisible();
});

test('the keys for places and the browser’s Back ask too', async () => {
  const app = await openApp({ at: '/channels', as });
  await app.user.click(await app.findByRole('link', { name: 'Ajustes de Café Horneros' }));
  await app.user.click(await app.findByRole('link', { name: 'Opciones generales' }));
  const field = await typeReopening(app, '6');
  await app.user.tab();
  (document.activeElement as HTMLElement).blur();
  await app.user.keyboard('gi');
  await app.user.click(within(await app.findByRole('dialog')).getByRole('button', { name: 'Cancelar' }));
  expect(field).toHaveValue(6);
  expect(location.pathname).toBe('/channels/3/settings/general');

  history.back();
  const question = within(await app.findByRole('dialog'));
  expect(question.getByText('¿Salir sin guardar?')).toBeVisible();
  expect(location.pathname).toBe('/channels/3/settings/general');
  expect(field).toHaveValue(6);
  await app.user.click(question.getByRole('button', { name: 'Descartar y salir' }));
  await waitFor(() => expect(location.pathname).toBe('/channels/3/settings/quality'));
});

test('a pasted list of VIPs is not left behind without a question', async () => {
  const app = await atSettings('/channels/1/settings/importance');
  await app.user.type(await app.findByRole('textbox', { name: 'Líneas de la lista' }), '24001');
  await app.user.click(app.getByRole('link', { name: 'Historial' }));
  await app.user.click(await app.findByRole('button', { name: 'Descartar y salir' }));
  expect(await app.findByText('Nadie ha cambiado nada todavía')).toBeVisible();
});

test('discarding puts back what is saved', async () => {
  const app = await atSettings();
  const field = await typeReopening(app, '6');
  await app.user.click(app.getByRole('button', { name: 'Descartar' }));
  expect(field).toHaveValue(24);
  expect(app.queryByText('1 cambio sin guardar')).toBeNull();
});

test('when somebody else saved meanwhile one is told, and can put one’s own on top', async () => {
  const app = await atSettings();
  await typeReopening(app, '6');
  app.server.settings.saves(1, 'general', { reopenWithin: { amount: 12, unit: 'HOURS' } }, 'Olga');
  await app.user.click(app.getByRole('button', { name: 'Guardar' }));
  expect(await app.findByText(/Otra persona guardó esta sección/)).toBeVisible();
  await app.user.click(app.getByRole('button', { name: 'Poner lo mío sobre lo guardado' }));
  await app.user.click(await app.findByRole('button', { name: 'Guardar' }));
  expect(await app.findByText('Guardado')).toBeVisible();
  expect(app.server.settings.history.get(1)!.map((entry) => entry.settings[0]!.after)).toEqual(['6 h', '12 h']);
});

test('copying shows what changes on each page first, then does it', async () => {
  const world = fakeWorld();
  world.server.settings.saves(1, 'general', { reopenWithin: { amount: 6, unit: 'HOURS' } }, 'Andrea');
  const app = await atSettings('/channels/1/settings/general', world);
  await app.user.click(app.getByRole('button', { name: 'Copiar a otras páginas' }));
  const window = within(await app.findByRole('dialog'));
  expect(window.getByRole('button', { name: 'Nada que copiar' })).toBeDisabled();
  await app.user.click(await window.findByRole('checkbox', { name: 'Café Horneros' }));
  const cafe = within(await window.findByRole('region', { name: 'Café Horneros' }));
  expect(cafe.getByText('24 h')).toBeVisible();
  expect(cafe.getByText('6 h')).toBeVisible();
  expect(world.server.settings.history.get(3) ?? []).toEqual([]);
  await app.user.click(window.getByRole('button', { name: 'Copiar a 1 página' }));
  expect(await window.findByText(/se puede deshacer/)).toBeVisible();
  expect(world.server.settings.history.get(3)![0]!.copiedFrom!.name).toBe('Almacén del Sur');
});

test('an unknown page says so, and a supervisor has no such place', async () => {
  const { findByText, unmount } = await openApp({ at: '/channels/99/settings', as });
  expect(await findByText('Esta página no está conectada')).toBeVisible();
  unmount();
  const other = await openApp({ at: '/channels/1/settings', as: 'supervisor@example.com' });
  expect(await other.findByText('Este lugar no existe')).toBeVisible();
});

test('the times of quality of service are switched on and off, each with its unit', async () => {
  const app = await atSettings('/channels/1/settings/quality');
  expect(await app.findByRole('checkbox', { name: 'Primera respuesta, Mensajes privados' })).toBeChecked();
  await app.user.click(app.getByRole('checkbox', { name: 'Siguientes respuestas, Mensajes privados' }));
  await app.user.click(app.getByRole('checkbox', { name: 'Primera respuesta, Comentarios públicos' }));
  await app.user.selectOptions(
    app.getByRole('combobox', { name: 'Primera respuesta, Mensajes privados: unidad' }),
    'segundos',
  );
  await app.user.click(app.getByRole('radio', { name: 'Solo el horario de atención' }));
  await app.user.click(app.getByRole('checkbox', { name: /^Un «gracias» al final/ }));
  expect(app.getByText('5 cambios sin guardar')).toBeVisible();
  await app.user.click(app.getByRole('button', { name: 'Guardar' }));
  expect(await app.findByText('Guardado')).toBeVisible();
  expect(app.server.settings.of(1, 'quality')).toMatchObject({
    version: 1,
    privateFirstAnswer: { amount: 20, unit: 'SECONDS' },
    privateNextAnswer: { amount: 1, unit: 'HOURS' },
    clock: 'BUSINESS',
    thanksEndTheTalk: false,
  });
  expect(app.server.settings.of(1, 'quality').publicFirstAnswer).toBeUndefined();
});

test('key words are tried on messages before they are saved', async () => {
  const app = await atSettings('/channels/1/settings/importance');
  await app.user.type(await app.findByRole('textbox', { name: 'Nueva palabra o frase' }), 'abogado{Enter}');
  await app.user.type(app.getByRole('textbox', { name: 'Mensajes de prueba' }), 'Llamaré a mi Abogado{Enter}Hola');
  await app.user.click(app.getByRole('button', { name: 'Probar' }));
  expect(await app.findByText('importante: abogado')).toBeVisible();
  expect(app.getByText('no')).toBeVisible();
  expect(app.server.settings.of(1, 'importance').phrases).toEqual([]);
  await app.user.click(app.getByRole('checkbox', { name: 'exacto: abogado' }));
  await app.user.click(app.getByRole('button', { name: 'Guardar' }));
  await app.findByText('Guardado');
  expect(app.server.settings.of(1, 'importance').phrases).toEqual([{ text: 'abogado', exact: true }]);
});

test('a list of VIPs is added and says how many were new', async () => {
  const app = await atSettings('/channels/1/settings/importance');
  await app.user.type(
    await app.findByRole('textbox', { name: 'Líneas de la lista' }),
    '24001;Camila{Enter}24002;Diego',
  );
  await app.user.click(app.getByRole('button', { name: 'Agregar a la lista' }));
  expect(await app.findByText('2 personas nuevas')).toBeVisible();
  expect(app.getByText('2 clientes VIP en esta página')).toBeVisible();
});

test('a VIP is found, taken off the list with undo, and the history tells of it', async () => {
  const world = fakeWorld();
  world.server.settings.vips = [{ person: '24001', name: 'Camila Soto' }, { person: '24002' }];
  const app = await atSettings('/channels/1/settings/importance', world);
  expect(await app.findByText('2 clientes VIP en esta página')).toBeVisible();
  expect(app.getByText('(todavía no escribió)')).toBeVisible();
  await app.user.type(app.getByRole('searchbox', { name: 'Buscar por nombre o id' }), 'camila');
  await waitFor(() => expect(app.queryByText('24002')).toBeNull());
  await app.user.click(app.getByRole('button', { name: 'Quitar a Camila Soto de los VIP' }));
  expect(await app.findByText('Camila Soto ya no es VIP')).toBeVisible();
  expect(world.server.settings.vips).toEqual([{ person: '24002' }]);
  await app.user.click(app.getByRole('button', { name: 'Deshacer' }));
  await waitFor(() => expect(world.server.settings.vips.map(({ person }) => person)).toEqual(['24001', '24002']));
  await app.user.click(app.getByRole('link', { name: 'Historial' }));
  const entry = within((await app.findAllByRole('article', { name: /Importancia/ }))[1]!);
  expect(entry.getByText('24001')).toBeVisible();
  expect(entry.queryByRole('button', { name: 'Deshacer' })).toBeNull();
});

test('an address is added with what it hears of, tried once it is saved, and taken back after its reader stopped', async () => {
  const app = await atSettings('/channels/1/settings/notifications');
  expect(await app.findByText('No se escribe a nadie sobre esta página.')).toBeVisible();
  await app.user.type(app.getByRole('textbox', { name: 'Dirección nueva' }), 'Guardia@example.com{Enter}');
  const card = () => within(app.getByRole('listitem', { name: 'guardia@example.com' }));
  expect(card().getByText('Guarda para enviar una prueba.')).toBeVisible();
  await app.user.type(app.getByRole('textbox', { name: 'Dirección nueva' }), 'guardia@example.com{Enter}');
  expect(app.getByText('Esa dirección ya está en la lista.')).toBeVisible();
  await app.user.click(card().getByRole('checkbox', { name: 'Todos los tickets nuevos' }));
  await app.user.selectOptions(card().getByRole('combobox'), 'Português');
  await app.user.click(app.getByRole('button', { name: 'Guardar' }));
  expect(await app.findByText('Guardado')).toBeVisible();
  expect(app.server.settings.of(1, 'notifications').addresses).toEqual([
    {
      address: 'guardia@example.com',
      language: 'pt',
      newTickets: true,
      importantTickets: true,
      overdueTickets: true,
      tokenTrouble: false,
    },
  ]);
  await app.user.click(card().getByRole('button', { name: 'Enviar un correo de prueba a guardia@example.com' }));
  expect(await card().findByText(/^En camino/)).toBeVisible();
});

test('who stopped the mails is shown, and can be written to again', async () => {
  const world = fakeWorld();
  const guard = { address: 'guardia@example.com', language: 'es' as const };
  const hears = { newTickets: true, importantTickets: false, overdueTickets: false, tokenTrouble: false };
  world.server.settings.saves(1, 'notifications', { addresses: [{ ...guard, ...hears }] }, 'Andrea');
  world.server.settings.stops(1, guard.address, '2026-11-20T10:00:00Z');
  const app = await atSettings('/channels/1/settings/notifications', world);
  expect(await app.findByText(/^Quien la lee detuvo estos correos/)).toBeVisible();
  await app.user.click(app.getByRole('button', { name: 'Volver a escribirle' }));
  expect(await app.findByRole('button', { name: /^Enviar un correo de prueba/ })).toBeVisible();
});

test('a mail is looked at in any language before anybody gets one', async () => {
  const app = await atSettings('/channels/1/settings/notifications');
  expect(await app.findByRole('heading', { name: 'TICKET_OPENED es: Lucía Fernández' })).toBeVisible();
  await app.user.selectOptions(app.getByRole('combobox', { name: 'Qué correo' }), 'Varios juntos');
  await app.user.selectOptions(app.getByRole('combobox', { name: 'Idioma del correo' }), 'English');
  expect(await app.findByRole('heading', { name: 'TICKET_DIGEST en: Lucía Fernández' })).toBeVisible();
});

test('only what was typed is put on top of what somebody else saved', () => {
  const base = { version: 1, a: 1, b: [1] };
  const draft = { base, value: { version: 1, a: 2, b: [1] } };
  expect(changedFields(draft)).toEqual(['a']);
  expect(keepMine(draft, { version: 2, a: 5, b: [7] }).value).toEqual({ version: 2, a: 2, b: [7] });
});
