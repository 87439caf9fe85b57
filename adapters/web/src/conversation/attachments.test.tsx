import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { sizeInWords } from './fileSize';
import { renderPart } from '../../dev/renderPart';
import { Attachments } from './Attachments';

const file = (kind: 'IMAGE' | 'AUDIO' | 'VIDEO' | 'FILE', name: string) => ({
  id: 12,
  name,
  kind,
  type: 'x/y',
  size: 48_210,
});

test('a picture is shown from our copy, never from the network', () => {
  renderPart(
    <Attachments
      ticketId={7}
      items={[{ kind: 'image', url: 'https://scontent.xx.fbcdn.net/a.jpg', file: file('IMAGE', 'a.jpg') }]}
    />,
  );
  expect(screen.getByRole('img', { name: 'a.jpg' })).toHaveAttribute('src', '/api/v1/tickets/7/files/12');
});

test('what is still being copied and what is lost say so', () => {
  renderPart(
    <Attachments
      ticketId={7}
      items={[
        { kind: 'image', url: 'https://scontent.xx.fbcdn.net/a.jpg' },
        { kind: 'video', url: 'https://video.xx.fbcdn.net/b.mp4', lost: 'TOO_LARGE' },
      ]}
    />,
  );
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
  expect(screen.getByText('Imagen: copiando…')).toBeInTheDocument();
  expect(screen.getByText('Video: no se pudo copiar')).toBeInTheDocument();
  expect(screen.getByText('es demasiado grande')).toBeInTheDocument();
});

test('a document is handed out with its size, and a link is a link', () => {
  renderPart(
    <Attachments
      ticketId={7}
      items={[
        { kind: 'file', file: file('FILE', 'boleta.pdf') },
        { kind: 'fallback', url: 'https://example.com/', title: 'Tienda' },
      ]}
    />,
  );
  expect(screen.getByRole('link', { name: 'Descargar boleta.pdf' })).toHaveTextContent('48 kB');
  expect(screen.getByRole('link', { name: /Tienda/ })).toHaveAttribute('href', 'https://example.com/');
});

test('sizes are said as people say them', () => {
  expect([999, 48_210, 3_240_000, 25_000_000].map((size) => sizeInWords(size, 'en'))).toEqual([
    '999 B',
    '48 kB',
    '3.2 MB',
    '25 MB',
  ]);
});
