import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeWorld, openApp, waitFor } from '../../dev/renderApp.tsx';

const as = 'admin@example.com';

async function opened(action: RegExp, person: RegExp, world = fakeWorld()) {
  const app = await openApp({ at: '/people', as, world });
  const row = within(await app.findByRole('article', { name: person }));
  await app.user.click(row.getByRole('button', { name: /^Acciones para/ }));
  await app.user.click(await row.findByRole('menuitem', { name: action }));
  return { ...app, row };
}

test('people are listed with their roles, presence, work and campaigns', async () => {
  const { findByRole } = await openApp({ at: '/people', as });
  const ivan = within(await findByRole('article', { name: 'Iván Duarte' }));
  expect(ivan.getByText('Supervisión')).toBeVisible();
  expect(ivan.getByText('supervisa Ventas Sur')).toBeVisible();
  const camila = within(await findByRole('article', { name: 'Camila Ortiz' }));
  expect(camila.getByText('2 tickets abiertos')).toBeVisible();
});

test('a search that finds nobody says what was searched for', async () => {
  const { findByRole, findByText, user } = await openApp({ at: '/people', as });
  await user.type(await findByRole('searchbox', { name: 'Buscar nombre o correo' }), 'zzz');
  expect(await findByText('Nadie se llama ni entra con «zzz».')).toBeVisible();
});

test('somebody is invited, and their link is shown once', async () => {
  const { findByRole, user, server } = await openApp({ at: '/people', as });
  await user.click(await findByRole('button', { name: 'Agregar persona' }));
  const form = within(await findByRole('dialog'));
  await user.click(form.getByRole('button', { name: 'Invitar' }));
  expect(form.getByText('Escribe el nombre.')).toBeVisible();
  await user.type(form.getByRole('textbox', { name: 'Nombre' }), 'Nadia Salas');
  await user.type(form.getByRole('textbox', { name: 'Correo' }), 'nadia@example.com');
  await user.click(form.getByRole('checkbox', { name: /^Supervisión/ }));
  await user.click(await form.findByRole('checkbox', { name: 'Postventa' }));
  await user.click(form.getByRole('button', { name: 'Invitar' }));

  const link = within(await findByRole('dialog', { name: 'Invitación para Nadia Salas' }));
  expect(link.getByRole('textbox', { name: 'Enlace' })).toHaveValue('http://localhost/access#link-of-40');
  expect(link.getByText(/No hay servidor de correo/)).toBeVisible();
  expect(server.staff.people.at(-1)).toMatchObject({ name: 'Nadia Salas', roles: ['AGENT', 'SUPERVISOR'] });
});

test('an address that somebody has is said at its field', async () => {
  const { findByRole, user } = await openApp({ at: '/people', as });
  await user.click(await findByRole('button', { name: 'Agregar persona' }));
  const form = within(await findByRole('dialog'));
  await user.type(form.getByRole('textbox', { name: 'Nombre' }), 'Otra');
  await user.type(form.getByRole('textbox', { name: 'Correo' }), 'agent1@example.com');
  await user.click(form.getByRole('button', { name: 'Invitar' }));
  await waitFor(() => expect(form.getByRole('textbox', { name: 'Correo' })).toBeInvalid());
});

test('who leaves is asked about: their tickets go back to the queue unless they are to stay', async () => {
  const { findByRole, user, server, row } = await opened(/^Desactivar/, /^Camila/);
  const asks = within(await findByRole('dialog', { name: '¿Desactivar a Camila Ortiz?' }));
  expect(asks.getByRole('radio', { name: /^Vuelven a la cola/ })).toBeChecked();
  await user.click(asks.getByRole('radio', { name: /^Se quedan/ }));
  await user.click(asks.getByRole('button', { name: 'Desactivar' }));
  expect(await row.findByText('Cuenta desactivada')).toBeVisible();
  expect(server.staff.left).toEqual({ 3: 'STAY' });
});

test('the last administrator cannot be put out, and the screen says why', async () => {
  const { findByRole, user } = await opened(/^Desactivar/, /^Renata/);
  const asks = within(await findByRole('dialog'));
  await user.click(asks.getByRole('button', { name: 'Desactivar' }));
  expect(await asks.findByText('LAST_ADMINISTRATOR')).toBeVisible();
});

test('taking the agent’s role away asks what becomes of the open tickets', async () => {
  const { findByRole, user } = await opened(/^Editar/, /^Camila/);
  const form = within(await findByRole('dialog', { name: 'Editar a Camila Ortiz' }));
  expect(form.queryByText('Tiene 2 tickets abiertos')).toBeNull();
  await user.click(form.getByRole('checkbox', { name: /^Análisis/ }));
  await user.click(form.getByRole('checkbox', { name: /^Ejecutivo/ }));
  expect(form.getByText('Tiene 2 tickets abiertos')).toBeVisible();
});
