import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp, waitFor } from '../../dev/renderApp.tsx';

const agent = 'agent1@example.com';
const at = '/inbox/12';

test('an answer shows at once and settles from clock to read by the news alone', async () => {
  const { findByLabelText, findByRole, user } = await openApp({ as: agent, at });
  await user.type(await findByLabelText('Responder a Lucía en privado…'), 'Sale hoy a las 16 h.{Enter}');
  const log = await findByRole('log');
  expect(within(log).getByText('Sale hoy a las 16 h.')).toBeVisible();
  await waitFor(() => {
    const bubble = within(log).getByText('Sale hoy a las 16 h.').closest('[data-ours]') as HTMLElement;
    expect(within(bubble).getByRole('img', { name: 'Leído' })).toBeVisible();
  });
  expect(within(log).getAllByText('Sale hoy a las 16 h.')).toHaveLength(1);
  expect(await findByLabelText('Responder a Lucía en privado…')).toHaveValue('');
});

test('a draft survives a reload', async () => {
  const first = await openApp({ as: agent, at });
  await first.user.type(await first.findByLabelText('Responder a Lucía en privado…'), 'Ya te');
  const second = await first.reload();
  expect(await second.findByLabelText('Responder a Lucía en privado…')).toHaveValue('Ya te');
});

test('without a connection the answer waits, is counted, and leaves when it is back', async () => {
  const { findByLabelText, findByText, findByRole, server, user } = await openApp({ as: agent, at });
  const field = await findByLabelText('Responder a Lucía en privado…');
  server.away = true;
  await user.type(field, 'Llega el sábado{Enter}');
  expect(await findByText('Saldrá al volver la conexión')).toBeVisible();
  server.away = false;
  const log = await findByRole('log');
  await waitFor(() => expect(within(log).queryByText('Saldrá al volver la conexión')).toBeNull(), { timeout: 15_000 });
  expect(within(log).getByText('Llega el sábado')).toBeVisible();
});

test('a refused answer keeps its text, says why and can go back into the composer', async () => {
  const { findByLabelText, findByRole, findByText, user, world } = await openApp({ as: agent, at });
  const field = await findByLabelText('Responder a Lucía en privado…');
  await world.signIn('agent2@example.com');
  await user.type(field, 'Un momento{Enter}');
  expect(await findByText('Lo atiende otra persona.')).toBeVisible();
  await user.click(await findByRole('button', { name: 'Editar' }));
  expect(field).toHaveValue('Un momento');
});

test('a message nobody knows about can be settled, and is sent again only after a question', async () => {
  const { findByRole, queryByRole, user } = await openApp({ as: agent, at: '/inbox/15' });
  await user.click(await findByRole('button', { name: 'Enviar otra vez' }));
  const question = await findByRole('dialog');
  expect(question).toHaveTextContent('Si el primero sí llegó, Martín Olivera verá el mensaje dos veces.');
  await user.click(within(question).getByRole('button', { name: 'Cancelar' }));
  await waitFor(() => expect(queryByRole('dialog')).toBeNull());
  await user.click(await findByRole('button', { name: 'Sí llegó' }));
  await waitFor(() => expect(queryByRole('button', { name: 'Sí llegó' })).toBeNull());
});

test('a failed message says why in words and can be tried again', async () => {
  const { findByRole, findByText, queryByRole, user } = await openApp({ as: agent, at: '/inbox/15' });
  expect(await findByText(/Facebook pide ir más despacio/)).toBeVisible();
  await user.click(await findByRole('button', { name: 'Reintentar' }));
  await waitFor(() => expect(queryByRole('button', { name: 'Reintentar' })).toBeNull());
});

test('what a customer writes is text, never markup; links are the web’s and leave no trace', async () => {
  const { findByRole, server, meanwhile } = await openApp({ as: agent, at });
  const log = await findByRole('log');
  await meanwhile(() => server.say(12, '<img src=x onerror=alert(1)> javascript:alert(2) https://evil.example/a'));
  await waitFor(() => expect(log).toHaveTextContent('<img src=x onerror=alert(1)>'));
  expect(log.querySelector('img[src="x"]')).toBeNull();
  const link = within(log).getByRole('link', { name: 'https://evil.example/a' });
  expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow');
  expect([...log.querySelectorAll('a')].every((a) => /^https?:/.test(a.href))).toBe(true);
});

test('a public ticket answers in public, in another shape and with another button', async () => {
  const { findByRole, findByLabelText, findByText, user } = await openApp({ as: agent, at: '/inbox/13' });
  expect(await findByText('Tu respuesta será pública, a la vista de todos.')).toBeVisible();
  await user.type(await findByLabelText('Responder a Valentina en público…'), 'Sí, hay stock.');
  await user.click(await findByRole('button', { name: 'Publicar respuesta' }));
  await waitFor(async () => expect(await findByText('Público · respuesta')).toBeVisible());
});

test('with the window closed only a note can be written', async () => {
  const { findByLabelText, findByRole, findByText, user } = await openApp({ as: agent, at: '/inbox/16' });
  expect(await findByText(/Pasaron 24 h desde su último mensaje/)).toBeVisible();
  expect(await findByLabelText('Responder a Sophie en privado…')).toHaveAttribute('readonly');
  await user.keyboard('n');
  await user.type(await findByLabelText('Nota que solo ve el equipo…'), 'Llamar mañana{Enter}');
  expect(await findByText('Tu nota')).toBeVisible();
  expect(await findByRole('log')).toHaveTextContent('Llamar mañana');
});

test('Ctrl+Enter sends where that was chosen, and Enter is a new line', async () => {
  const { findByLabelText, findByRole, user } = await openApp({ as: agent, at });
  await user.click(await findByRole('button', { name: /Tu cuenta/ }));
  await user.click(await findByRole('menuitemradio', { name: 'Ctrl+Enter' }));
  await user.keyboard('{Escape}');
  const field = await findByLabelText('Responder a Lucía en privado…');
  await user.type(field, 'uno{Enter}dos');
  expect(field).toHaveValue('uno\ndos');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(field).toHaveValue('');
});

test('more than the limit says how many characters are too many and does not send', async () => {
  const { findByLabelText, findByRole, findByText, user } = await openApp({ as: agent, at });
  await user.click(await findByLabelText('Responder a Lucía en privado…'));
  await user.paste('😀'.repeat(2_003));
  expect(await findByText('Sobran 3 caracteres')).toBeVisible();
  expect(await findByRole('button', { name: /^Enviar/ })).toBeDisabled();
});

test('the routing decision says in words why it came and who was considered', async () => {
  const { findByRole, user } = await openApp({ as: agent, at });
  await user.click(await findByRole('button', { name: /Por qué te llegó/ }));
  const log = await findByRole('log');
  expect(within(log).getByText(/tenía menos conversaciones activas/)).toBeVisible();
  expect(within(log).getByRole('row', { name: /Mateo Silva 1 de 5, 3 en total en descanso/ })).toBeVisible();
});

test('closing asks first, and a closed ticket takes no answer', async () => {
  const { findByRole, findByText, user } = await openApp({ as: agent, at });
  await findByRole('log');
  await user.keyboard('e');
  const question = await findByRole('dialog');
  expect(question).toHaveTextContent('Todavía espera tu respuesta.');
  await user.click(within(question).getByRole('button', { name: 'Cerrar ticket' }));
  expect(await findByText(/El ticket está cerrado/)).toBeVisible();
});

test('reading the end of one’s own ticket clears its unread marks', async () => {
  const { findByRole } = await openApp({ as: agent, at });
  const row = await findByRole('link', { name: /Lucía Fernández/ });
  await waitFor(() => expect(within(row).queryByRole('img', { name: /sin leer/ })).toBeNull());
});

test('looking at somebody else’s ticket does not clear their unread marks', async () => {
  const { findByRole } = await openApp({ as: 'supervisor@example.com', at });
  await findByRole('log');
  const row = await findByRole('link', { name: /Lucía Fernández/ });
  expect(within(row).getByRole('img', { name: '2 mensajes sin leer' })).toBeVisible();
});

test('an address that leads nowhere says so and offers the way back', async () => {
  const { findByText, findByRole } = await openApp({ as: agent, at: '/inbox/999' });
  expect(await findByText('Este ticket no existe o no está a tu alcance')).toBeVisible();
  expect(await findByRole('link', { name: 'Ir a la bandeja' })).toHaveAttribute('href', '/inbox');
});

test('older messages come above when they are asked for', async () => {
  const { findByRole, findByText, user } = await openApp({ as: agent, at });
  await user.click(await findByRole('button', { name: 'Ver mensajes anteriores' }));
  expect(await findByText('Una consulta más sobre el catálogo, número 3.')).toBeVisible();
});

test('an administrator erases a person after a question that says what goes and what stays', async () => {
  const { findByRole, findByText, findAllByText, queryByText, user } = await openApp({ as: 'admin@example.com', at });
  await user.click(await findByRole('button', { name: 'Ver la ficha' }));
  await user.click(await findByRole('button', { name: 'Borrar a esta persona' }));
  const question = await findByRole('dialog');
  expect(question).toHaveTextContent('¿Borrar los datos de Lucía');
  expect(question).toHaveTextContent('Quedan las cantidades y las horas');
  expect(question).toHaveTextContent('En Facebook no se borra nada');
  await user.click(within(question).getByRole('button', { name: 'Borrar para siempre' }));
  expect(await findByText('Los datos de esta persona se borraron. Quedan solo cantidades y horas.')).toBeVisible();
  expect((await findAllByText('Contenido borrado')).length).toBeGreaterThan(0);
  await waitFor(() => expect(queryByText(/Lucía/)).toBeNull());
});

test('only administrators can erase a person', async () => {
  const { findByRole, queryByRole } = await openApp({ as: agent, at });
  await findByRole('log');
  expect(queryByRole('button', { name: 'Borrar a esta persona' })).toBeNull();
});

test('an edited message tells so and shows how it read before; a withdrawn one has no content', async () => {
  const { findByRole, findByText, server, meanwhile, user } = await openApp({ as: agent, at });
  await meanwhile(() => server.edits(12));
  await user.click(await findByRole('button', { name: 'Editado una vez' }));
  expect(await findByText('Dirección vieja')).toBeVisible();
  await meanwhile(() => server.withdraws(12));
  expect(await findByText('El cliente retiró este mensaje')).toBeVisible();
});

test('a public comment that was edited, hidden and deleted tells so, with how it stood before', async () => {
  const { findByRole, findByText, queryByText, server, meanwhile, user } = await openApp({
    as: agent,
    at: '/inbox/13',
  });
  await findByRole('log');
  await meanwhile(() => server.happens(13, 'EDITED', '¿Cuánto cuesta?'));
  await meanwhile(() => server.happens(13, 'HIDDEN'));
  expect(await findByText('Oculto')).toBeVisible();
  await meanwhile(() => server.happens(13, 'DELETED'));
  expect(await findByText('Se borró en Facebook')).toBeVisible();
  expect(queryByText('Oculto')).toBeNull();
  await user.click(await findByRole('button', { name: 'Ver versiones anteriores' }));
  expect(await findByText('¿Cuánto cuesta?')).toBeVisible();
  expect(await findByText(/Se ocultó/)).toBeVisible();
});

test('who closes says what came of the talk where the campaign wants to know, and the ticket tells it', async () => {
  const { findByRole, findByText, server, user } = await openApp({ as: agent, at });
  const pedido = { id: 52, name: 'Pedido', active: true, children: [] };
  server.campaigns.dispositions = {
    required: true,
    items: [{ id: 51, name: 'Venta', active: true, children: [pedido] }],
  };
  await user.click(await findByRole('button', { name: /Cerrar/ }));
  const window = within(await findByRole('dialog'));
  expect(window.getByRole('button', { name: 'Cerrar ticket' })).toBeDisabled();
  expect(window.queryByRole('radio', { name: 'Venta' })).toBeNull();
  await user.click(window.getByRole('radio', { name: 'Pedido' }));
  await user.click(window.getByRole('button', { name: 'Cerrar ticket' }));
  expect(await findByText('Venta › Pedido')).toBeVisible();
});

test('before the chat time is over its agent is warned, with the time that is left', async () => {
  const { findByText, findAllByRole, meanwhile, server } = await openApp({ as: agent, at });
  await findAllByRole('log');
  await meanwhile(() => server.limitChat(12, 60_000));
  expect(await findByText(/El tiempo de chat de la campaña se acaba en 0:5\d/)).toBeVisible();
  expect((await findAllByRole('img', { name: /Tiempo de chat: quedan 0:5/ })).length).toBeGreaterThan(0);
});

test('a ticket tells what happened by itself, what did not and why, and in which language', async () => {
  const { findByRole, findByText, findByLabelText, getByText, queryByText, server, user, reload } = await openApp({
    as: agent,
    at,
  });
  const message = { at: '2026-10-12T13:00:00Z', firstAt: '2026-10-12T13:00:00Z' };
  server.actions.set(12, {
    language: { code: 'pt', rule: 'PROFILE' },
    items: [
      {
        ...message,
        action: 'OUT_OF_HOURS',
        fired: true,
        times: 1,
        messageId: 1,
        source: 'CAMPAIGN',
        language: 'pt',
        languageRule: 'PROFILE',
        variant: 2,
      },
      { ...message, action: 'NEW_CUSTOMER', fired: false, because: 'LOWER_PRECEDENCE', times: 3 },
    ],
  });
  expect(queryByText(/acciones automáticas/)).toBeNull();
  await reload();
  await user.click(await findByRole('button', { name: /2 acciones automáticas/ }));
  expect(
    await findByText('«Fuera de horario» se envió: texto de la campaña, texto 2 en «pt» (idioma del perfil).'),
  ).toBeVisible();
  expect(getByText('«Nuevos clientes» no se envió: otra acción va primero. 3 veces.')).toBeVisible();
  await user.keyboard('i');
  const language = await findByLabelText('Idioma');
  expect(language).toHaveDisplayValue('Português, por su perfil');
  await user.selectOptions(language, 'en');
  await waitFor(() => expect(server.actions.get(12)!.language).toEqual({ code: 'en', rule: 'TICKET' }));
  expect(await findByLabelText('Idioma')).toHaveDisplayValue('English');
});

test('a commenter is answered privately once, marked as private, and then has to answer', async () => {
  const { findByRole, findByLabelText, findByText, user } = await openApp({ as: agent, at: '/inbox/13' });
  await user.click(await findByRole('button', { name: 'Responder en privado' }));
  expect(await findByText(/Facebook permite una por comentario/)).toBeVisible();
  await user.type(await findByLabelText('Responder a Valentina en privado…'), 'Te escribo por aquí.{Enter}');
  const log = await findByRole('log');
  const bubble = (await within(log).findByText('Te escribo por aquí.')).closest('[data-ours]') as HTMLElement;
  expect(within(bubble).getByText('Privado')).toBeVisible();
  expect(await findByText(/Ya se le respondió en privado/)).toBeVisible();
});

test('how the customer reacted stands on the message', async () => {
  const { findByRole, meanwhile, server } = await openApp({ as: agent, at });
  await findByRole('log');
  await meanwhile(() => server.reacts(12, '❤'));
  expect(await findByRole('img', { name: 'Lucía reaccionó con ❤' })).toBeVisible();
});

const inbox = (way: 'TAKE' | 'ASK') => ({
  owner: 'PAGE_INBOX' as const,
  since: new Date(Date.now() - 60_000).toISOString(),
  until: new Date(Date.now() + 86_000_000).toISOString(),
  way,
  mayTake: true,
});

test('a conversation that Meta’s inbox has is shown with since when, and taken by one click', async () => {
  const { findByLabelText, findByRole, findByText, queryByText, server, user } = await openApp({ as: agent, at });
  const field = await findByLabelText('Responder a Lucía en privado…');
  server.hasThread(12, inbox('TAKE'));
  expect(await findByText(/Esta conversación la tiene la bandeja de Meta desde/)).toBeVisible();
  expect(await findByText(/al enviar, Bandeja la toma primero/)).toBeVisible();
  expect(field).not.toHaveAttribute('readonly');
  await user.click(await findByRole('button', { name: 'Tomar la conversación' }));
  expect(await findByText(/Tomaste la conversación/)).toBeVisible();
  expect(queryByText(/al enviar, Bandeja la toma primero/)).toBeNull();
});

test('where it can only be asked for that is said, and the outcome when it comes', async () => {
  const { findByLabelText, findByRole, findByText, server, user } = await openApp({ as: agent, at });
  await findByLabelText('Responder a Lucía en privado…');
  server.hasThread(12, inbox('ASK'));
  await user.click(await findByRole('button', { name: 'Pedir la conversación' }));
  expect(await findByText(/Se pidió (hoy|ayer)/)).toBeVisible();
  expect(await findByRole('button', { name: 'Pedirla otra vez' })).toBeVisible();
  server.hasThread(12, { owner: 'US', since: new Date().toISOString(), mayTake: false });
  expect(await findByText(/La conversación pasó a Bandeja/)).toBeVisible();
});
