import type { threadEs } from './thread.es';

/** Portuguese words about which program has a conversation. */
export const threadPt: Record<keyof typeof threadEs, string> = {
  'thread.inbox': 'a caixa da Meta',
  'thread.today': 'hoje às {time}',
  'thread.otherApp': 'outro aplicativo',
  'thread.elsewhere': 'Esta conversa está com {owner} desde {since}.',
  'thread.noted': 'O que o cliente escreve é anotado aqui, mas não vai para ninguém.',
  'thread.asked': 'Foi pedida {at}; você verá aqui quando for entregue.',
  'thread.take': 'Assumir a conversa',
  'thread.ask': 'Pedir a conversa',
  'thread.askAgain': 'Pedir de novo',
  'thread.takenByYou': 'Você assumiu a conversa {at}: o que o cliente escrever volta a chegar à Bandeja.',
  'thread.takenBy': '{name} assumiu a conversa {at}: o que o cliente escrever volta a chegar à Bandeja.',
  'thread.given': 'A conversa passou para a Bandeja {at}: o que o cliente escrever chega aqui.',
  'thread.wanted': 'Outro aplicativo pediu esta conversa {at}.',
  'gate.takesFirst': 'A conversa está com {owner}: ao enviar, a Bandeja a assume primeiro.',
  'gate.asksFirst':
    'A conversa está com {owner}: ao enviar, a Bandeja a pede; se não for entregue, a resposta não sai e você verá o aviso.',
};
