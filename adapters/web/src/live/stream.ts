import { now } from '../time/clock';

/** What the server tells, as one line of its event feed. */
export interface LiveEvent {
  type: 'ticket' | 'presence' | 'channel' | 'hello' | 'reset';
  /** Where this event stands in the feed; after it the stream goes on. */
  id: string;
  data: unknown;
  /** Whether its connection went on after an event known before; if not, something may have been missed. */
  resumed: boolean;
}

/** How the stream is doing. Times are milliseconds of the server's clock. */
export interface Connection {
  state: 'connecting' | 'live' | 'lost';
  since: number;
  /** When the next try starts; absent while one is running. */
  retryAt?: number;
}

/** What is needed of the browser's EventSource. */
export interface Source {
  addEventListener(type: string, listener: (event: MessageEvent) => void): void;
  close(): void;
}

export type OpenSource = (lastEventId: string | undefined) => Source;

const kinds = ['ticket', 'presence', 'channel', 'hello', 'reset'] as const;
const steps = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * One connection to the event feed that never gives up. The browser's own reconnecting is replaced, because it keeps the
 * waiting time to itself and cannot hand its place to another tab; ours asks for the events after the last one seen.
 */
export class Stream {
  private source: Source | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private connection: Connection = { state: 'connecting', since: now() };

  constructor(
    private readonly open: OpenSource,
    private readonly tell: (event: LiveEvent) => void,
    private readonly report: (connection: Connection) => void,
    private lastId: string | undefined,
    private readonly dice: () => number = Math.random,
  ) {}

  start(): void {
    this.connect();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = undefined;
  }

  /** Does not wait for the countdown. While the stream is live this starts it afresh, losing nothing. */
  retryNow(): void {
    this.stop();
    this.connect();
  }

  private connect(): void {
    const resumed = this.lastId !== undefined;
    const source = this.open(this.lastId);
    this.source = source;
    if (this.connection.retryAt !== undefined) this.become({ ...this.connection, retryAt: undefined });
    source.addEventListener('open', () => this.opened(source));
    source.addEventListener('error', () => this.failed(source));
    for (const type of kinds) source.addEventListener(type, (event) => this.heard(source, type, event, resumed));
  }

  private opened(source: Source): void {
    if (source !== this.source) return;
    this.failures = 0;
    if (this.connection.state !== 'live') this.become({ state: 'live', since: now() });
  }

  private heard(source: Source, type: LiveEvent['type'], event: MessageEvent, resumed: boolean): void {
    if (source !== this.source) return;
    this.opened(source);
    // A reset says that our place is unknown there: it is replaced by the new one, or by none.
    if (event.lastEventId || type === 'reset') this.lastId = event.lastEventId || undefined;
    this.tell({ type, id: event.lastEventId, data: parsed(event.data), resumed });
  }

  private failed(source: Source): void {
    if (source !== this.source) return;
    this.stop();
    const step = steps[Math.min(this.failures, steps.length - 1)]!;
    this.failures += 1;
    // A little spread, so that a hundred screens do not come back in the same moment.
    const wait = Math.round(step * (0.8 + 0.4 * this.dice()));
    const since = this.connection.state === 'lost' ? this.connection.since : now();
    this.become({ state: 'lost', since, retryAt: now() + wait });
    this.timer = setTimeout(() => this.connect(), wait);
  }

  private become(connection: Connection): void {
    this.connection = connection;
    this.report(connection);
  }
}

function parsed(data: unknown): unknown {
  if (typeof data !== 'string' || data === '') return {};
  try {
    return JSON.parse(data);
  } catch {
    return {};
  }
}
