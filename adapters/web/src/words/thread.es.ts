/** Spanish words about which program has a conversation. */
export const threadEs = {
  'thread.inbox': 'la bandeja de Meta',
  'thread.today': 'hoy a las {time}',
  'thread.otherApp': 'otra aplicación',
  'thread.elsewhere': 'Esta conversación la tiene {owner} desde {since}.',
  'thread.noted': 'Lo que escribe el cliente se anota aquí, pero no se reparte a nadie.',
  'thread.asked': 'Se pidió {at}; se verá aquí cuando la entreguen.',
  'thread.take': 'Tomar la conversación',
  'thread.ask': 'Pedir la conversación',
  'thread.askAgain': 'Pedirla otra vez',
  'thread.takenByYou': 'Tomaste la conversación {at}: lo que escriba el cliente llega de nuevo a Bandeja.',
  'thread.takenBy': '{name} tomó la conversación {at}: lo que escriba el cliente llega de nuevo a Bandeja.',
  'thread.given': 'La conversación pasó a Bandeja {at}: lo que escriba el cliente llega aquí.',
  'thread.wanted': 'Otra aplicación pidió esta conversación {at}.',
  'gate.takesFirst': 'La conversación la tiene {owner}: al enviar, Bandeja la toma primero.',
  'gate.asksFirst':
    'La conversación la tiene {owner}: al enviar, Bandeja la pide; si no la entrega, la respuesta no sale y verás el aviso.',
};
