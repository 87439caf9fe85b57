import { fireEvent, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp, waitFor } from '../../dev/renderApp.tsx';
import { changeOf, formatValue } from './format';
import { halfHoursOf } from './Live';

const supervisor = 'supervisor@example.com';

test('a supervisor sees figures with their thresholds in words, agents and who waits', async () => {
  const { findByRole, getByRole, getByText } = await openApp({ at: '/live', as: supervisor });
  expect(
    await findByRole('button', { name: /NS con abandonadas 87,8\s%.*bajo la meta de 90\s% en 2:00/ }),
  ).toBeVisible();
  expect(getByText(/mayor 4:3\d, sobre el umbral/)).toBeVisible();
  const agents = within(getByRole('region', { name: 'Ejecutivos' }));
  expect(agents.getByRole('row', { name: /Mateo Silva.*Café/ })).toHaveTextContent(/28\s*00:03:0\d/);
  expect(agents.getByRole('row', { name: /Paula Ibarra/ })).toHaveTextContent('en llamada');
  expect(agents.getByRole('img', { name: '2 de Messenger, 1 de comentarios' })).toBeVisible();
  const queue = within(getByRole('region', { name: 'Clientes en espera' }));
  expect(queue.getByRole('row', { name: /Carla Benítez/ })).toHaveTextContent(/4:3\d/);
  expect(
    queue.getByRole('img', { name: /^Calidad de servicio, primera respuesta: con retraso de 1:1\d/ }),
  ).toBeVisible();
  expect(queue.getAllByRole('img', { name: /^Calidad de servicio, primera respuesta/ })).toHaveLength(4);
});

test('a supervisor chooses all campaigns, and news change neither choice nor address', async () => {
  const { findByRole, findByLabelText, getByRole, user, world } = await openApp({ at: '/live/2', as: supervisor });
  const choice = await findByLabelText('Campaña');
  expect(choice).toHaveDisplayValue('Postventa');
  await user.selectOptions(choice, 'Todas las campañas');
  const table = within(await findByRole('region', { name: 'Campañas' }));
  expect(location.pathname).toBe('/live/all');
  const sales = table.getByRole('row', { name: /Ventas Sur/ });
  expect(sales).toHaveTextContent(/4 ■ mayor 4:3\d, sobre el umbral.*9 .*87,8\s% ■ bajo la meta de 90\s% en 2:00/);
  expect(table.getByRole('row', { name: /Postventa/ })).toHaveTextContent(/nadie espera.*● cumple la meta/);

  world.server.figures.behind = 1;
  world.server.say(12, '¿Hay alguien?');
  await waitFor(() => expect(table.getByRole('row', { name: /Ventas Sur/ })).toHaveTextContent(/^Ventas Sur5 /), {
    timeout: 4_000,
  });
  expect(location.pathname).toBe('/live/all');
  await user.click(table.getByRole('link', { name: 'Ventas Sur' }));
  expect(await findByRole('region', { name: 'Ejecutivos' })).toBeVisible();
  expect(getByRole('combobox', { name: 'Campaña' })).toHaveDisplayValue('Ventas Sur');
});

test('an agent opens their day: when they came, paused, telephoned and went', async () => {
  const { findByRole, user } = await openApp({ at: '/live', as: supervisor });
  await user.click(await findByRole('button', { name: 'Paula Ibarra' }));
  const day = within(await findByRole('dialog', { name: 'Paula Ibarra: últimas 24 horas' }));
  const rows = (await day.findAllByRole('row')).map((row) => row.textContent);
  expect(rows.slice(1)).toEqual([
    expect.stringMatching(/Disponible · en llamada45 min/),
    expect.stringMatching(/Almuerzo1 h 15/),
    expect.stringMatching(/Disponible2 h$/),
    expect.stringMatching(/Desconectado(19|20) h/),
  ]);
});

test('the chosen figure says its formula, and opens its tickets', async () => {
  const { findByRole, getByText, user } = await openApp({ at: '/live', as: supervisor });
  await user.click(await findByRole('button', { name: /Tasa de abandono/ }));
  expect(getByText(/abandonadas ÷ \(abandonadas \+ atendidas que no lo fueron\)/)).toBeVisible();
  expect(getByText('= 9 ÷ 219')).toBeVisible();
  await user.click(await findByRole('button', { name: 'Ver los que quedaron fuera' }));
  const window = within(await findByRole('dialog'));
  expect(await window.findByRole('link', { name: '14' })).toHaveAttribute('href', '/inbox/14');
});

test('who waits while it is closed has not given up, however long ago they came', async () => {
  const { findByRole, getByText, world } = await openApp({ as: supervisor });
  world.server.figures.closed = true;
  history.pushState(null, '', '/live');
  const queue = within(await findByRole('region', { name: 'Clientes en espera' }));
  const row = queue.getByRole('row', { name: /Carla Benítez/ });
  expect(row).toHaveTextContent(/4:3\d/);
  expect(row).not.toHaveTextContent('abandonada');
  expect(getByText(/● mayor 4:3\d/)).toBeVisible();
});

test('waiting and active say what they are, and open their tickets', async () => {
  const { findByRole, getByRole, getByText, user } = await openApp({ at: '/live', as: supervisor });
  await user.click(await findByRole('button', { name: /En espera 4 .*4 de 50/ }));
  expect(getByText('= clientes en la cola de la campaña en este momento')).toBeVisible();
  await user.click(getByRole('button', { name: /Activas 7/ }));
  await user.click(getByRole('button', { name: 'Ver los tickets' }));
  expect(await findByRole('dialog', { name: 'Tickets · Activas' })).toBeVisible();
});

test('a full queue says so', async () => {
  const { findByText, world } = await openApp({ as: supervisor });
  world.server.figures.queueLimit = 4;
  history.pushState(null, '', '/live');
  expect(await findByText('■ 4 de 4, cola llena')).toBeVisible();
});

test('what an agent completed opens its tickets', async () => {
  const { findByRole, user, world } = await openApp({ at: '/live', as: supervisor });
  await user.click(await findByRole('button', { name: /Ver los tickets, Completados, Camila Ortiz/ }));
  await waitFor(() => expect(world.server.figures.asked.at(-1)).toMatch(/campaign=1&agent=3&figure=COMPLETED/));
});

test('half hours without anybody stand between those with somebody', () => {
  expect(
    halfHoursOf([
      { key: '2026-11-20T09:30', figures: { ANSWERED: 3 } },
      { key: '2026-11-20T10:00', figures: { ANSWERED: 0 } },
      { key: '2026-11-20T11:00', figures: { ABANDONED: 1 } },
    ]),
  ).toEqual([
    { at: '09:30', answered: 3, abandoned: 0 },
    { at: '10:00', answered: 0, abandoned: 0 },
    { at: '10:30', answered: 0, abandoned: 0 },
    { at: '11:00', answered: 0, abandoned: 1 },
  ]);
  expect(halfHoursOf([])).toEqual([]);
});

test('without a denominator there is a dash', async () => {
  const { findByRole, world } = await openApp({ as: supervisor });
  world.server.figures.quiet = true;
  history.pushState(null, '', '/live');
  expect(await findByRole('button', { name: /Tasa de abandono —/ })).toBeVisible();
});

test('behind every chart there is a table', async () => {
  const { findAllByRole, findByRole, user } = await openApp({ at: '/analytics', as: supervisor });
  await user.click((await findAllByRole('button', { name: 'Tabla' }))[0]!);
  const table = within(await findByRole('region', { name: 'Nivel de servicio por día' }));
  expect(table.getByRole('row', { name: /20 nov/ })).toHaveTextContent(/93,2\s%/);
});

test('what is asked stands in the address and goes into the file', async () => {
  const { findByLabelText, findByRole, getByRole, user } = await openApp({ at: '/analytics', as: supervisor });
  await findByRole('option', { name: 'Postventa' });
  await user.selectOptions(await findByLabelText('Campaña'), 'Postventa');
  await waitFor(() => expect(location.search).toBe('?campaign=2'));
  await waitFor(() =>
    expect(getByRole('link', { name: 'Descargar CSV' })).toHaveAttribute(
      'href',
      '/api/v1/analytics/export?from=2026-11-14&to=2026-11-20&campaign=2',
    ),
  );
  expect(await findByRole('button', { name: /^Creados/ })).toHaveTextContent(/8\.?412 ↗ sube 6,1\s%/);
});

test('a date is typed to its end before anything is asked, and nothing is lost meanwhile', async () => {
  const { findByLabelText, getByLabelText, user } = await openApp({ at: '/analytics', as: supervisor });
  const from = await findByLabelText('Desde');
  await waitFor(() => expect(from).toHaveValue('2026-11-14'));
  fireEvent.change(from, { target: { value: '0002-11-01' } });
  expect(location.search).toBe('');
  fireEvent.change(from, { target: { value: '2026-11-01' } });
  expect(getByLabelText('Desde')).toBe(from);
  await user.tab();
  await waitFor(() => expect(location.search).toBe('?from=2026-11-01&to=2026-11-20'));
  expect(getByLabelText('Desde')).toBe(from);
  expect(from).toHaveValue('2026-11-01');
});

test('a period that cannot be is refused at its field, and mended there', async () => {
  const { findByLabelText, findByText, getByLabelText, queryByText } = await openApp({
    at: '/analytics',
    as: supervisor,
  });
  const to = await findByLabelText('Hasta');
  await waitFor(() => expect(to).toHaveValue('2026-11-20'));
  fireEvent.change(to, { target: { value: '2026-11-01' } });
  fireEvent.blur(to);
  expect(await findByText('El último día es anterior al primero.')).toBeVisible();
  expect(location.search).toBe('');
  const from = getByLabelText('Desde');
  fireEvent.change(from, { target: { value: '2024-01-01' } });
  fireEvent.blur(from);
  expect(await findByText('Un período puede tener hasta 550 días.')).toBeVisible();
  fireEvent.change(from, { target: { value: '2026-10-26' } });
  fireEvent.blur(from);
  await waitFor(() => expect(location.search).toBe('?from=2026-10-26&to=2026-11-01'));
  expect(queryByText('Un período puede tener hasta 550 días.')).toBeNull();
});

test('an address with a refused period says so at the field and can be corrected', async () => {
  const { findByLabelText, getByLabelText, queryByRole, findByRole } = await openApp({
    at: '/analytics?from=2026-11-20&to=2026-11-10',
    as: supervisor,
  });
  const to = await findByLabelText('Hasta');
  await waitFor(() => expect(to).toBeInvalid());
  expect(queryByRole('alert')).toBeNull();
  fireEvent.change(to, { target: { value: '2026-11-20' } });
  fireEvent.blur(getByLabelText('Hasta'));
  expect(await findByRole('button', { name: /^Creados/ })).toBeVisible();
});

test('every value of a table opens its tickets', async () => {
  const { findByRole, user, world } = await openApp({ at: '/analytics', as: supervisor });
  const agents = within(await findByRole('region', { name: 'Por ejecutivo' }));
  const asked: string[] = world.server.figures.asked;
  await user.click(agents.getByRole('button', { name: /Ver los tickets, Abordados, Camila Ortiz/ }));
  expect(await findByRole('dialog', { name: 'Tickets · Abordados · Camila Ortiz' })).toBeVisible();
  await waitFor(() => expect(asked.at(-1)).toMatch(/from=2026-11-14&to=2026-11-20&agent=3&figure=ADDRESSED/));
});

test('how tickets come and go stands beside the chosen figure', async () => {
  const { findByRole, user, queryByRole } = await openApp({ at: '/analytics', as: supervisor });
  expect(await findByRole('heading', { name: 'Cómo llegan y se van, por día' })).toBeVisible();
  await user.click(await findByRole('button', { name: /^Abiertos/ }));
  expect(queryByRole('heading', { name: /por día$/, level: 2 })).toHaveTextContent('Cómo llegan y se van, por día');
});

test('an agent is measured once one is chosen', async () => {
  const { findByRole, findByLabelText, queryByRole, user } = await openApp({ at: '/analytics/agent', as: supervisor });
  expect(await findByRole('heading', { name: 'Elige un ejecutivo para ver su detalle' })).toBeVisible();
  await findByRole('option', { name: 'Camila Ortiz' });
  await user.selectOptions(await findByLabelText('Ejecutivo'), 'Camila Ortiz');
  expect(await findByRole('button', { name: /TMAE, ejecutivo 1:36/ })).toBeVisible();
  expect(queryByRole('heading', { name: 'Por ejecutivo' })).toBeNull();
});

test('a time that falls is good news, a count from nothing is no percentage', () => {
  const figure = { figure: 'TMAC', unit: 'TIME', numerator: 0, denominator: 1 } as const;
  expect(changeOf({ ...figure, value: 252_000, before: 290_000 }, 'es')).toEqual({
    direction: 'down',
    mood: 'good',
    words: '0:38',
  });
  expect(
    changeOf({ figure: 'CREATED', unit: 'COUNT', numerator: 3, denominator: 1, value: 3, before: 0 }, 'es'),
  ).toBeUndefined();
  expect(formatValue(undefined, 'SHARE', 'es')).toBe('—');
  expect(formatValue(39_600_000, 'TIME', 'es')).toBe('11 h 00');
});
