import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp, waitFor } from '../../dev/renderApp.tsx';

const agent = 'agent1@example.com';

test('a tag is found by its name and put on with keys alone, and shown in the list', async () => {
  const { findByRole, findAllByRole, user } = await openApp({ as: agent, at: '/inbox/13' });
  await findByRole('button', { name: 'Etiqueta' });
  await user.keyboard('l');
  await user.type(await findByRole('textbox', { name: 'Buscar una etiqueta' }), 'garantia');
  await waitFor(async () => expect(await findAllByRole('option')).toHaveLength(1));
  await user.keyboard('{Enter}{Escape}');
  expect(await findByRole('button', { name: 'Quitar la etiqueta Garantía' })).toBeVisible();
  const list = await findByRole('region', { name: 'Tickets' });
  await waitFor(() => expect(within(list).getByText('Garantía')).toBeVisible());
});

test('a tag is taken off again, and an archived one is not offered', async () => {
  const { findByRole, findAllByRole, queryByRole, server, user } = await openApp({ as: agent, at: '/inbox/12' });
  await user.click(await findByRole('button', { name: 'Etiqueta' }));
  const offered = (await findAllByRole('option')).map((option) => option.textContent);
  expect(offered).toEqual(['Garantía', 'Mayorista', 'Mudanza']);
  await user.click((await findAllByRole('option'))[1]!);
  await user.keyboard('{Escape}');
  await user.click(await findByRole('button', { name: 'Quitar la etiqueta Mayorista' }));
  await waitFor(() => expect(queryByRole('button', { name: 'Quitar la etiqueta Mayorista' })).toBeNull());
  expect(server.tags.tags).toHaveLength(4);
});

test('a supervisor makes, archives and removes tags, and is told how many tickets have one', async () => {
  const { findByRole, findByText, queryByText, meanwhile, server, user } = await openApp({
    as: 'supervisor@example.com',
    at: '/tags',
  });
  await user.click(await findByRole('button', { name: 'Crear etiqueta' }));
  await user.type(await findByRole('textbox', { name: 'Nombre' }), 'mudanza');
  await user.click(await findByRole('radio', { name: 'Violeta' }));
  await user.click(await findByRole('button', { name: 'Guardar' }));
  expect(await within(await findByRole('dialog')).findByRole('alert')).not.toBeEmptyDOMElement();
  await user.clear(await findByRole('textbox', { name: 'Nombre' }));
  await user.type(await findByRole('textbox', { name: 'Nombre' }), 'Lista de espera');
  await user.click(await findByRole('button', { name: 'Guardar' }));
  expect(await findByText('Lista de espera')).toBeVisible();
  await user.click(await findByRole('button', { name: 'Archivar Lista de espera' }));
  expect(await findByRole('button', { name: 'Volver a ofrecer Lista de espera' })).toBeVisible();
  await meanwhile(() => server.tag(12, 3));
  await user.click(await findByRole('button', { name: 'Eliminar Mudanza' }));
  await user.click(await findByRole('button', { name: 'Eliminar' }));
  expect(await findByText(/^Está en 1 ticket/)).toBeVisible();
  await user.click(await findByRole('button', { name: 'Eliminar' }));
  await waitFor(() => expect(queryByText('Mudanza')).toBeNull());
});
