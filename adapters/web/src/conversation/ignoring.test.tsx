import { expect, test } from 'vitest';
import { openApp, waitFor } from '../../dev/renderApp.tsx';

const agent = 'agent1@example.com';

test('a ticket that needs no answer is ignored with a key, and that is taken back in the same place', async () => {
  const { findByText, findByRole, queryByRole, user } = await openApp({ as: agent, at: '/inbox/13' });
  await findByRole('button', { name: 'Más acciones' });
  await user.keyboard('d');
  expect(await findByText(/^Se ignoró el ticket de /)).toBeVisible();
  expect(await findByText('Ignorado')).toBeVisible();
  await user.click(await findByRole('button', { name: 'Deshacer' }));
  await waitFor(() => expect(queryByRole('button', { name: 'Reabrir' })).toBeNull());
  expect(await findByRole('button', { name: 'Más acciones' })).toBeVisible();
});

test('what was ignored long ago is opened again from its own screen', async () => {
  const { findByRole, user } = await openApp({ as: agent, at: '/inbox/13' });
  await user.click(await findByRole('button', { name: 'Más acciones' }));
  await user.click(await findByRole('menuitem', { name: 'Ignorar' }));
  await user.click(await findByRole('button', { name: 'Reabrir' }));
  expect(await findByRole('button', { name: 'Más acciones' })).toBeVisible();
});

test('an answered ticket can only be closed', async () => {
  const { findByRole, queryByRole, user } = await openApp({ as: agent, at: '/inbox/15' });
  await user.click(await findByRole('button', { name: 'Más acciones' }));
  await findByRole('menuitem', { name: 'Transferir' });
  expect(queryByRole('menuitem', { name: 'Ignorar' })).toBeNull();
});
