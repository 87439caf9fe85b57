import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeWorld, openApp } from '../../dev/renderApp.tsx';

test('the first administrator gives name, e-mail and password, and is in', async () => {
  const { findByRole, findByText, getByLabelText, user } = await openApp({ at: '/access#set-up-link' });
  expect(await findByText('Empieza con Bandeja')).toBeVisible();
  expect(location.hash).toBe('');
  await user.type(await findByRole('textbox', { name: 'Tu nombre' }), 'Alma Rojas');
  await user.type(await findByRole('textbox', { name: 'Correo' }), 'alma@shop.example');
  await user.type(getByLabelText('Contraseña nueva'), 'corto');
  expect(await findByText('Faltan 5 caracteres.')).toBeVisible();
  await user.type(getByLabelText('Contraseña nueva'), ' y ahora largo');
  await user.click(await findByRole('button', { name: 'Entrar' }));
  expect(await findByRole('link', { name: 'Personas' })).toBeVisible();
});

test('a password that is too short is said at its field, and the link still works', async () => {
  const { findByRole, findByLabelText, findByText, getByLabelText, user } = await openApp({
    at: '/access#set-up-link',
  });
  await user.type(await findByLabelText('Contraseña nueva'), 'corto');
  await user.click(await findByRole('button', { name: 'Entrar' }));
  expect(await findByText('INVALID')).toBeVisible();
  expect(getByLabelText('Contraseña nueva')).toHaveFocus();
});

test('a link that was used says so and leads to the sign-in', async () => {
  const { findByText, findByRole } = await openApp({ at: '/access#used' });
  expect(await findByText('Este enlace ya no sirve')).toBeVisible();
  expect(await findByRole('link', { name: 'Ir a la entrada' })).toHaveAttribute('href', '/');
});

test('one’s own password is changed with the old one', async () => {
  const { findByRole, user } = await openApp({ at: '/inbox', as: 'agent1@example.com', world: fakeWorld() });
  await user.click(await findByRole('button', { name: /^Tu cuenta/ }));
  await user.click(await findByRole('menuitem', { name: 'Cambiar contraseña' }));
  const change = within(await findByRole('dialog', { name: 'Cambiar contraseña' }));
  await user.type(change.getByLabelText('Contraseña actual'), 'otra');
  await user.type(change.getByLabelText('Contraseña nueva'), 'lluvia sobre siete techos');
  await user.click(change.getByRole('button', { name: 'Cambiar contraseña' }));
  expect(await change.findByText('INVALID')).toBeVisible();
  await user.clear(change.getByLabelText('Contraseña actual'));
  await user.type(change.getByLabelText('Contraseña actual'), 'bandeja-demo');
  await user.click(change.getByRole('button', { name: 'Cambiar contraseña' }));
  expect(await findByRole('dialog', { name: 'Contraseña cambiada' })).toBeVisible();
});
