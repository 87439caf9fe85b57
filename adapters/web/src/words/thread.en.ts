import type { threadEs } from './thread.es';

/** English words about which program has a conversation. */
export const threadEn: Record<keyof typeof threadEs, string> = {
  'thread.inbox': 'Meta’s inbox',
  'thread.today': 'today at {time}',
  'thread.otherApp': 'another app',
  'thread.elsewhere': 'This conversation is with {owner} since {since}.',
  'thread.noted': 'What the customer writes is noted here, but given to nobody.',
  'thread.asked': 'It was asked for {at}; you will see it here when it is given.',
  'thread.take': 'Take the conversation',
  'thread.ask': 'Ask for the conversation',
  'thread.askAgain': 'Ask again',
  'thread.takenByYou': 'You took the conversation {at}: what the customer writes comes to Bandeja again.',
  'thread.takenBy': '{name} took the conversation {at}: what the customer writes comes to Bandeja again.',
  'thread.given': 'The conversation came to Bandeja {at}: what the customer writes comes here.',
  'thread.wanted': 'Another app asked for this conversation {at}.',
  'gate.takesFirst': 'The conversation is with {owner}: when you send, Bandeja takes it first.',
  'gate.asksFirst':
    'The conversation is with {owner}: when you send, Bandeja asks for it; if it is not given, your answer is not sent and you are told.',
};
