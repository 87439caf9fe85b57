import { expect, test } from 'vitest';
import { openApp, waitFor } from '../../dev/renderApp.tsx';

const agent = 'agent1@example.com';

test('a break is one click, says what happens to open conversations, and the pill follows', async () => {
  const { findByRole, findByText, user } = await openApp({ as: agent });
  await user.click(await findByRole('button', { name: /Libre/ }));
  expect(await findByText('Al pausar terminas tus 6 conversaciones; no te llegan nuevas.')).toBeVisible();
  await user.click(await findByRole('menuitemradio', { name: 'Descanso' }));
  expect(await findByRole('button', { name: /En descanso/ })).toBeVisible();
});

test('presence is for those who get work; a supervisor has none to choose', async () => {
  const { findByRole, queryByRole } = await openApp({ as: 'supervisor@example.com' });
  await findByRole('link', { name: /Bandeja/ });
  expect(queryByRole('button', { name: /Libre|Desconectado/ })).toBeNull();
});

test('another language speaks at once and is remembered by the account', async () => {
  const { findByRole, user, world } = await openApp({ as: agent });
  await user.click(await findByRole('button', { name: /Idioma/ }));
  await user.click(await findByRole('menuitemradio', { name: 'English' }));
  expect(await findByRole('link', { name: 'Mine 6' })).toBeVisible();
  await waitFor(async () => expect((await (await world.call('/api/v1/session')).json()).language).toBe('en'));
});

test('the theme is one click away', async () => {
  const { findByRole, user } = await openApp({ as: agent });
  await user.click(await findByRole('button', { name: 'Cambiar a tema oscuro' }));
  expect(document.documentElement.dataset.mantineColorScheme).toBe('dark');
  await user.click(await findByRole('button', { name: 'Cambiar a tema claro' }));
});

test('a lost stream is said after three seconds, with the next try', async () => {
  const { findByRole, server, meanwhile } = await openApp({ as: agent });
  await findByRole('link', { name: /Lucía/ });
  await meanwhile(() => server.breakStreams());
  expect(await findByRole('alert', {}, { timeout: 12_000 })).toHaveTextContent(/Sin conexión desde/);
});
