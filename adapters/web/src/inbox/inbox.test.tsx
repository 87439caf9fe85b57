import { within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp, waitFor } from '../../dev/renderApp.tsx';

const agent = 'agent1@example.com';

test('an agent sees their own tickets first, each with person, campaign, state, unread and window', async () => {
  const { findByRole } = await openApp({ as: agent });
  const row = await findByRole('link', { name: /Diego Pereyra/ });
  expect(row).toHaveTextContent('Postventa');
  expect(row).toHaveTextContent('Sigo sin respuesta');
  expect(row).toHaveTextContent('Espera');
  expect(within(row).getByRole('img', { name: '2 mensajes sin leer' })).toBeVisible();
  expect(within(row).getByRole('img', { name: /Ventana de respuesta: quedan 23 h/ })).toBeVisible();
  expect(within(row).getByRole('img', { name: /espera respuesta hace 28:/ })).toBeVisible();
  expect(await findByRole('link', { name: 'Míos 6' })).toHaveAttribute('aria-current', 'true');
});

test('a message that arrives shows on its row and in the browser tab without asking', async () => {
  const { findByRole, server, meanwhile } = await openApp({ as: agent });
  const row = await findByRole('link', { name: /Martín Olivera/ });
  await waitFor(() => expect(document.title).toBe('(6) Bandeja'));
  await meanwhile(() => server.say(15, '¿Siguen ahí?'));
  await waitFor(() => expect(row).toHaveTextContent('¿Siguen ahí?'));
  await waitFor(() => expect(document.title).toBe('(7) Bandeja'));
});

test('J and K walk through the rows, Enter opens, Escape goes one step back', async () => {
  const { findByRole, user } = await openApp({ as: agent });
  await findByRole('link', { name: /Lucía Fernández/ });
  await user.keyboard('jj');
  expect(await findByRole('link', { name: /Diego Pereyra/ })).toHaveFocus();
  await user.keyboard('k{Enter}');
  expect(await findByRole('heading', { name: 'Lucía Fernández', level: 2 })).toBeVisible();
  expect(location.pathname).toBe('/inbox/12');
  await user.keyboard('{Escape}');
  expect(location.pathname).toBe('/inbox');
});

test('single keys do nothing while typing, and nothing at all once they are switched off', async () => {
  const { findByRole, findAllByRole, user } = await openApp({ as: agent, at: '/inbox/12' });
  await user.type((await findAllByRole('searchbox'))[0]!, 'r');
  expect((await findAllByRole('searchbox'))[0]).toHaveFocus();
  await user.click(await findByRole('button', { name: /Tu cuenta/ }));
  await user.click(await findByRole('menuitemcheckbox', { name: 'Atajos de una tecla' }));
  await user.keyboard('{Escape}');
  (document.activeElement as HTMLElement).blur();
  await user.keyboard('n');
  expect(await findByRole('button', { name: 'Nota interna' })).toHaveAttribute('aria-pressed', 'false');
});

test('taking a waiting ticket makes it mine and opens it', async () => {
  const { findByRole, user } = await openApp({ as: agent, at: '/inbox/30?box=waiting' });
  expect(await findByRole('link', { name: 'Por tomar 5' })).toHaveAttribute('aria-current', 'true');
  await user.click(await findByRole('button', { name: 'Tomar' }));
  await waitFor(() => expect(location.search).toBe(''));
  expect(await findByRole('link', { name: 'Míos 7' })).toBeVisible();
  expect(await findByRole('button', { name: /Cerrar/ })).toBeVisible();
});

test('a search without result repeats itself in words and can be cleared', async () => {
  const { findByText, findAllByRole, findByRole, user } = await openApp({ as: agent });
  await user.type((await findAllByRole('searchbox'))[0]!, 'zzz');
  expect(await findByText('Ningún ticket de «Míos» contiene «zzz».')).toBeVisible();
  await user.click((await findAllByRole('button', { name: 'Quitar la búsqueda' })).at(-1)!);
  expect(await findByRole('link', { name: /Lucía Fernández/ })).toBeVisible();
});

test('the next page comes when it is asked for', async () => {
  const { findByRole, findAllByRole, user } = await openApp({ as: agent, at: '/inbox?box=all' });
  const before = (await findAllByRole('listitem')).length;
  await user.click(await findByRole('button', { name: 'Ver más' }));
  await waitFor(async () => expect((await findAllByRole('listitem')).length).toBeGreaterThan(before));
});

test('places follow the roles: the intake is the administrator’s', async () => {
  const agentsView = await openApp({ as: agent });
  await agentsView.findByRole('link', { name: /Bandeja/ });
  expect(agentsView.queryByRole('link', { name: 'Recepción' })).toBeNull();
  agentsView.unmount();
  const { findByRole, findByText, user } = await openApp({ as: 'admin@example.com' });
  await user.click(await findByRole('link', { name: 'Recepción' }));
  await user.click(await findByRole('button', { name: 'Procesar otra vez' }));
  expect(await findByText('Ahora se entendió; está en su ticket.')).toBeVisible();
});

test('F6 goes from region to region and round again', async () => {
  const { findByRole, user } = await openApp({ as: agent, at: '/inbox/12' });
  await findByRole('log');
  await user.keyboard('i');
  // Nothing has a place on the screen here, which is how a region is known to be shown.
  vi.spyOn(HTMLElement.prototype, 'offsetParent', 'get').mockReturnValue(document.body);
  const stops: string[] = [];
  for (let stop = 0; stop < 5; stop++) {
    await user.keyboard('{F6}');
    stops.push(document.activeElement!.getAttribute('aria-label') ?? document.activeElement!.tagName);
  }
  expect(stops).toEqual(['Tickets', 'Mensajes con Lucía Fernández', 'Qué escribir', 'Ficha', 'Tickets']);
});

test('searching and changing the box leave the open conversation open', async () => {
  const { findByRole, findAllByRole, getByRole, user } = await openApp({ as: agent, at: '/inbox/12' });
  await findByRole('log');
  await user.type((await findAllByRole('searchbox'))[0]!, 'Diego');
  await waitFor(() => expect(location.search).toBe('?q=Diego'));
  await user.click(await findByRole('link', { name: /Todos/ }));
  await waitFor(() => expect(location.search).toBe('?box=all&q=Diego'));
  expect(location.pathname).toBe('/inbox/12');
  expect(getByRole('log')).toBeVisible();
});

test('what is late says by how much, and can be seen alone', async () => {
  const { findByRole, queryByRole, user } = await openApp({ as: agent, at: '/inbox?box=all' });
  const late = await findByRole('link', { name: /a qué hora atienden mañana/ });
  expect(late).toHaveTextContent('Con retraso');
  expect(within(late).getByRole('img', { name: /primera respuesta: con retraso de 1 h 10/ })).toBeVisible();
  await user.click(await findByRole('button', { name: 'Con retraso' }));
  await waitFor(() => expect(queryByRole('link', { name: /Diego Pereyra/ })).toBeNull());
  expect(location.search).toContain('late=true');
  await user.click(await findByRole('button', { name: 'Con retraso' }));
  expect(await findByRole('link', { name: /Diego Pereyra/ })).toBeVisible();
});

test('when nothing is late the list says so and shows the way back', async () => {
  const { findByText, findByRole, user } = await openApp({ as: agent, at: '/inbox?late=true' });
  expect(await findByText('Nada con retraso')).toBeVisible();
  await user.click(await findByRole('button', { name: 'Mostrar todos' }));
  expect(await findByRole('link', { name: /Diego Pereyra/ })).toBeVisible();
});

test('what is important has a flag that says why, can be seen alone, and F takes it away', async () => {
  const { findByRole, queryByRole, user } = await openApp({ as: agent });
  const row = await findByRole('link', { name: /Diego Pereyra/ });
  expect(within(row).getByRole('img', { name: 'Importante: dijo «reclamo»' })).toBeVisible();
  await user.click(await findByRole('button', { name: 'Importantes' }));
  await waitFor(() => expect(queryByRole('link', { name: /Lucía Fernández/ })).toBeNull());
  await user.click(await findByRole('link', { name: /Diego Pereyra/ }));
  expect(await findByRole('button', { name: 'Importante' })).toHaveAttribute('aria-pressed', 'true');
  (document.activeElement as HTMLElement).blur();
  await user.keyboard('f');
  await waitFor(async () =>
    expect(await findByRole('button', { name: 'Importante' })).toHaveAttribute('aria-pressed', 'false'),
  );
});
