/** What becomes of comments and posts, in Spanish: the reference. */
export const commentsEs = {
  'comment.deleted': 'Se borró en Facebook',
  'comment.hidden': 'Oculto',
  'comment.hiddenMore': 'En Facebook solo lo ven su autor y sus amigos',
  'comment.liked': 'A la página le gusta',
  'comment.versions': 'Ver versiones anteriores',
  'comment.before': 'Qué le pasó y cómo estaba antes',
  'comment.change.EDITED': 'Se editó',
  'comment.change.HIDDEN': 'Se ocultó',
  'comment.change.SHOWN': 'Se mostró de nuevo',
  'comment.change.DELETED': 'Se borró',
  'comment.by.CUSTOMER': '{change} · el cliente',
  'comment.by.PAGE_INBOX': '{change} · la página, en Facebook',
  'comment.by.AGENT': '{change} · {name}',
};
