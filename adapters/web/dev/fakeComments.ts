import type { Message, PublicChange, Wording } from '../src/api/contract.ts';

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
}
