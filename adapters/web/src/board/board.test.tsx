import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeWorld, openApp, waitFor } from '../../dev/renderApp';
import { queryOf, phrasesOf, recommended, stillThere } from './filters';
import { movedTo } from './useColumns';
import { loadWords, speechIn } from '../words';

const as = 'agent1@example.com';

async function openBoard() {
  const app = await openApp({ as, at: '/board' });
  await app.user.click(await app.findByRole('button', { name: 'Usar el flujo recomendado' }));
  await app.findByRole('region', { name: 'Tickets nuevos' });
  const names = () =>
    [...document.querySelectorAll('[data-column]')].map((column) => column.getAttribute('aria-label'));
  const menu = async (column: string, item: string) => {
    await app.user.click(await app.findByRole('button', { name: `Opciones de «${column}»` }));
    await app.user.click(await app.findByRole('menuitem', { name: item }));
  };
  return { ...app, names, menu };
}

test('an empty board offers the recommended flow, and one click makes its three columns', async () => {
  const { names, findByRole, reload } = await openBoard();
  expect(names()).toEqual(['Tickets nuevos', 'Abordados', 'En espera']);
  const column = await findByRole('region', { name: 'Tickets nuevos' });
  expect(await within(column).findByText(/sin abordar/)).toHaveTextContent('Abierto · sin abordar · míos');
  const again = await reload();
  expect(await again.findByRole('region', { name: 'En espera' })).toBeVisible();
});

test('a column counts its tickets and opens one beside the columns', async () => {
  const { user, findByRole, queryByRole } = await openBoard();
  const column = await findByRole('region', { name: 'Tickets nuevos' });
  const [first] = await within(column).findAllByRole('link');
  const shown = within(column).getAllByRole('link').length;
  expect(within(column).getByRole('img', { name: shown === 1 ? '1 ticket' : `${shown} tickets` })).toBeVisible();
  await user.click(first!);
  expect(location.pathname).toMatch(/^\/board\/\d+$/);
  expect(await findByRole('log')).toBeVisible();
  expect(queryByRole('region', { name: 'Abordados' })).toBeVisible();
  await user.click(await findByRole('link', { name: 'Volver al mesón' }));
  expect(location.pathname).toBe('/board');
});

test('a column is moved by the arrow keys and keeps the focus', async () => {
  const { user, names, findByRole, findByText } = await openBoard();
  const handle = await findByRole('button', { name: /^Mover «Tickets nuevos»/ });
  handle.focus();
  await user.keyboard('{ArrowRight}');
  await waitFor(() => expect(names()).toEqual(['Abordados', 'Tickets nuevos', 'En espera']));
  expect(await findByText('«Tickets nuevos» es ahora la columna 2 de 3.')).toBeInTheDocument();
  await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^Mover «Tickets nuevos», columna 2/));
});

test('a column is renamed, duplicated, and removed with a way back', async () => {
  const { user, names, menu, findByRole, findByLabelText } = await openBoard();
  await menu('Abordados', 'Renombrar');
  const name = await findByLabelText('Nombre');
  await waitFor(() => expect(name).toHaveFocus());
  await user.clear(name);
  await user.type(name, 'Respondidos{Enter}');
  await waitFor(() => expect(names()).toContain('Respondidos'));
  await menu('Respondidos', 'Duplicar');
  await waitFor(() => expect(names()).toEqual(['Tickets nuevos', 'Respondidos', 'Respondidos (copia)', 'En espera']));
  await menu('Respondidos', 'Eliminar columna');
  await waitFor(() => expect(names()).toEqual(['Tickets nuevos', 'Respondidos (copia)', 'En espera']));
  await user.click(await findByRole('button', { name: 'Deshacer' }));
  await waitFor(() => expect(names()).toEqual(['Tickets nuevos', 'Respondidos', 'Respondidos (copia)', 'En espera']));
});

test('the window shows at once what a filter finds, and what it says in words', async () => {
  const { user, names, findByRole } = await openBoard();
  await user.click(await findByRole('button', { name: 'Columna' }));
  const window = within(await findByRole('dialog'));
  await user.type(await window.findByLabelText('Nombre'), 'Importantes');
  const preview = within(await window.findByRole('region', { name: 'Así se verá' }));
  const all = Number((await preview.findByRole('img', { name: /tickets?$/ })).textContent);
  await user.click(window.getByRole('radio', { name: 'Importante' }));
  await waitFor(() => expect(Number(preview.getByRole('img', { name: /tickets?$/ }).textContent)).toBeLessThan(all));
  expect(preview.getByText('Muestra: Abierto · importantes.')).toBeVisible();
  await user.click(window.getByRole('button', { name: 'Guardar columna' }));
  await waitFor(() => expect(names().at(-1)).toBe('Importantes'));
});

test('a board that was changed in another window is read again instead of being overwritten', async () => {
  const { world, names, menu, findByRole } = await openBoard();
  const board = (await (await world.call('/api/v1/board')).json()) as { version: number; columns: object[] };
  await world.call('/api/v1/board', {
    method: 'PUT',
    headers: { 'X-Bandeja': '1', 'Content-Type': 'application/json' },
    body: JSON.stringify({ version: board.version, columns: board.columns.slice(0, 1) }),
  });
  await menu('Abordados', 'Duplicar');
  expect(await findByRole('alert')).toBeVisible();
  await waitFor(() => expect(names()).toEqual(['Tickets nuevos']));
});

test('many news cost one reading of the whole board', async () => {
  const world = fakeWorld();
  const { user, findByRole, meanwhile, server } = await openApp({ as, at: '/board', world });
  await user.click(await findByRole('button', { name: 'Usar el flujo recomendado' }));
  await within(await findByRole('region', { name: 'Tickets nuevos' })).findAllByRole('link');
  const asked: string[] = [];
  const handle = server.handle.bind(server);
  server.handle = (request) => {
    asked.push(new URL(request.url).pathname);
    return handle(request);
  };
  const ticket = Number(document.querySelector('[data-column] li > a')!.getAttribute('href')!.split('/').at(-1));
  await meanwhile(() => {
    for (let i = 0; i < 20; i++) server.say(ticket, `Hola ${i}`);
  });
  await waitFor(() => expect(asked).toContain('/api/v1/board/tickets'), { timeout: 4_000 });
  expect(asked.filter((path) => path.startsWith('/api/v1/board'))).toHaveLength(1);
  expect(asked.filter((path) => path === '/api/v1/tickets').length).toBeLessThanOrEqual(1);
});

test('every wish of a filter is said in the address and in words', async () => {
  const speech = speechIn('es', await loadWords.es());
  const filter = {
    customer: 'Lucía',
    kinds: ['facebook'],
    channels: [1],
    campaigns: [2, 3],
    who: 'CHOSEN' as const,
    agents: [4],
    states: ['OPEN' as const],
    awaiting: true,
    addressed: false,
    late: true,
    important: true,
    visibility: 'PUBLIC' as const,
    metadata: { has: true, field: 5, value: 'Reclamo' },
    tags: { has: false, tags: [6, 7] },
    period: { moment: 'ENDED' as const, lastDays: 1 },
  };
  expect(new URLSearchParams(queryOf(filter)).toString()).toBe(
    'q=Luc%C3%ADa&kind=facebook&channel=1&campaign=2&campaign=3&agent=4&state=open&awaiting=true&addressed=false' +
      '&late=true&important=true&visibility=public&metadata=true&field=5&value=Reclamo&tagged=false&tag=6&tag=7&moment=ended&lastDays=1',
  );
  const choices = {
    channels: [{ id: 1, name: 'Tienda', kind: 'facebook' }],
    campaigns: [
      { id: 2, name: 'Ventas' },
      { id: 3, name: 'Soporte' },
    ],
    agents: [{ id: 4, name: 'Ana' }],
    tags: [{ id: 6, name: 'VIP' }],
  };
  expect(phrasesOf(filter, choices, [], speech).join(' · ')).toBe(
    'Abierto · sin abordar · esperan respuesta · con retraso · importantes · públicos · de Ana · Facebook · Tienda' +
      ' · Ventas, Soporte · (ya no está): Reclamo · sin etiqueta: VIP, (ya no está) · cliente «Lucía» · cierre: último día',
  );
  expect(stillThere(filter, { ...choices, campaigns: [{ id: 2, name: 'Ventas' }] }, [])).toEqual({
    filter: { ...filter, campaigns: [2], metadata: undefined, tags: { has: false, tags: [6] } },
    lost: true,
  });
});

test('the recommended columns are of oneself, or of everybody for who sees more', async () => {
  const { t } = speechIn('es', await loadWords.es());
  expect(recommended(false, t).every(({ filter }) => filter.who === 'ME')).toBe(true);
  expect(recommended(true, t).every(({ filter }) => filter.who === undefined)).toBe(true);
});

test('a column is put at its new place among the others', () => {
  const columns = [1, 2, 3].map((id) => ({ id, name: String(id), filter: {} }));
  expect(movedTo(columns, 1, 2).map(({ id }) => id)).toEqual([2, 3, 1]);
  expect(movedTo(columns, 3, 0).map(({ id }) => id)).toEqual([3, 1, 2]);
  expect(movedTo(columns, 9, 0)).toBe(columns);
});
