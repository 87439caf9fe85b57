import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp, waitFor } from '../../dev/renderApp.tsx';
import { languages } from '../words';
import { es } from '../words/es';
import { isExplained, topicOfCheck, topicOfReason } from './reasonTopics';
import { allTopics, found, type HelpTexts, loadHelp, wordsOf } from './topics';

const as = 'admin@example.com';

/** Every word that a page's light or a connection that failed has a sentence for, without the one for all others. */
const words = Object.keys(es)
  .map((key) => /^channels\.(?:reason|inactive|failure)\.(\w+)$/.exec(key)?.[1])
  .filter((word): word is string => word !== undefined && word !== 'other');

test('every reason on the channels screens has a paragraph of its own, in all three languages', async () => {
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter((word) => !isExplained(word))).toEqual([]);
  for (const language of languages) {
    const texts = await loadHelp[language]();
    for (const word of words) {
      const reason = /^\d+$/.test(word) ? `TOKEN_INACTIVE:190/${word}` : `${word}:100/1`;
      expect(texts.topics[topicOfReason(reason)].body.length, word).toBeGreaterThan(0);
    }
  }
});

test('everything that a page needs is explained somewhere', () => {
  const kinds = Object.keys(es).flatMap((key) => /^health\.kind\.(\w+)$/.exec(key)?.[1] ?? []);
  expect(kinds.sort()).toEqual(Object.keys(topicOfCheck).sort());
  expect(Object.values(topicOfCheck).filter((topic) => !allTopics.includes(topic))).toEqual([]);
});

test('a reason nobody has heard of leads to the paragraph about other codes', () => {
  expect(topicOfReason('NEVER_HEARD_OF:1/2')).toBe('other-code');
  expect(topicOfReason(undefined)).toBe('other-code');
  expect(topicOfReason('TOKEN_INACTIVE:190/492')).toBe('page-roles');
});

test('the languages say the same: as many paragraphs, steps and things to copy', async () => {
  const [first, ...others] = await Promise.all(languages.map((language) => loadHelp[language]()));
  const shape = ({ topics }: HelpTexts) =>
    allTopics.map((id) =>
      topics[id].body.map((block) => {
        if (typeof block === 'string') return 'text';
        if ('code' in block) return block.code;
        return 'steps' in block ? `steps ${block.steps.length}` : `list ${block.list.length}`;
      }),
    );
  others.forEach((other) => expect(shape(other)).toEqual(shape(first!)));
});

test('what the help quotes as another topic exists by that title', async () => {
  for (const language of languages) {
    const { topics } = await loadHelp[language]();
    const titles = allTopics.map((id) => topics[id].title);
    const words = allTopics.map((id) => wordsOf(topics[id])).join(' ');
    const quoted = [...words.matchAll(/(?:see|mira|veja|Mira|Veja|See) [«“]([^»”]+)[»”]/g)].map((match) => match[1]!);
    expect(quoted.length).toBeGreaterThan(5);
    quoted.forEach((title) =>
      expect(
        titles.some((each) => each.startsWith(title)),
        `${language}: ${title}`,
      ).toBe(true),
    );
  }
});

test('it is searched without accents, titles first', async () => {
  const texts = await loadHelp.es();
  expect(found(texts, 'pagina crear')[0]).toBe('create-page');
  expect(found(texts, 'revision')[0]).toBe('review');
  expect(found(texts, 'nosuchword')).toEqual([]);
});

test('an administrator reads, searches and comes from the red light to its paragraph', async () => {
  const { findByRole, unmount, user } = await openApp({ at: '/channels', as });
  const cafe = within(await findByRole('article', { name: 'Café Horneros' }));
  expect(cafe.getByRole('link', { name: 'Qué hacer' })).toHaveAttribute('href', '/help/token-inactive');
  unmount();
  const help = await openApp({ at: '/help/page-roles', as });
  const heading = await help.findByRole('heading', { level: 1, name: 'Roles en una página' });
  await waitFor(() => expect(heading).toHaveFocus());
  const contents = within(help.getByRole('navigation', { name: 'Contenido de la ayuda' }));
  await user.type(contents.getByRole('searchbox'), 'tunel');
  expect(contents.getAllByRole('link')[0]).toHaveTextContent('Una dirección pública');
  await user.click(contents.getAllByRole('link')[0]!);
  expect(await help.findByRole('heading', { level: 1, name: /Una dirección pública/ })).toBeVisible();
});

test('each kind of setting has a topic that is found by its word and linked from its screen', async () => {
  const texts = await loadHelp.es();
  expect(found(texts, 'calidad de servicio')[0]).toBe('quality-of-service');
  expect(found(texts, 'vip')).toContain('importance');
  expect(found(texts, 'publicar')[0]).toBe('publishing');
  const { findByRole, user } = await openApp({ at: '/channels/1/settings/quality', as });
  for (const [tab, topic] of [
    ['Calidad de servicio', 'quality-of-service'],
    ['Acciones automáticas', 'automatic-actions'],
    ['Importancia', 'importance'],
    ['Notificaciones', 'notifications'],
    ['Opciones generales', 'publishing'],
  ] as const) {
    await user.click(await findByRole('link', { name: tab }));
    await waitFor(async () =>
      expect(await findByRole('link', { name: 'Cómo funciona' })).toHaveAttribute('href', `/help/${topic}`),
    );
  }
});
