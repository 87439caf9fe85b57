import { now } from '../time/clock';
import { type Connection, type LiveEvent, type OpenSource, Stream } from './stream';

/** What is needed of the browser's Web Locks. */
export interface Locks {
  request(name: string, options: { signal: AbortSignal }, hold: () => Promise<void>): Promise<unknown>;
}

/** What is needed of a BroadcastChannel: everybody hears it but the sender. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  close(): void;
}

export interface LivePorts {
  open: OpenSource;
  /** Both absent in a browser without them: then every tab has its own stream. */
  locks?: Locks;
  channel?: Channel;
}

/** What the screens hear: the feed's events, and `stale` when something may have been missed. */
export type News = LiveEvent | { type: 'stale' };

type Gossip =
  | { say: 'news'; news: News; lastId: string | undefined }
  | { say: 'connection'; connection: Connection; lastId: string | undefined }
  | { say: 'who' }
  | { say: 'retry' };

/**
 * Live updates for all tabs of one browser over one connection. The tab that holds the lock leads: it has the stream and
 * tells the others. When it goes, the next in line leads and goes on after the last event *any* of them heard.
 */
export class LiveLink {
  private stream: Stream | undefined;
  private readonly away = new AbortController();
  private readonly hearers = new Set<(news: News) => void>();
  private readonly watchers = new Set<() => void>();
  private lastId: string | undefined;
  private leave: (() => void) | undefined;
  connection: Connection = { state: 'connecting', since: now() };

  constructor(
    private readonly name: string,
    private readonly ports: LivePorts,
  ) {}

  start(): void {
    const { locks, channel } = this.ports;
    channel?.addEventListener('message', (event) => this.overheard(event.data as Gossip));
    if (!locks || !channel) {
      this.lead();
      return;
    }
    channel.postMessage({ say: 'who' } satisfies Gossip);
    const hold = () =>
      new Promise<void>((release) => {
        this.leave = release;
        this.lead();
      });
    // The wait for the lock ends with an AbortError when this tab leaves the queue; that is no failure.
    locks.request(this.name, { signal: this.away.signal }, hold).catch(() => undefined);
  }

  stop(): void {
    this.away.abort();
    this.stream?.stop();
    this.leave?.();
    this.ports.channel?.close();
  }

  get leading(): boolean {
    return this.stream !== undefined;
  }

  retryNow(): void {
    if (this.stream) this.stream.retryNow();
    else this.ports.channel?.postMessage({ say: 'retry' } satisfies Gossip);
  }

  /** Calls back with each piece of news until the returned function is called. */
  hear(hearer: (news: News) => void): () => void {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  }

  /** Calls back whenever `connection` changed. */
  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  private lead(): void {
    this.stream = new Stream(
      this.ports.open,
      (event) => this.received(event),
      (connection) => this.changed(connection),
      this.lastId,
    );
    this.stream.start();
  }

  private received(event: LiveEvent): void {
    if (event.id || event.type === 'reset') this.lastId = event.id || undefined;
    // Without a place to go on from, the screens may have read before the stream began: they read again.
    const stale = event.type === 'reset' || (event.type === 'hello' && !event.resumed);
    this.spread(stale ? { type: 'stale' } : event);
  }

  private spread(news: News): void {
    this.ports.channel?.postMessage({ say: 'news', news, lastId: this.lastId } satisfies Gossip);
    this.hearers.forEach((hearer) => hearer(news));
  }

  private changed(connection: Connection): void {
    this.ports.channel?.postMessage({ say: 'connection', connection, lastId: this.lastId } satisfies Gossip);
    this.show(connection);
  }

  private show(connection: Connection): void {
    this.connection = connection;
    this.watchers.forEach((watcher) => watcher());
  }

  private overheard(gossip: Gossip): void {
    if (gossip.say === 'who') {
      if (this.stream) this.changed(this.connection);
    } else if (gossip.say === 'retry') {
      this.stream?.retryNow();
    } else if (!this.stream) {
      this.lastId = gossip.lastId ?? this.lastId;
      if (gossip.say === 'connection') this.show(gossip.connection);
      else this.hearers.forEach((hearer) => hearer(gossip.news));
    }
  }
}
