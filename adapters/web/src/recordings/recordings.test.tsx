import { expect, test } from 'vitest';
import { openApp, waitFor } from '../../dev/renderApp.tsx';

const supervisor = 'supervisor@example.com';

test('a talk is found by its person and read again with what happened around it', async () => {
  const app = await openApp({ as: supervisor, at: '/recordings' });
  await app.findByRole('link', { name: /Lucía Fernández/ });
  await app.user.type(app.getByLabelText('Cliente o ejecutivo'), 'diego');
  await waitFor(() => expect(app.queryByRole('link', { name: /Lucía Fernández/ })).not.toBeInTheDocument());
  await app.user.click(await app.findByRole('link', { name: /Diego Pereyra/ }));

  expect(await app.findByRole('heading', { name: 'Diego Pereyra', level: 2 })).toHaveFocus();
  const talk = await app.findByRole('log', { name: 'Mensajes' });
  await waitFor(() => expect(talk).toHaveTextContent('Sigo sin respuesta'));
  expect(talk).toHaveTextContent('Se creó el ticket');
  expect(app.getByText(/Queda anotado quién lee/)).toBeVisible();
});

test('a talk that goes on is followed live, and can be read again at once', async () => {
  const app = await openApp({ as: supervisor, at: '/recordings/12' });
  const talk = await app.findByRole('log', { name: 'Mensajes' });
  expect(await app.findByText('En curso, se actualiza sola')).toBeVisible();
  await app.meanwhile(() => app.server.say(12, '¿Me escuchan?'));
  await waitFor(() => expect(talk).toHaveTextContent('¿Me escuchan?'), { timeout: 3_000 });
  expect(app.getByRole('button', { name: 'Actualizar' })).toBeEnabled();
});

test('filters without result say so and are cleared with one click', async () => {
  const app = await openApp({ as: supervisor, at: '/recordings' });
  await app.findByRole('link', { name: /Lucía Fernández/ });
  await app.user.type(app.getByLabelText('Cliente o ejecutivo'), 'nadie así');
  await app.findByText('Ninguna conversación coincide con estos filtros');
  await app.user.click(app.getByRole('button', { name: 'Quitar los filtros' }));
  expect(await app.findByRole('link', { name: /Lucía Fernández/ })).toBeVisible();
});

test('an agent has no recordings', async () => {
  const app = await openApp({ as: 'agent1@example.com', at: '/inbox' });
  await app.findByRole('link', { name: /Lucía Fernández/ });
  expect(app.queryByRole('link', { name: 'Grabaciones' })).not.toBeInTheDocument();
});

test('filters stand in the address and stay while a talk is opened', async () => {
  const app = await openApp({ as: supervisor, at: '/recordings?person=diego' });
  await app.user.click(await app.findByRole('link', { name: /Diego Pereyra/ }));
  await app.findByRole('heading', { name: 'Diego Pereyra', level: 2 });
  expect(app.getByLabelText('Cliente o ejecutivo')).toHaveValue('diego');
  expect(app.queryByRole('link', { name: /Lucía Fernández/ })).not.toBeInTheDocument();
  expect(window.location.search).toBe('?person=diego');
});

test('an administrator sees who has read a talk, a supervisor only that it is written down', async () => {
  const app = await openApp({ as: 'admin@example.com', at: '/recordings/12' });
  await app.user.click(await app.findByText(/Queda anotado quién lee/));
  expect(await app.findByRole('list', { name: 'Quién la leyó' })).toHaveTextContent('Andrea Lagos');
});
