import type { Message, Moderation, PublicChange, Wording } from '../src/api/contract.ts';

/** What becomes of messages after they were written: each as it stands, and how it stood before. */
export class FakeComments {
  private readonly before = new Map<number, Wording[]>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  versionsOf(message: number): Wording[] {
    return this.before.get(message) ?? [];
  }

  happens(message: Message, change: PublicChange, more: { text?: string; by?: Wording['by'] } = {}): void {
    const at = new Date(this.now()).toISOString();
    this.before.set(message.id, [
      ...this.versionsOf(message.id),
      { text: message.text ?? '', until: at, change, by: more.by },
    ]);
    message.versions = (message.versions ?? 0) + 1;
    switch (change) {
      case 'EDITED':
        message.text = more.text;
        message.edits = (message.edits ?? 0) + 1;
        break;
      case 'HIDDEN':
        message.hiddenAt = at;
        break;
      case 'SHOWN':
        delete message.hiddenAt;
        break;
      case 'DELETED':
        delete message.text;
        message.withdrawnAt = at;
    }
  }

  /** What the page can do about it, and what was ordered. */
  open(message: Message): Message {
    if (message.visibility !== 'PUBLIC' || message.withdrawnAt) return { ...message, moderation: undefined };
    const actions: Moderation[] =
      message.direction === 'OUT'
        ? ['DELETE']
        : [message.liked ? 'UNLIKE' : 'LIKE', message.hiddenAt ? 'UNHIDE' : 'HIDE', 'DELETE'];
    return { ...message, moderation: { actions, orders: message.moderation?.orders ?? [] } };
  }

  /** A deletion waits; everything else is done at once, unless Facebook refuses. */
  order(message: Message, action: Moderation, by: Wording['by']): void {
    const others = (message.moderation?.orders ?? []).filter((order) => order.action !== action);
    const put = (order: object) => {
      message.moderation = { actions: [], orders: [...others, { action, state: 'WAITING', ...order }] };
    };
    if (this.refuses) {
      put({ state: 'FAILED', reason: this.refuses });
    } else if (action === 'DELETE') {
      put({ leavesAt: new Date(this.now() + 10_000).toISOString() });
    } else {
      message.moderation = { actions: [], orders: others };
      if (action === 'HIDE' || action === 'UNHIDE')
        this.happens(message, action === 'HIDE' ? 'HIDDEN' : 'SHOWN', { by });
      else message.liked = action === 'LIKE' || undefined;
    }
  }

  takeBack(message: Message, action: Moderation): void {
    const orders = (message.moderation?.orders ?? []).filter((order) => order.action !== action);
    message.moderation = { actions: [], orders };
  }

  /** The reason for which Facebook refuses everything, while there is one. */
  refuses?: string;
}
