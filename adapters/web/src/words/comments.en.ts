import type { commentsEs } from './comments.es';

export const commentsEn: Record<keyof typeof commentsEs, string> = {
  'comment.deleted': 'Deleted on Facebook',
  'comment.hidden': 'Hidden',
  'comment.hiddenMore': 'On Facebook only its author and their friends see it',
  'comment.liked': 'The page likes it',
  'comment.versions': 'See earlier versions',
  'comment.before': 'What happened to it and how it stood before',
  'comment.change.EDITED': 'Edited',
  'comment.change.HIDDEN': 'Hidden',
  'comment.change.SHOWN': 'Shown again',
  'comment.change.DELETED': 'Deleted',
  'comment.by.CUSTOMER': '{change} · the customer',
  'comment.by.PAGE_INBOX': '{change} · the page, on Facebook',
  'comment.by.AGENT': '{change} · {name}',
};
