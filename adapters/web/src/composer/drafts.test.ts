import { expect, test } from 'vitest';
import { forgetDraftsInMemory, readDraft, writeDraft } from './drafts';

test('a draft survives a reload, each person, ticket and kind its own', () => {
  writeDraft(3, 12, 'reply', 'Hola Lucía');
  writeDraft(3, 12, 'note', 'Preguntar en depósito');
  writeDraft(4, 12, 'reply', 'De otra persona');
  forgetDraftsInMemory();
  expect(readDraft(3, 12, 'reply')).toBe('Hola Lucía');
  expect(readDraft(3, 12, 'note')).toBe('Preguntar en depósito');
  expect(readDraft(4, 12, 'reply')).toBe('De otra persona');
  expect(readDraft(3, 13, 'reply')).toBe('');
});

test('an emptied draft leaves nothing behind', () => {
  writeDraft(3, 12, 'reply', 'Hola');
  writeDraft(3, 12, 'reply', '');
  expect(Object.keys(localStorage)).toEqual([]);
});
