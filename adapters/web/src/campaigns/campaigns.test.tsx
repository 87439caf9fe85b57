import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeWorld, openApp, waitFor } from '../../dev/renderApp.tsx';

const as = 'admin@example.com';

test('the table tells page, opening, light, members and queue of each campaign', async () => {
  const { findByRole } = await openApp({ at: '/campaigns', as });
  const sales = within(await findByRole('row', { name: /Ventas Sur/ }));
  expect(sales.getByText('Almacén del Sur')).toBeVisible();
  expect(sales.getByText(/^Abierto ahora, hasta/)).toBeVisible();
  expect(sales.getByText('Activo')).toBeVisible();
  expect(sales.getByText('2 / 0 de 2')).toBeVisible();
  expect(sales.getByText('Habilitada')).toBeVisible();
  const care = within(await findByRole('row', { name: /Postventa/ }));
  expect(care.getByText('Inactivo')).toBeVisible();
  expect(care.getByText('En la campaña: «Café»')).toBeVisible();
  expect(care.getByText('Sin miembros')).toBeVisible();
  expect(care.getByRole('button', { name: 'Activar con Facebook' })).toBeVisible();
});

test('a supervisor sees campaigns but creates and activates none', async () => {
  const { findByRole, queryByRole } = await openApp({ at: '/campaigns', as: 'supervisor@example.com' });
  await findByRole('row', { name: /Ventas Sur/ });
  expect(queryByRole('button', { name: 'Nueva campaña' })).toBeNull();
  expect(queryByRole('button', { name: 'Activar con Facebook' })).toBeNull();
});

test('an administrator creates a campaign, gives it a page and a member', async () => {
  const { findByRole, findByText, findByLabelText, user, server } = await openApp({ at: '/campaigns', as });
  await user.click(await findByRole('button', { name: 'Nueva campaña' }));
  await user.type(await findByLabelText('Nombre de la campaña'), 'Ventas Norte');
  await user.type(await findByLabelText('Nombre exacto de la página'), 'Almacen del Sur');
  await user.click(await findByRole('button', { name: 'Guardar y continuar' }));
  const window = within(await findByRole('dialog', { name: /Activar «Ventas Norte»/ }));
  await user.click(await window.findByRole('radio', { name: 'Almacén del Sur' }));
  await user.click(window.getByRole('button', { name: 'Continuar' }));
  await user.click(await window.findByRole('button', { name: 'Usar el nombre de la página: «Almacén del Sur»' }));
  expect(await window.findByText('La campaña está activa')).toBeVisible();
  await user.click(window.getByRole('button', { name: 'Agregar miembros' }));
  await user.type(await findByLabelText('Agregar ejecutivos'), 'camila');
  await user.click(await findByRole('button', { name: 'Agregar a Camila Ortiz' }));
  await user.click(await findByRole('button', { name: 'Guardar' }));
  expect(await findByText('Guardado.')).toBeVisible();
  const created = server.campaigns.campaigns.at(-1)!;
  expect(created.page?.name).toBe('Almacén del Sur');
  expect(created.members.map(({ name }) => name)).toEqual(['Camila Ortiz']);
});

test('ranges of the schedule are added and removed, and overlapping ones are refused on the spot', async () => {
  const { findByRole, findByText, user, server } = await openApp({ at: '/campaigns/1', as });
  const schedule = within(await findByRole('region', { name: 'Horario' }));
  await user.click(schedule.getByRole('button', { name: 'Agregar tramo' }));
  expect(schedule.getByText('Se superpone el lunes con 09:00–18:00.')).toBeVisible();
  for (const day of ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado']) {
    await user.click(schedule.getByRole('button', { name: day }));
  }
  await user.clear(schedule.getByRole('textbox', { name: 'Desde' }));
  await user.type(schedule.getByRole('textbox', { name: 'Desde' }), '22');
  await user.clear(schedule.getByRole('textbox', { name: 'Hasta' }));
  await user.type(schedule.getByRole('textbox', { name: 'Hasta' }), '2');
  await user.click(schedule.getByRole('button', { name: 'Agregar tramo' }));
  expect(schedule.getByRole('radio', { name: /sáb\s*22:00–02:00 \+1/ })).toBeChecked();
  expect(within(schedule.getByRole('row', { name: /domingo/ })).getByText('hasta las 02:00')).toBeInTheDocument();
  await user.click(await findByRole('button', { name: 'Guardar' }));
  await findByText('Guardado.');
  expect(server.campaigns.campaigns[0]!.settings.schedule.week).toHaveLength(2);
  await user.click(schedule.getByRole('button', { name: 'Quitar el tramo elegido' }));
  expect(schedule.queryByRole('radio', { name: /22:00/ })).toBeNull();
});

test('holidays come out of a calendar file, one by one if wanted', async () => {
  const { findByRole, findByText, user, server } = await openApp({ at: '/campaigns/1', as });
  await user.click(await findByRole('button', { name: 'Feriados y excepciones' }));
  const window = within(await findByRole('dialog'));
  const file = new File(
    [
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20281225\nSUMMARY:Navidad\nEND:VEVENT\n' +
        'BEGIN:VEVENT\nDTSTART;VALUE=DATE:20290101\nSUMMARY:Año Nuevo\nEND:VEVENT\nEND:VCALENDAR',
    ],
    'feriados.ics',
    { type: 'text/calendar' },
  );
  await user.upload(window.getByLabelText('Archivo de calendario'), file);
  await user.click(await window.findByRole('checkbox', { name: /Año Nuevo/ }));
  await user.click(window.getByRole('button', { name: 'Agregar 1 día cerrado' }));
  await user.click(window.getByRole('button', { name: 'Listo' }));
  await user.click(await findByRole('button', { name: 'Guardar' }));
  await findByText('Guardado.');
  const { holidays, names } = server.campaigns.campaigns[0]!.settings.schedule;
  expect(holidays).toEqual(['2028-12-25']);
  expect(names).toEqual({ '2028-12-25': 'Navidad' });
});

test('a member is moved by key and the place is told', async () => {
  const { findByRole, findByText, user, server } = await openApp({ at: '/campaigns/1', as });
  await user.click(await findByRole('tab', { name: /Miembros/ }));
  await user.click(await findByRole('button', { name: 'Bajar a Camila Ortiz' }));
  expect(await findByText('Camila Ortiz está en el lugar 2.')).toBeInTheDocument();
  await user.click(await findByRole('button', { name: 'Guardar' }));
  await findByText('Guardado.');
  expect(server.campaigns.campaigns[0]!.members.map(({ name }) => name)).toEqual(['Mateo Silva', 'Camila Ortiz']);
});

test('who leaves with open tickets is asked about', async () => {
  const world = fakeWorld();
  world.server.campaigns.left = 3;
  const { findByRole, findByText, user, server } = await openApp({ at: '/campaigns/1', as, world });
  await user.click(await findByRole('tab', { name: /Miembros/ }));
  await user.click(await findByRole('button', { name: 'Quitar a Camila Ortiz' }));
  await user.click(await findByRole('button', { name: 'Guardar' }));
  const window = within(await findByRole('dialog', { name: 'Quedan 3 tickets abiertos' }));
  await user.click(window.getByRole('button', { name: 'Devolver a la cola' }));
  await findByText('Guardado.');
  expect(server.campaigns.campaigns[0]!.members).toHaveLength(1);
});

test('a member without a voice campaign is warned of', async () => {
  const { findByRole, findByText, user } = await openApp({ at: '/campaigns/1', as });
  await user.click(await findByRole('tab', { name: /Miembros/ }));
  await user.click(await findByRole('checkbox', { name: /deben pertenecer a una campaña de voz/ }));
  expect(await findByText('2 miembros no recibirán nada:')).toBeVisible();
});

test('a placeholder is inserted where one writes, and an unknown one is refused at its place', async () => {
  const { findByRole, findByText, findAllByText, user, server } = await openApp({ at: '/campaigns/1', as });
  await user.click(await findByRole('tab', { name: 'Avanzada' }));
  const text = await findByRole('textbox', { name: 'Fuera de horario, texto 1' });
  await user.type(text, 'Hola ');
  const group = within(await findByRole('group', { name: /^Fuera de horario/ }));
  await user.click(group.getByRole('button', { name: 'cliente' }));
  expect(text).toHaveValue('Hola {customer}');
  await user.type(text, ' {{nombre}');
  await user.click(await findByRole('button', { name: 'Guardar' }));
  expect((await findAllByText('INVALID'))[0]).toBeVisible();
  expect(server.campaigns.campaigns[0]!.settings.texts).toEqual({});
  await user.clear(text);
  await user.type(text, 'Abrimos {{opens}');
  await user.click(await findByRole('button', { name: 'Guardar' }));
  await findByText('Guardado.');
  expect(server.campaigns.campaigns[0]!.settings.texts.OUT_OF_HOURS?.es).toEqual(['Abrimos {opens}']);
});

test('what somebody else saved meanwhile is loaded, and one’s own changes stay', async () => {
  const { findByRole, findByText, findByLabelText, user, server } = await openApp({ at: '/campaigns/1', as });
  const name = await findByLabelText('Nombre de la campaña');
  await user.clear(name);
  await user.type(name, 'Ventas Centro');
  const other = server.campaigns.campaigns[0]!;
  server.campaigns.campaigns = [{ ...other, version: 9, settings: { ...other.settings, maxPerAgent: 7 } }];
  await user.click(await findByRole('button', { name: 'Guardar' }));
  await user.click(await findByRole('button', { name: 'Traer lo nuevo y conservar lo mío' }));
  await findByText('1 cambio sin guardar');
  await user.click(await findByRole('button', { name: 'Guardar' }));
  await findByText('Guardado.');
  expect(server.campaigns.campaigns[0]!.settings).toMatchObject({ name: 'Ventas Centro', maxPerAgent: 7 });
});

test('a field that is not accepted is shown with its sentence', async () => {
  const { findByRole, findByLabelText, user } = await openApp({ at: '/campaigns/1', as });
  await user.click(await findByRole('tab', { name: 'Avanzada' }));
  const limit = await findByLabelText('Interacciones por ejecutivo');
  await user.clear(limit);
  await user.type(limit, '0');
  await user.click(await findByRole('button', { name: 'Guardar' }));
  await waitFor(() => expect(limit).toHaveAccessibleDescription(/INVALID/));
});

test('a canned response is written, given a place and saved', async () => {
  const { findByRole, findByText, findByLabelText, user, server } = await openApp({ at: '/campaigns/1', as });
  await user.click(await findByRole('tab', { name: 'Avanzada' }));
  await user.click(await findByRole('button', { name: 'Agregar respuesta' }));
  await user.type(await findByLabelText('Título'), 'Gracias');
  await user.type(await findByLabelText('Texto'), '¡Gracias!');
  await user.click(await findByRole('button', { name: 'Subir la respuesta elegida' }));
  await user.click(await findByRole('button', { name: 'Guardar' }));
  await findByText('Guardado.');
  expect(server.campaigns.responses.map(({ title }) => title)).toEqual(['Saludo', 'Gracias', 'Horario']);
});

test('an agent finds a canned response by a slash and its shortcut, and changes it before sending', async () => {
  const { findByRole, user } = await openApp({ at: '/inbox/12', as: 'agent1@example.com' });
  const field = await findByRole('textbox', { name: /^Responder a/ });
  await user.click(field);
  await user.keyboard('/');
  const find = await findByRole('combobox', { name: 'Buscar por título, texto o atajo' });
  await user.type(find, 'hola');
  await findByRole('option', { name: /Saludo/ });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(field).toHaveValue('Hola, soy Camila.'));
  expect(field).toHaveFocus();
});

test('dispositions are a tree that is written, ordered and saved as a whole', async () => {
  const { findByRole, findByText, user, server } = await openApp({ at: '/campaigns/1', as });
  await user.click(await findByRole('tab', { name: 'Avanzada' }));
  const section = within(await findByRole('region', { name: 'Tipificaciones' }));
  expect(section.getByText('Sin tipificaciones: cerrar no pregunta nada.')).toBeVisible();
  await user.click(section.getByRole('button', { name: 'Agregar tipificación' }));
  await user.keyboard('Venta');
  await user.click(section.getByRole('button', { name: 'Agregar dentro de «Venta»' }));
  await user.keyboard('Pedido');
  await user.click(section.getByRole('button', { name: 'Agregar tipificación' }));
  await user.keyboard('Reclamo');
  await user.click(section.getByRole('button', { name: 'Subir «Reclamo»' }));
  await user.click(section.getByRole('checkbox', { name: 'Se ofrece «Reclamo»' }));
  await user.click(section.getByRole('checkbox', { name: /Nadie cierra a mano sin elegir una/ }));
  await user.click(await findByRole('button', { name: 'Guardar' }));
  expect(await findByText('Guardado.')).toBeVisible();
  expect(server.campaigns.dispositions).toEqual({
    required: true,
    items: [
      { id: 51, name: 'Reclamo', active: false, children: [] },
      { id: 52, name: 'Venta', active: true, children: [{ id: 53, name: 'Pedido', active: true, children: [] }] },
    ],
  });
});

test('the skills tab shows who can what, and what the campaign asks for', async () => {
  const { findByRole, findByText, user, server } = await openApp({ at: '/campaigns/1', as });
  await user.click(await findByRole('tab', { name: 'Habilidades' }));
  expect(await findByText('Sin habilidades')).toBeVisible();
  await user.type(await findByRole('textbox', { name: 'Otra habilidad' }), 'devoluciones{Enter}');
  await user.selectOptions(await findByRole('combobox', { name: 'Nivel pedido de devoluciones' }), '2');
  await user.selectOptions(await findByRole('combobox', { name: 'devoluciones: nivel de Camila Ortiz' }), '4');
  await user.selectOptions(await findByRole('combobox', { name: 'Nivel en el idioma del cliente' }), '1');
  await user.selectOptions(await findByRole('combobox', { name: 'Português: nivel de Camila Ortiz' }), '3');
  await user.click(await findByRole('button', { name: 'Guardar' }));
  expect(await findByText('Guardado.')).toBeVisible();
  const { settings, members } = server.campaigns.campaigns[0]!;
  expect(settings.strategy).toMatchObject({ skills: { devoluciones: 2 }, language: 1 });
  expect(members[0]!.skills).toEqual({ devoluciones: 4, pt: 3 });
});
