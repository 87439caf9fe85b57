import { waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeWorld, openApp } from '../../dev/renderApp.tsx';

const admin = 'admin@example.com';
const agent = 'agent1@example.com';

test('a post is looked at once more and then published', async () => {
  const { findByRole, findAllByRole, user, server } = await openApp({ at: '/posts', as: admin });
  await user.click((await findAllByRole('button', { name: 'Nueva publicación' }))[0]!);
  const window = within(await findByRole('dialog', { name: 'Nueva publicación' }));
  const check = window.getByRole('button', { name: 'Revisar' });
  expect(check).toBeDisabled();
  await user.type(window.getByRole('textbox', { name: 'Texto' }), 'Abrimos a las 9');
  expect(window.getByRole('region', { name: 'Vista previa' })).toHaveTextContent('Abrimos a las 9');
  await user.click(check);
  expect(server.posts.posts).toHaveLength(0);
  expect(window.getByText(/a la vista de todos/)).toBeVisible();
  await user.click(window.getByRole('button', { name: 'Publicar ahora' }));
  const list = within(await findByRole('list', { name: 'Publicadas' }));
  expect(list.getByText('Abrimos a las 9')).toBeVisible();
  expect(list.getByText(/por Renata/)).toBeVisible();
});

test('a scheduled post shows its time on the page’s clock, and is cancelled after a question', async () => {
  const world = fakeWorld();
  world.server.posts.posts.push({
    id: 7,
    channelId: 1,
    page: 'Almacén del Sur',
    text: 'Feriado',
    files: [],
    video: false,
    state: 'SCHEDULED',
    author: 'Andrea',
    writtenAt: '2026-11-20T12:00:00Z',
    scheduledFor: '2026-11-21T12:00:00Z',
    cancelling: false,
    tickets: 0,
    openTickets: 0,
  });
  const { findByRole, findByText, user, server } = await openApp({ at: '/posts', as: admin, world });
  expect(await findByText(/9:00.*Santiago/)).toBeVisible();
  await user.click(await findByRole('button', { name: 'Cancelar la publicación' }));
  const question = within(await findByRole('dialog', { name: '¿Cancelar la publicación?' }));
  expect(server.posts.posts[0]!.state).toBe('SCHEDULED');
  await user.click(question.getByRole('button', { name: 'Cancelar la publicación' }));
  await waitFor(() => expect(server.posts.posts[0]!.state).toBe('CANCELLED'));
  expect(await findByText('No hay nada programado')).toBeVisible();
});

test('while only administrators publish, an agent sees nothing of it, and sees it once the switch is off', async () => {
  const world = fakeWorld();
  const app = await openApp({ at: '/posts', as: agent, world });
  expect(await app.findByText('En tus páginas publican los administradores')).toBeVisible();
  expect(app.queryByRole('link', { name: 'Publicar' })).toBeNull();
  app.unmount();

  world.server.settings.saves(1, 'general', { onlyAdministratorsPublish: false }, 'Andrea');
  const now = await openApp({ at: '/posts', as: agent, world });
  expect(await now.findByRole('link', { name: 'Publicar' })).toBeVisible();
  expect(await now.findByText('No hay nada programado')).toBeVisible();
});

test('pictures are shown in the order in which they will be seen, and can change places', async () => {
  const { findByRole, findAllByRole, user, server } = await openApp({ at: '/posts', as: admin });
  await user.click((await findAllByRole('button', { name: 'Nueva publicación' }))[0]!);
  const window = within(await findByRole('dialog', { name: 'Nueva publicación' }));
  const png = (name: string) => new File(['x'], name, { type: 'image/png' });
  await user.upload(window.getByLabelText('Agregar imágenes o un video'), [png('a.png'), png('b.png')]);
  await user.click(await window.findByRole('button', { name: 'b.png: antes' }));
  await user.click(window.getByRole('button', { name: 'Revisar' }));
  await user.click(window.getByRole('button', { name: 'Publicar ahora' }));
  await waitFor(() => expect(server.posts.posts).toHaveLength(1));
  const names = server.posts.posts[0]!.files.map((id) => server.posts.files.get(id)!.name);
  expect(names).toEqual(['b.png', 'a.png']);
});
