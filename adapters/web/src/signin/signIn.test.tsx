import { expect, test } from 'vitest';
import { fakeWorld, openApp, waitFor } from '../../dev/renderApp.tsx';

test('a demo account signs in with one click and comes to the address that was asked for', async () => {
  const { findByRole, user } = await openApp({ at: '/inbox/12' });
  await user.click(await findByRole('button', { name: /agent1@example.com/ }));
  expect(await findByRole('heading', { name: 'Lucía Fernández', level: 2 })).toBeVisible();
});

test('wrong credentials are said in words and the password is marked for typing over', async () => {
  const { findByLabelText, findByRole, user } = await openApp();
  await user.type(await findByLabelText('Correo'), 'agent1@example.com');
  await user.type(await findByLabelText('Contraseña'), 'nope');
  await user.click(await findByRole('button', { name: 'Entrar' }));
  expect(await findByRole('alert')).toHaveTextContent('El correo o la contraseña no coinciden');
  expect(await findByLabelText('Contraseña')).toHaveFocus();
});

test('an empty form says what is missing at the field and asks nothing of the server', async () => {
  const { findByRole, findByText, user } = await openApp();
  await user.click(await findByRole('button', { name: 'Entrar' }));
  expect(await findByText('Escribe tu correo.')).toBeVisible();
  expect(await findByText('Escribe tu contraseña.')).toBeVisible();
});

test('too many attempts close the door for as long as the server says, counting down', async () => {
  const world = fakeWorld();
  const { findByLabelText, findByRole, getByRole, user } = await openApp({ world });
  await user.type(await findByLabelText('Correo'), 'agent1@example.com');
  await user.type(await findByLabelText('Contraseña'), 'nope');
  for (let attempt = 0; attempt < 6; attempt++) {
    await waitFor(() => expect(getByRole('button', { name: 'Entrar' })).toBeEnabled());
    await user.click(await findByRole('button', { name: 'Entrar' }));
  }
  expect(await findByRole('alert')).toHaveTextContent(/Puedes volver a intentar en 0:(30|29)/);
  expect(getByRole('button', { name: 'Entrar' })).toBeDisabled();
});

test('when the server does not answer, the sentence says that nothing typed is lost', async () => {
  const world = fakeWorld();
  const { findByLabelText, findByRole, user } = await openApp({ world });
  await user.type(await findByLabelText('Correo'), 'agent1@example.com');
  await user.type(await findByLabelText('Contraseña'), 'bandeja-demo');
  world.server.away = true;
  await user.click(await findByRole('button', { name: 'Entrar' }));
  expect(await findByRole('alert')).toHaveTextContent('El servidor no responde');
  expect(await findByLabelText('Correo')).toHaveValue('agent1@example.com');
});

test('signing out leads back to the door', async () => {
  const { findByRole, findByText, user } = await openApp({ as: 'agent1@example.com' });
  await user.click(await findByRole('button', { name: /Tu cuenta/ }));
  await user.click(await findByRole('menuitem', { name: 'Salir' }));
  expect(await findByRole('heading', { name: 'Hola de nuevo' })).toBeVisible();
  expect(await findByText('Entra para atender a tus clientes.')).toBeVisible();
  expect(document.title).toBe('Bandeja');
});

test('an ended session says that what was written is kept', async () => {
  const { findByRole, findByText, user, world } = await openApp({ as: 'agent1@example.com' });
  const field = await findByRole('link', { name: /Diego Pereyra/ });
  world.forgetCookies();
  await user.click(field);
  expect(await findByText(/Tu sesión terminó. Lo que escribiste está guardado/)).toBeVisible();
});

test('the door speaks the language of choice', async () => {
  const { findByRole } = await openApp({ language: 'pt' });
  expect(await findByRole('heading', { name: 'Olá de novo' })).toBeVisible();
  expect(document.documentElement.lang).toBe('pt');
});
