import { expect, test } from 'vitest';
import type { TicketAction } from '../api/contract';
import { fakeWorld, openApp } from '../../dev/renderApp.tsx';

const at = '2026-11-20T22:01:02Z';
const noAgent: TicketAction = {
  action: 'NO_AGENT',
  fired: true,
  at,
  firstAt: at,
  times: 1,
  messageId: 902,
  source: 'PAGE',
  language: 'es',
  languageRule: 'PROFILE',
  variant: 2,
};

async function lines(...items: TicketAction[]) {
  const world = fakeWorld();
  world.server.actions.set(13, { language: { code: 'es', rule: 'PAGE' }, items });
  const app = await openApp({ as: 'agent1@example.com', at: '/inbox/13', world });
  await app.user.click(await app.findByRole('button', { name: /acci(ón|ones) automática/ }));
  return app;
}

test.each([
  ['SENT', undefined, /se envió: texto de la página, texto 2/],
  ['READ', undefined, /se envió: texto de la página, texto 2/],
  ['QUEUED', undefined, /está por salir/],
  ['UNKNOWN', undefined, /aún no se sabe si llegó/],
  ['HELD', 'PAGE_INACTIVE', /queda guardada hasta que la página pueda enviar/],
  ['FAILED', 'WINDOW_CLOSED', /no se envió: pasó la ventana de 24 h/],
  ['DROPPED', undefined, /no se envió: una persona la descartó/],
] as const)('of a text that is %s the ledger does not say more than is true', async (state, reason, sentence) => {
  const { findByText } = await lines({ ...noAgent, delivery: { state, reason, at } });
  expect(await findByText(sentence)).toBeVisible();
});

test('a text that came too late to leave, and a parked ticket that does not close, say why', async () => {
  const { findByText } = await lines(
    { ...noAgent, fired: false, because: 'TOO_LATE', delivery: { state: 'DROPPED', reason: 'TOO_LATE', at } },
    { action: 'CLOSE_SILENT', fired: false, because: 'PARKED', at, firstAt: at, times: 3 },
  );
  expect(await findByText(/no se envió: habría llegado demasiado tarde/)).toBeVisible();
  expect(await findByText(/El ticket no se cerró solo: está estacionado\. 3 veces/)).toBeVisible();
});
