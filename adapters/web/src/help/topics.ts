import type { Language } from '../api/contract';

/** The help's chapters, each with its topics in reading order. */
export const chapters = [
  { id: 'start', topics: ['sandbox', 'ten-steps', 'public-address'] },
  { id: 'page', topics: ['create-page', 'page-roles', 'facebook-account'] },
  { id: 'app', topics: ['meta-app', 'app-addresses', 'permissions', 'review', 'development-mode'] },
  { id: 'connect', topics: ['pop-ups', 'login-again', 'pages-missing'] },
  {
    id: 'trouble',
    topics: [
      'token-inactive',
      'token-ends',
      'deauthorized',
      'app-refused',
      'facebook-away',
      'page-restricted',
      'other-code',
    ],
  },
  {
    id: 'settings',
    topics: ['quality-of-service', 'automatic-actions', 'importance', 'notifications', 'publishing'],
  },
  { id: 'leaving', topics: ['switch-off-remove', 'erase-person'] },
] as const;

export type ChapterId = (typeof chapters)[number]['id'];
export type TopicId = (typeof chapters)[number]['topics'][number];

/** A paragraph, numbered steps, a list, or something to be copied. */
export type Block = string | { steps: string[] } | { list: string[] } | { code: string };

export interface Topic {
  title: string;
  body: Block[];
}

/** Every chapter and every topic in one language: what is missing does not compile. */
export interface HelpTexts {
  chapters: Record<ChapterId, string>;
  topics: Record<TopicId, Topic>;
}

export const allTopics: TopicId[] = chapters.flatMap(({ topics }) => [...topics]);

export function isTopic(id: string | undefined): id is TopicId {
  return (allTopics as string[]).includes(id ?? '');
}

/** Fetches the help in a language; each is a file of its own. */
export const loadHelp: Record<Language, () => Promise<HelpTexts>> = {
  es: () => import('./texts.es').then((file) => file.es),
  en: () => import('./texts.en').then((file) => file.en),
  pt: () => import('./texts.pt').then((file) => file.pt),
};

const small = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** All that a topic says. */
export function wordsOf({ title, body }: Topic): string {
  const blocks = body.map((block) => {
    if (typeof block === 'string') return block;
    if ('steps' in block) return block.steps.join(' ');
    return 'list' in block ? block.list.join(' ') : block.code;
  });
  return [title, ...blocks].join(' ');
}

/** Topics that say every word looked for, accents or not; those with it in the title first. */
export function found({ topics }: HelpTexts, looked: string): TopicId[] {
  const words = small(looked).split(/\s+/).filter(Boolean);
  const inTitle = (id: TopicId) => words.every((word) => small(topics[id].title).includes(word));
  const hits = allTopics.filter((id) => {
    const text = small(wordsOf(topics[id]));
    return words.every((word) => text.includes(word));
  });
  return [...hits.filter(inTitle), ...hits.filter((id) => !inTitle(id))];
}
