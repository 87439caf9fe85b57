import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp } from '../../dev/renderApp.tsx';

const agent = 'agent1@example.com';
const at = '/inbox/12';
const words = /La grande me encantó/;

async function open() {
  const app = await openApp({ as: agent, at });
  const card = async () => {
    const text = await app.findByText(words);
    return within(text.closest('div[class*="line"]') as HTMLElement);
  };
  const choose = async (name: string | RegExp) => {
    await app.user.click((await card()).getByRole('button', { name: 'Acciones en Facebook' }));
    await app.user.click(await app.findByRole('menuitem', { name }));
  };
  return { ...app, card, choose };
}

test('a comment is hidden at once, says so, and is shown again by one click', async () => {
  const { card, choose, user, findByText, queryByText } = await open();
  await choose('Ocultar');
  expect(await findByText('Oculto en Facebook')).toBeVisible();
  expect((await card()).getByText('Oculto')).toBeVisible();
  await user.click((await card()).getByRole('button', { name: 'Deshacer' }));
  expect(await findByText('Ver versiones anteriores')).toBeVisible();
  expect(queryByText('Oculto')).toBeNull();
});

test('a deletion counts down and can be taken back until it leaves', async () => {
  const { card, choose, user, findByText, queryByText } = await open();
  await choose(/Borrar de Facebook/);
  expect(await findByText(/Se borra de Facebook en \d+ s/)).toBeVisible();
  await user.click((await card()).getByRole('button', { name: 'Deshacer' }));
  expect((await card()).getByRole('button', { name: 'Acciones en Facebook' })).toBeVisible();
  expect(queryByText(/Se borra de Facebook/)).toBeNull();
});

test('what Facebook refuses is told in words, and can be tried again or laid aside', async () => {
  const { card, choose, user, server, findByText, queryByText } = await open();
  server.comments.refuses = 'PERMISSION_MISSING:200';
  await choose('Me gusta');
  expect(await findByText(/No se pudo marcar me gusta: falta un permiso en Facebook/)).toBeVisible();
  server.comments.refuses = undefined;
  await user.click((await card()).getByRole('button', { name: 'Intentar de nuevo' }));
  expect(await (await card()).findByRole('img', { name: 'A la página le gusta' })).toBeVisible();
  expect(queryByText(/No se pudo/)).toBeNull();
});

test('who has not the ticket sees why they cannot', async () => {
  const { findAllByRole } = await openApp({ as: 'agent2@example.com', at });
  const menus = await findAllByRole('button', { name: /Acciones en Facebook: Solo quien tiene el ticket/ });
  expect(menus[0]).toHaveAttribute('aria-disabled', 'true');
});
