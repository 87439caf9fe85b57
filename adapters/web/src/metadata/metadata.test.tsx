import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeWorld, openApp, waitFor } from '../../dev/renderApp.tsx';
import type { MetadataField } from './contract';
import { keyOf } from './FieldWindow';

const field = (part: Partial<MetadataField>): Omit<MetadataField, 'id'> => ({
  subject: 'TICKET',
  key: 'reason',
  label: 'Motivo',
  type: 'SINGLE',
  options: ['Reclamo', 'Consulta'],
  requiredToSave: false,
  requiredToClose: true,
  agentsReadOnly: false,
  ...part,
});

test('an administrator adds a field, and its key comes from its name', async () => {
  const app = await openApp({ at: '/fields', as: 'admin@example.com' });
  await app.user.click((await app.findAllByRole('button', { name: 'Agregar campo' }))[0]!);
  const window = within(await app.findByRole('dialog'));
  await app.user.type(window.getByLabelText('Nombre'), 'Motivo del contacto');
  expect(window.getByLabelText('Clave para la API')).toHaveValue('motivo_del_contacto');
  await app.user.selectOptions(window.getByLabelText('Tipo'), 'una opción');
  await app.user.type(window.getByLabelText('Opciones, una por línea'), 'Reclamo{Enter}Consulta');
  await app.user.click(window.getByRole('checkbox', { name: 'obligatorio para cerrar' }));
  await app.user.click(window.getByRole('button', { name: 'Guardar' }));
  expect(await app.findByText('una opción · obligatorio para cerrar')).toBeVisible();
  expect(app.server.metadata.fields[0]).toMatchObject({ key: 'motivo_del_contacto', options: ['Reclamo', 'Consulta'] });
});

test('removing a field that is in use warns with how often', async () => {
  const world = fakeWorld();
  world.server.metadata.add(field({}));
  world.server.metadata.written.set(12, { ticket: [{ key: 'reason', value: ['Reclamo'] }], customer: [] });
  const app = await openApp({ at: '/fields', as: 'admin@example.com', world });
  await app.user.click(await app.findByRole('button', { name: 'Quitar Motivo' }));
  await app.user.click(await app.findByRole('button', { name: 'Quitar campo' }));
  expect(await app.findByText(/Tiene datos en 1 registro/)).toBeVisible();
  await app.user.click(await app.findByRole('button', { name: 'Quitar campo' }));
  await waitFor(() => expect(world.server.metadata.fields).toEqual([]));
});

test('closing is refused until what it requires is filled in beside the talk', async () => {
  const world = fakeWorld();
  world.server.metadata.add(field({}));
  world.server.metadata.add(field({ key: 'level', label: 'Nivel', type: 'TEXT', options: [], agentsReadOnly: true }));
  world.server.metadata.fields[1]!.requiredToClose = false;
  const app = await openApp({ as: 'agent1@example.com', at: '/inbox/12', world });
  await app.user.click(await app.findByRole('button', { name: /^Cerrar/ }));
  await app.user.click(await app.findByRole('button', { name: 'Cerrar ticket' }));
  expect(await app.findByText(/Completa antes de cerrar/)).toBeVisible();
  await app.user.click(app.getByRole('button', { name: 'Ver la ficha' }));
  const form = within(await app.findByRole('form', { name: 'Información extra' }));
  expect(form.getByLabelText('Nivel')).toBeDisabled();
  await app.user.selectOptions(form.getByLabelText(/^Motivo/), 'Reclamo');
  await app.user.click(form.getByRole('button', { name: 'Guardar' }));
  await waitFor(() =>
    expect(world.server.metadata.written.get(12)?.ticket).toEqual([{ key: 'reason', value: ['Reclamo'] }]),
  );
});

test('taking away an option that is in use warns with how often', async () => {
  const world = fakeWorld();
  world.server.metadata.add(field({}));
  world.server.metadata.written.set(12, { ticket: [{ key: 'reason', value: ['Reclamo'] }], customer: [] });
  const app = await openApp({ at: '/fields', as: 'admin@example.com', world });
  await app.user.click(await app.findByRole('button', { name: 'Editar Motivo' }));
  const options = await app.findByLabelText('Opciones, una por línea');
  await app.user.clear(options);
  await app.user.type(options, 'Consulta');
  await app.user.click(app.getByRole('button', { name: 'Guardar' }));
  expect(await app.findByText(/Está elegida en 1 registro/)).toBeVisible();
  expect(world.server.metadata.fields[0]!.options).toEqual(['Reclamo', 'Consulta']);
  await app.user.click(app.getByRole('button', { name: 'Quitar opciones' }));
  await waitFor(() => expect(world.server.metadata.fields[0]!.options).toEqual(['Consulta']));
  const history = within(await app.findByRole('region', { name: 'Historial' }));
  expect(await history.findByText('Andrea Lagos')).toBeVisible();
  expect(history.getByText('Motivo · opciones')).toBeVisible();
  expect(history.getByText('Reclamo, Consulta')).toBeVisible();
});

test('only what was changed is sent, so two people on one ticket do not undo each other', async () => {
  const world = fakeWorld();
  world.server.metadata.add(field({}));
  world.server.metadata.add(field({ key: 'note', label: 'Nota', type: 'TEXT', options: [] }));
  const app = await openApp({ as: 'agent1@example.com', at: '/inbox/12', world });
  await app.user.click(await app.findByRole('button', { name: 'Ver la ficha' }));
  const form = within(await app.findByRole('form', { name: 'Información extra' }));
  await app.user.type(form.getByLabelText(/^Nota/), 'llamar');
  world.server.metadata.written.set(12, { ticket: [{ key: 'reason', value: ['Reclamo'] }], customer: [] });
  await app.user.click(form.getByRole('button', { name: 'Guardar' }));
  await waitFor(() => expect(form.getByLabelText(/^Motivo/)).toHaveValue('Reclamo'));
  expect(world.server.metadata.written.get(12)?.ticket).toContainEqual({ key: 'note', value: ['llamar'] });
});

test('the order of the fields is the one in which they are filled in', async () => {
  const world = fakeWorld();
  world.server.metadata.add(field({}));
  world.server.metadata.add(field({ key: 'note', label: 'Nota', type: 'TEXT', options: [], requiredToClose: false }));
  const app = await openApp({ at: '/fields', as: 'admin@example.com', world });
  await app.user.click(await app.findByRole('button', { name: 'Subir Nota' }));
  await waitFor(() => expect(world.server.metadata.fields.map(({ key }) => key)).toEqual(['note', 'reason']));
  app.unmount();
  const desk = await openApp({ as: 'agent1@example.com', at: '/inbox/12', world });
  await desk.user.click(await desk.findByRole('button', { name: 'Ver la ficha' }));
  const form = within(await desk.findByRole('form', { name: 'Información extra' }));
  const [first, second] = [form.getByLabelText(/^Nota/), form.getByLabelText(/^Motivo/)];
  expect(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test('a key has only what programs like', () => {
  expect(keyOf('¿Número de orden?')).toBe('numero_de_orden');
  expect(keyOf('2.º nombre')).toBe('nombre');
});
