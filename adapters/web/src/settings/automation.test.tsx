import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp } from '../../dev/renderApp.tsx';

const as = 'admin@example.com';
const at = '/channels/1/settings/automation';

test('an action gets its texts by language, with what is filled in by one click, and a preview on a real customer', async () => {
  const app = await openApp({ at, as });
  await app.user.click(await app.findByRole('button', { name: /^Nuevos clientes/ }));
  const editor = within(app.getByRole('region', { name: 'Nuevos clientes' }));
  await app.user.type(editor.getByRole('textbox', { name: 'Nuevos clientes, texto 1' }), 'Hola ');
  await app.user.click(editor.getByRole('button', { name: 'cliente' }));
  expect(await editor.findByText('Hola Lucía Fernández')).toBeVisible();
  await app.user.selectOptions(editor.getByRole('combobox', { name: 'Cliente de la vista' }), 'Rafael Lima · pt');
  expect(await editor.findByText('Hola Rafael Lima')).toBeVisible();
  expect(editor.getByText(/lo puso un ejecutivo en el ticket/)).toBeVisible();
  await app.user.click(editor.getByRole('button', { name: /^Português/ }));
  await app.user.type(editor.getByRole('textbox', { name: 'Nuevos clientes, texto 2' }), 'Oi');
  await app.user.click(app.getByRole('switch', { name: 'Nuevos clientes' }));
  await app.user.click(app.getByRole('button', { name: 'Guardar' }));
  expect(await app.findByText('Guardado')).toBeVisible();
  expect(app.server.settings.of(1, 'automation').newCustomer).toEqual({
    on: true,
    texts: { es: ['Hola {customer}'], pt: ['', 'Oi'] },
  });
});

test('what the switches mean is read back', async () => {
  const app = await openApp({ at, as });
  const who = within(await app.findByRole('table', { name: /Quién responde/ }));
  expect(who.getByRole('row', { name: /Cliente nuevo, fuera de horario/ })).toHaveTextContent('Nada');
  await app.user.click(app.getByRole('switch', { name: 'Fuera de horario' }));
  await app.user.click(app.getByRole('switch', { name: 'Nuevos clientes' }));
  const night = who.getByRole('row', { name: /Cliente nuevo, fuera de horario/ });
  expect(within(night).getByRole('cell')).toHaveTextContent(/^Fuera de horario$/);
  await app.user.selectOptions(app.getByRole('combobox', { name: 'Si varias coinciden' }), 'ALL_MATCHES');
  expect(within(night).getByRole('cell')).toHaveTextContent('Fuera de horario, Nuevos clientes');
  expect(who.getByRole('row', { name: /Comentario público/ })).toHaveTextContent('Nada: solo privados');
});

test('above a day of silence the form warns that nothing can be told', async () => {
  const app = await openApp({ at, as });
  await app.user.click(await app.findByRole('button', { name: /^Cerrar sin respuesta/ }));
  expect(app.queryByRole('note')).toBeNull();
  const time = app.getByLabelText('Cerrar tras este silencio');
  await app.user.clear(time);
  await app.user.type(time, '25');
  expect(app.getByRole('note')).toHaveTextContent('Facebook ya no deja pasar textos automáticos');
  await app.user.click(app.getByRole('button', { name: /^Despedida automática/ }));
  expect(app.getByRole('note')).toBeVisible();
});

test('any other language can be added', async () => {
  const app = await openApp({ at, as });
  await app.user.type(await app.findByRole('textbox', { name: 'Otro idioma, dos letras' }), 'FR');
  await app.user.click(app.getByRole('button', { name: 'Agregar idioma' }));
  expect(app.getByRole('button', { name: 'fr 0' })).toHaveAttribute('aria-pressed', 'true');
});
