import type { KeptFile, Message, Visibility } from '../api/contract';
import { isPassing, isProblem } from '../api/problem';
import { storage } from '../kept/storage';
import { now } from '../time/clock';

/** Something a person sent that the server has not confirmed yet. */
export interface Unsent {
  /** Made here; the server takes the same key only once, so asking again can never send twice. */
  key: string;
  ticketId: number;
  text: string;
  direction: 'OUT' | 'NOTE';
  /** What is sent instead of a text. */
  file?: KeptFile;
  /** Who is to read it; where it was asked when absent. */
  visibility?: Visibility;
  at: string;
  /** `waiting`: no connection, tried again when there is one. `refused`: the server said no. */
  state: 'sending' | 'waiting' | 'refused';
  /** The server's sentence when refused. */
  why?: string;
}

export interface OutboxPorts {
  write: (
    ticketId: number,
    text: string,
    direction: 'OUT' | 'NOTE',
    key: string,
    more: { file?: number; visibility?: Visibility },
  ) => Promise<Message>;
  /** Takes the confirmed message to where the conversation shows it. */
  place: (message: Message) => void;
}

const pause = 5_000;

/**
 * What was sent and is on its way. It shows at once, goes out one after the other per ticket, outlives a lost connection
 * and a reload, and never loses text: a refused one stays until the person edits, repeats or discards it.
 */
export class Outbox {
  private items: readonly Unsent[];
  private readonly listeners = new Set<() => void>();
  private readonly busy = new Set<number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly kept: string;

  constructor(
    personId: number,
    private readonly ports: OutboxPorts,
  ) {
    this.kept = `bandeja.outbox.${personId}.`;
    this.items = this.load();
  }

  /** Everything unsent, oldest first. The same array until something changes. */
  read = (): readonly Unsent[] => this.items;

  watch = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  send(ticketId: number, text: string, direction: 'OUT' | 'NOTE', visibility?: Visibility): void {
    this.add({ ticketId, text, direction, visibility });
  }

  /** Sends a file that the server has already. */
  sendFile(ticketId: number, file: KeptFile, visibility?: Visibility): void {
    this.add({ ticketId, text: '', direction: 'OUT', file, visibility });
  }

  private add(wanted: Pick<Unsent, 'ticketId' | 'text' | 'direction' | 'file' | 'visibility'>): void {
    const at = new Date(now()).toISOString();
    this.change([...this.items, { ...wanted, key: crypto.randomUUID(), at, state: 'sending' }]);
    void this.empty(wanted.ticketId);
  }

  /** Tries everything that waits; called when the connection is back and after a reload. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const waiting = this.items.filter((item) => item.state !== 'refused');
    for (const ticketId of new Set(waiting.map((item) => item.ticketId))) void this.empty(ticketId);
  }

  /** Sends a refused one again, under its own key. */
  repeat(key: string): void {
    const item = this.items.find((candidate) => candidate.key === key);
    if (!item) return;
    this.update(key, { state: 'sending', why: undefined });
    void this.empty(item.ticketId);
  }

  /** Takes it out; what was in it belongs to the caller again. */
  discard(key: string): Unsent | undefined {
    const item = this.items.find((candidate) => candidate.key === key);
    this.change(this.items.filter((candidate) => candidate.key !== key));
    return item;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async empty(ticketId: number): Promise<void> {
    if (this.busy.has(ticketId)) return;
    this.busy.add(ticketId);
    try {
      for (let next = this.nextOf(ticketId); next; next = this.nextOf(ticketId)) {
        if (!(await this.deliver(next))) break;
      }
    } finally {
      this.busy.delete(ticketId);
    }
  }

  private nextOf(ticketId: number): Unsent | undefined {
    return this.items.find((item) => item.ticketId === ticketId && item.state !== 'refused');
  }

  private async deliver(item: Unsent): Promise<boolean> {
    try {
      const more = { file: item.file?.id, visibility: item.visibility };
      const message = await this.ports.write(item.ticketId, item.text, item.direction, item.key, more);
      this.ports.place({ ...message, key: message.key ?? item.key });
      this.discard(item.key);
      return true;
    } catch (error) {
      if (isPassing(error) || isProblem(error, 'UNAUTHENTICATED')) {
        this.update(item.key, { state: 'waiting' });
        this.timer ??= setTimeout(() => this.flush(), pause);
        return false;
      }
      this.update(item.key, { state: 'refused', why: error instanceof Error ? error.message : undefined });
      return true;
    }
  }

  private update(key: string, change: Partial<Unsent>): void {
    this.change(this.items.map((item) => (item.key === key ? { ...item, ...change } : item)));
  }

  private change(items: readonly Unsent[]): void {
    const gone = this.items.filter((item) => !items.some(({ key }) => key === item.key));
    gone.forEach((item) => storage.write(this.kept + item.key, undefined));
    // One entry each, so that two tabs do not overwrite each other's.
    items
      .filter((item) => !this.items.includes(item))
      .forEach((item) => storage.write(this.kept + item.key, JSON.stringify(item)));
    this.items = items;
    this.listeners.forEach((listener) => listener());
  }

  private load(): Unsent[] {
    return storage
      .keys(this.kept)
      .flatMap((key) => parsed(storage.read(key)))
      .map((item): Unsent => (item.state === 'sending' ? { ...item, state: 'waiting' } : item))
      .sort((a, b) => a.at.localeCompare(b.at));
  }
}

function parsed(json: string | undefined): Unsent[] {
  try {
    return [JSON.parse(json ?? '') as Unsent];
  } catch {
    return [];
  }
}
