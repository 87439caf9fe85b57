import type { Message, TicketDetail } from '../api/contract';
import type { Unsent } from '../composer/outbox';
import { daysFrom } from '../time/moments';

/** One line of the conversation, from top to bottom. */
export type Line =
  | { kind: 'day'; key: string; at: Date }
  | { kind: 'decision'; key: string }
  | { kind: 'toAnswer'; key: string }
  | { kind: 'message'; key: string; message: Message; endsGroup: boolean; answers?: Message }
  | { kind: 'unsent'; key: string; unsent: Unsent };

const closeBy = 3 * 60_000;

/**
 * The conversation in reading order: day dividers, the routing decision where it happened, the mark above the first
 * message that waits for an answer, and what is on its way at the end.
 */
export function linesOf(
  messages: readonly Message[],
  unsent: readonly Unsent[],
  ticket: Pick<TicketDetail, 'awaitingSince' | 'awaitingReply' | 'lastDecision'>,
  complete: boolean,
): Line[] {
  const lines: Line[] = [];
  const known = new Map(messages.map((message) => [message.id, message]));
  const arrived = new Set(messages.map((message) => message.key).filter(Boolean));
  const decidedAt = ticket.lastDecision ? Date.parse(ticket.lastDecision.at) : undefined;
  const waitsFrom = ticket.awaitingReply && ticket.awaitingSince ? Date.parse(ticket.awaitingSince) : undefined;
  let decided = decidedAt === undefined;
  let marked = waitsFrom === undefined;

  messages.forEach((message, index) => {
    const at = new Date(message.at);
    const before = messages[index - 1];
    if (!decided && decidedAt! < at.getTime()) {
      // Older than what is loaded: it comes into sight with the older messages.
      if (before || complete) lines.push({ kind: 'decision', key: 'decision' });
      decided = true;
    }
    if (!before || daysFrom(new Date(before.at), at) !== 0) lines.push({ kind: 'day', key: `day-${message.at}`, at });
    if (!marked && message.direction === 'IN' && at.getTime() >= waitsFrom!) {
      lines.push({ kind: 'toAnswer', key: 'to-answer' });
      marked = true;
    }
    lines.push({
      kind: 'message',
      key: message.key ?? `m-${message.id}`,
      message,
      endsGroup: !continues(message, messages[index + 1]),
      answers: answered(message, known, before),
    });
  });
  if (!decided) lines.push({ kind: 'decision', key: 'decision' });
  for (const item of unsent) {
    if (!arrived.has(item.key)) lines.push({ kind: 'unsent', key: item.key, unsent: item });
  }
  return lines;
}

/** What is worth repeating above a message: our private answers are to the talk, and the line just above needs no quoting. */
function answered(message: Message, known: Map<number, Message>, before: Message | undefined): Message | undefined {
  if (message.replyToMessageId === undefined || message.replyToMessageId === before?.id) return undefined;
  const one = known.get(message.replyToMessageId);
  // A private reply to a comment answers just that comment.
  const toTheTalk = message.direction === 'OUT' && message.visibility === 'PRIVATE' && one?.visibility === 'PRIVATE';
  return toTheTalk ? undefined : one;
}

/** Whether the next message belongs to the same breath, so that one line of time under both is enough. */
function continues(message: Message, next: Message | undefined): boolean {
  return (
    next !== undefined &&
    next.direction === message.direction &&
    next.visibility === message.visibility &&
    next.author.kind === message.author.kind &&
    next.author.id === message.author.id &&
    next.delivery?.state === message.delivery?.state &&
    Date.parse(next.at) - Date.parse(message.at) < closeBy
  );
}
