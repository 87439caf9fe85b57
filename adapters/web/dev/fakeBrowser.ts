import type { Channel, LivePorts, Locks } from '../src/live/liveLink.ts';
import type { Source } from '../src/live/stream.ts';

/** A connection the test opens, feeds and breaks. */
export class FakeSource implements Source {
  private readonly listeners: [string, (event: MessageEvent) => void][] = [];
  closed = false;
  readonly lastEventId: string | undefined;

  constructor(lastEventId: string | undefined) {
    this.lastEventId = lastEventId;
  }

  addEventListener(type: string, listener: (event: MessageEvent) => void): void {
    this.listeners.push([type, listener]);
  }

  close(): void {
    this.closed = true;
  }

  open(): void {
    this.fire('open', new MessageEvent('open'));
  }

  fail(): void {
    this.fire('error', new MessageEvent('error'));
  }

  say(type: string, id: string, data: unknown): void {
    this.fire(type, new MessageEvent(type, { lastEventId: id, data: JSON.stringify(data) }));
  }

  private fire(type: string, event: MessageEvent): void {
    if (this.closed) return;
    this.listeners.filter(([wanted]) => wanted === type).forEach(([, listener]) => listener(event));
  }
}

/** Tabs of one browser: one lock, one channel, and the connections they open. */
export class FakeBrowser {
  readonly sources: FakeSource[] = [];
  private readonly channels = new Set<FakeChannel>();
  private queue: (() => Promise<void>)[] = [];
  private held = false;
  private readonly together: boolean;

  constructor({ together = true } = {}) {
    this.together = together;
  }

  get latest(): FakeSource {
    return this.sources.at(-1)!;
  }

  tab(): LivePorts {
    const open = (lastEventId: string | undefined) => {
      const source = new FakeSource(lastEventId);
      this.sources.push(source);
      return source;
    };
    return this.together ? { open, locks: this.locks(), channel: this.channel() } : { open };
  }

  /** Lets everything that was promised happen. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  }

  private locks(): Locks {
    return {
      request: (_name, { signal }, hold) => {
        const turn = async () => {
          if (!signal.aborted) await hold();
        };
        this.queue.push(turn);
        void this.next();
        return Promise.resolve();
      },
    };
  }

  private async next(): Promise<void> {
    if (this.held) return;
    const turn = this.queue.shift();
    if (!turn) return;
    this.held = true;
    await turn();
    this.held = false;
    void this.next();
  }

  private channel(): Channel {
    const channel = new FakeChannel(
      (message) => {
        this.channels.forEach((other) => {
          if (other !== channel) other.hear(message);
        });
      },
      () => this.channels.delete(channel),
    );
    this.channels.add(channel);
    return channel;
  }
}

class FakeChannel implements Channel {
  private listeners: ((event: MessageEvent) => void)[] = [];
  private readonly spread: (message: unknown) => void;
  private readonly leave: () => void;

  constructor(spread: (message: unknown) => void, leave: () => void) {
    this.spread = spread;
    this.leave = leave;
  }

  postMessage(message: unknown): void {
    this.spread(structuredClone(message));
  }

  addEventListener(_type: 'message', listener: (event: MessageEvent) => void): void {
    this.listeners.push(listener);
  }

  close(): void {
    this.listeners = [];
    this.leave();
  }

  hear(message: unknown): void {
    this.listeners.forEach((listener) => listener(new MessageEvent('message', { data: message })));
  }
}
