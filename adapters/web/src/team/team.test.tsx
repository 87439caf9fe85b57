import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp, waitFor } from '../../dev/renderApp.tsx';

const agent = 'agent1@example.com';

test('an administrator sets up a break, and it is kept', async () => {
  const { findByRole, findByLabelText, queryByRole, user, world } = await openApp({
    at: '/team',
    as: 'admin@example.com',
  });
  await user.click(await findByRole('button', { name: 'Agregar descanso' }));
  await user.type(await findByLabelText('Nombre del descanso'), 'Almuerzo');
  await user.selectOptions(await findByLabelText('Imagen'), 'Comida');
  await user.type(await findByLabelText('Duración pensada, en minutos'), '45');
  await user.click(await findByRole('button', { name: 'Guardar' }));
  await waitFor(() => expect(queryByRole('button', { name: 'Guardar' })).toBeNull());
  const kept = (await (await world.call('/api/v1/breaks')).json()) as unknown;
  expect(kept).toEqual({ breaks: [{ name: 'Almuerzo', icon: 'MEAL', limitMinutes: 45 }] });
});

test('an agent chooses one of the breaks, and tells of a call', async () => {
  const { findByRole, user, world } = await openApp({ as: agent });
  await world.call('/api/v1/breaks', {
    method: 'PUT',
    headers: { 'X-Bandeja': '1' },
    body: JSON.stringify({ breaks: [{ name: 'Café', icon: 'COFFEE', limitMinutes: 15 }] }),
  });
  await user.click(await findByRole('button', { name: /Libre/ }));
  await user.click(await findByRole('menuitem', { name: 'Estoy en llamada' }));
  expect(await findByRole('img', { name: 'En llamada' })).toBeVisible();
});

test('a conversation is transferred with a note, and leaves the screen', async () => {
  const { findByRole, findByLabelText, queryByRole, user } = await openApp({ at: '/inbox/12', as: agent });
  await user.click(await findByRole('button', { name: 'Transferir' }));
  await user.click(await findByRole('radio', { name: /Ventas/ }));
  await user.type(await findByLabelText('Nota para quien la recibe'), 'Pregunta por su factura');
  const window = within(await findByRole('dialog'));
  await user.click(window.getByRole('button', { name: 'Transferir' }));
  await waitFor(() => expect(queryByRole('dialog')).toBeNull());
});
