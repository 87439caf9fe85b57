import type { commentsEs } from './comments.es';

export const commentsPt: Record<keyof typeof commentsEs, string> = {
  'comment.deleted': 'Foi excluído no Facebook',
  'comment.hidden': 'Oculto',
  'comment.hiddenMore': 'No Facebook só o autor e os amigos veem',
  'comment.liked': 'A página curtiu',
  'comment.versions': 'Ver versões anteriores',
  'comment.before': 'O que aconteceu e como estava antes',
  'comment.change.EDITED': 'Foi editado',
  'comment.change.HIDDEN': 'Foi ocultado',
  'comment.change.SHOWN': 'Foi mostrado de novo',
  'comment.change.DELETED': 'Foi excluído',
  'comment.by.CUSTOMER': '{change} · o cliente',
  'comment.by.PAGE_INBOX': '{change} · a página, no Facebook',
  'comment.by.AGENT': '{change} · {name}',
};
