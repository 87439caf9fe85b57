import { fireEvent } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp, waitFor } from '../../dev/renderApp.tsx';
import { largestFile } from './attached';

const agent = 'agent1@example.com';
const photo = new File(['picture'], 'perro.png', { type: 'image/png' });
const receipt = new File(['receipt'], 'boleta.pdf', { type: 'application/pdf' });

test('files are chosen or pasted, wait in the composer through a reload, and go before the text', async () => {
  const app = await openApp({ as: agent, at: '/inbox/12' });
  const text = await app.findByRole('textbox', { name: /Responder a Lucía en privado/ });
  await app.user.upload(app.getByTestId('attach'), photo);
  fireEvent.paste(text, { clipboardData: { files: [receipt] } });
  await waitFor(() => expect(app.getByRole('list', { name: 'Archivos por enviar' }).children).toHaveLength(2));
  await waitFor(() => expect(app.getByRole('button', { name: /Enviar/ })).toBeEnabled());

  const again = await app.reload();
  const field = await again.findByRole('textbox', { name: /Responder a Lucía en privado/ });
  expect(again.getByRole('list', { name: 'Archivos por enviar' })).toHaveTextContent('perro.png');
  await again.user.type(field, 'Aquí van');
  await again.user.click(again.getByRole('button', { name: /Enviar/ }));

  expect(await again.findByRole('img', { name: 'perro.png' })).toBeVisible();
  expect(await again.findByRole('link', { name: 'Descargar boleta.pdf' })).toBeVisible();
  expect(again.queryByRole('list', { name: 'Archivos por enviar' })).not.toBeInTheDocument();
  await waitFor(() =>
    expect(
      again.server
        .sent(12)
        .slice(-3)
        .map(({ text: words, attachments }) => words || attachments?.[0]?.title),
    ).toEqual(['perro.png', 'boleta.pdf', 'Aquí van']),
  );
});

test('what Messenger would not take says so and is not sent', async () => {
  const app = await openApp({ as: agent, at: '/inbox/12' });
  await app.findByRole('textbox', { name: /Responder a Lucía en privado/ });
  const film = new File(['x'], 'film.mp4', { type: 'video/mp4' });
  Object.defineProperty(film, 'size', { value: largestFile + 1 });
  await app.user.upload(app.getByTestId('attach'), film);
  expect(await app.findByRole('alert')).toHaveTextContent('Pasa de 25 MB');
  expect(app.getByRole('button', { name: /Enviar/ })).toBeDisabled();
  await app.user.click(app.getByRole('button', { name: 'Quitar film.mp4' }));
  expect(app.queryByRole('list', { name: 'Archivos por enviar' })).not.toBeInTheDocument();
});

test('a file that is dropped anywhere is for the open talk', async () => {
  const app = await openApp({ as: agent, at: '/inbox/12' });
  await app.findByRole('textbox', { name: /Responder a Lucía en privado/ });
  const dataTransfer = { types: ['Files'], files: [photo], dropEffect: '' };
  fireEvent.dragOver(document.body, { dataTransfer });
  expect(await app.findByText('Suelta aquí los archivos para enviarlos')).toBeVisible();
  fireEvent.drop(document.body, { dataTransfer });
  expect(await app.findByRole('button', { name: 'Quitar perro.png' })).toBeVisible();
});

test('a note has no files, and a public answer neither', async () => {
  const app = await openApp({ as: agent, at: '/inbox/12' });
  await app.user.click(await app.findByRole('button', { name: 'Nota interna' }));
  expect(app.queryByRole('button', { name: 'Adjuntar archivos' })).not.toBeInTheDocument();
  expect(app.getByRole('button', { name: 'Insertar emoji' })).toBeEnabled();
});
