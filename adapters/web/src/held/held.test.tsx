import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp, waitFor } from '../../dev/renderApp.tsx';

const agent = 'agent1@example.com';

test('what waits for a decision is announced in the inbox and found in one place', async () => {
  const { findByRole, user } = await openApp({ as: agent, at: '/inbox' });
  await user.click(await findByRole('link', { name: '2 mensajes guardados esperan tu decisión' }));
  expect(await findByRole('heading', { level: 1, name: 'Mensajes guardados' })).toBeVisible();
  const card = (await findByRole('heading', { name: 'Martín Olivera' })).closest('article')!;
  expect(within(card).getAllByRole('button', { name: 'Enviar' })).toHaveLength(2);
  expect(within(card).getAllByRole('button', { name: 'Descartar' })).toHaveLength(3);
  expect(within(card).getByText(/La página no está activa/)).toBeVisible();
});

test('a dropped message stays in sight to be taken back', async () => {
  const { findByRole, findByText, queryByText, user } = await openApp({ as: agent, at: '/held' });
  const first = (await findByText('Sí, llegó esta mañana.')).closest('li')!;
  await user.click(within(first).getByRole('button', { name: 'Descartar' }));
  expect(await findByText('No se envió: se descartó.')).toBeVisible();
  await user.click(await findByRole('button', { name: 'Deshacer' }));
  await waitFor(() => expect(queryByText('No se envió: se descartó.')).toBeNull());
  expect(await findByText('Sí, llegó esta mañana.')).toBeVisible();
});

test('all that waits of a conversation is sent at once', async () => {
  const { findByRole, queryByText, user } = await openApp({ as: agent, at: '/held' });
  await user.click(await findByRole('button', { name: 'Enviar todo' }));
  await waitFor(() => expect(queryByText('Sí, llegó esta mañana.')).toBeNull());
  expect(queryByText('Puedes pasar a buscarlo hoy.')).toBeNull();
  expect(queryByText('Estamos hasta las 19 h.')).toBeVisible();
});

test('in the conversation a kept message says what will become of it', async () => {
  const { findByRole, findAllByText, user } = await openApp({ as: agent, at: '/inbox/15' });
  const log = await findByRole('log');
  expect((await findAllByText('Guardado')).length).toBeGreaterThan(0);
  expect(within(log).getAllByText('La página está activa otra vez. ¿Se envía o se descarta?')).toHaveLength(2);
  await user.click(within(log).getAllByRole('button', { name: 'Enviar' })[0]!);
  await waitFor(() => expect(within(log).getAllByRole('button', { name: 'Enviar' })).toHaveLength(1));
});
