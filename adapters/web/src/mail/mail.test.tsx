import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeWorld, openApp } from '../../dev/renderApp.tsx';

const as = 'admin@example.com';

test('without a mail server the administrator is told so, here and at the channels', async () => {
  const { findByRole, findByText, user } = await openApp({ at: '/channels', as });
  await user.click(await findByRole('link', { name: 'Ver los correos' }));
  expect(await findByText('No hay servidor de correo')).toBeVisible();
});

test('with a mail server nothing is said about it', async () => {
  const world = fakeWorld();
  world.server.mails.setUp = true;
  const { findByRole, queryByText } = await openApp({ at: '/mail', as, world });
  await findByRole('list', { name: 'Correos' });
  expect(queryByText('No hay servidor de correo')).toBeNull();
});

test('a mail shows its state in words, and opened what it says', async () => {
  const { findByRole, user } = await openApp({ at: '/mail', as });
  const list = within(await findByRole('list', { name: 'Correos' }));
  const kept = list.getByRole('button', { name: /Café Horneros.*No enviado: sin servidor/ });
  await user.click(kept);
  expect(await list.findByText(/Los mensajes y comentarios siguen llegando/)).toBeVisible();
  expect(kept).toHaveAttribute('aria-expanded', 'true');
});

test('a refused mail says why in plain words and in the server’s, and can be sent again', async () => {
  const { findByRole, user, server } = await openApp({ at: '/mail', as });
  const list = within(await findByRole('list', { name: 'Correos' }));
  await user.click(list.getByRole('button', { name: /No se pudo enviar/ }));
  expect(await list.findByText(/no recibe correo para esa dirección/)).toHaveTextContent('550 5.1.1 unknown');
  await user.click(await list.findByRole('button', { name: 'Enviar de todos modos' }));
  expect(server.mails.mails.find(({ id }) => id === 3)!.state).toBe('WAITING');
});

test('a trial goes to oneself and appears in the list', async () => {
  const { findByRole, findByText, user, server } = await openApp({ at: '/mail', as });
  await user.click(await findByRole('button', { name: 'Enviar un correo de prueba' }));
  expect(await findByText('Escrito a admin@example.com')).toBeVisible();
  expect(server.mails.mails.at(-1)!.to).toBe('admin@example.com');
});

test('mails are the administrator’s', async () => {
  const { findByText } = await openApp({ at: '/mail', as: 'supervisor@example.com' });
  await findByText('Este lugar no existe');
});
