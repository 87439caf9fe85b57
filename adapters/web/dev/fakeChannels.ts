import type {
  Backfill,
  Channel,
  Connection,
  HealthCheck,
  NewConnection,
  OfferedPage,
  PermissionAnswer,
} from '../src/api/contract.ts';
import { healthy, unwell } from './fakeHealth.ts';
import { Refusal } from './refusal.ts';

const day = 86_400_000;

/** Connected pages and the way to connect one, from memory. */
export class FakeChannels {
  /** Every beginning that was asked for. */
  readonly asked: NewConnection[] = [];
  /** Set, the network refuses the chosen page. */
  refusing = false;
  channels: Channel[];
  /** Looks for what was not told, by page, newest first. */
  readonly backfills = new Map<number, Backfill[]>();
  /** What was found out about each page that is not wholly healthy. */
  readonly found = new Map<number, HealthCheck[]>();
  /** What stands before any page is connected. */
  preflight: HealthCheck[];
  /** Set, the public address does not answer. */
  unreachable = false;
  private readonly connections: Connection[] = [];
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
    const page = (id: number, name: string, light: Channel['token']['light'], rest: Partial<Channel>): Channel => ({
      id,
      kind: 'facebook',
      externalId: String(100 + id),
      name,
      sandbox: false,
      token: { light },
      checkedAt: this.at(-600_000),
      lastEventAt: this.at(-8_000),
      campaigns: [],
      health: healthy(this.now()).map(({ kind, verdict }) => ({ kind, verdict })),
      ...rest,
    });
    this.channels = [
      page(1, 'Almacén del Sur', 'GREEN', {
        sandbox: true,
        lastSentAt: this.at(-41_000),
        campaigns: ['Ventas Sur', 'Postventa'],
      }),
      page(2, 'Almacén del Sur Brasil', 'AMBER', { token: { light: 'AMBER', endsAt: this.at(11.5 * day) } }),
      page(3, 'Café Horneros', 'RED', {
        token: { light: 'RED', reason: 'TOKEN_INACTIVE:190/460', since: this.at(-2 * day) },
      }),
      page(4, 'Taller del Sur', 'OFF', { token: { light: 'OFF', reason: 'SWITCHED_OFF', since: this.at(-9 * day) } }),
    ];
    this.looked(1);
    this.preflight = healthy(now()).slice(0, 2);
    this.find(3, unwell(now()));
  }

  /** How looks for missing messages have ended here. */
  looked(id: number): void {
    const look = { id: 1, cause: 'SCHEDULED', read: 310, alreadyKnown: 310, found: 0, kept: 0 } as const;
    this.backfills.set(id, [
      {
        ...look,
        id: 3,
        cause: 'REACTIVATED',
        state: 'READING',
        from: this.at(-7_200_000),
        to: this.at(-20_000),
        read: 96,
        alreadyKnown: 61,
        found: 22,
        trouble: 'RATE_LIMITED:613',
      },
      {
        ...look,
        id: 2,
        cause: 'STARTED',
        state: 'DONE',
        from: this.at(-2 * day),
        to: this.at(-day),
        alreadyKnown: 188,
        found: 120,
        kept: 2,
        endedAt: this.at(-day + 20_000),
      },
      {
        ...look,
        state: 'STOPPED',
        from: this.at(-3 * day),
        to: this.at(-2.5 * day),
        read: 0,
        alreadyKnown: 0,
        trouble: 'PERMISSION_MISSING:10',
        endedAt: this.at(-2.5 * day + 4_000),
      },
    ]);
  }

  /** Something else was found out about a page. */
  find(id: number, checks: HealthCheck[]): void {
    this.found.set(id, checks);
    this.channel(id).health = checks.map(({ kind, verdict }) => ({ kind, verdict }));
  }

  private health(id: number): { checks: HealthCheck[] } {
    this.channel(id);
    return { checks: this.found.get(id) ?? healthy(this.now()) };
  }

  async answer(route: string, id: number, request: Request): Promise<unknown> {
    switch (route) {
      case 'GET /channels': {
        const removed = new URL(request.url).searchParams.has('removed');
        return { items: this.channels.filter((each) => Boolean(each.removedAt) === removed) };
      }
      case 'GET /channels/#/removal':
        return { campaigns: this.channel(id).campaigns, openTickets: 4, waitingReplies: 1 };
      case 'POST /channels/#/remove':
        return Object.assign(this.channel(id), {
          token: { light: 'OFF', reason: 'REMOVED', since: this.at(0) },
          removedAt: this.at(0),
        });
      case 'POST /channels/#/check':
        return Object.assign(this.channel(id), { checkedAt: this.at(0) });
      case 'GET /channels/#/health':
        return this.health(id);
      case 'POST /channels/#/health/repair':
        this.find(id, healthy(this.now()));
        return this.health(id);
      case 'POST /channels/preflight/repair':
        this.preflight = healthy(this.now()).slice(0, 2);
        return { checks: this.preflight };
      case 'GET /channels/preflight':
        return { checks: this.preflight };
      case 'POST /channels/#/switch-off':
        return Object.assign(this.channel(id), {
          token: { light: 'OFF', reason: 'SWITCHED_OFF', since: this.at(0) },
        });
      case 'GET /channels/#/backfills':
        return { items: this.backfills.get(this.channel(id).id) ?? [] };
      case 'POST /channels/#/backfills':
        return this.beginBackfill(id, (await request.json()) as { since?: string });
      case 'POST /channels/connections':
        return this.start((await request.json()) as NewConnection);
      case 'GET /channels/connections/#':
        return this.connection(id);
      case 'POST /channels/connections/#/page':
        return this.connect(this.connection(id), (await request.json()) as { externalId: string; anyway?: boolean });
      default:
        throw new Refusal(404, 'NOT_FOUND');
    }
  }

  /** Somebody comes back from the login of the connection begun last. */
  comeBack(how: Partial<Connection> = {}): Connection {
    const latest = this.connections.at(-1)!;
    return Object.assign(latest, { step: 'CHOOSING_PAGE', permissions: granted, pages: this.pages() }, how);
  }

  private start(wanted: NewConnection): unknown {
    this.asked.push(wanted);
    const connection: Connection = {
      id: this.connections.length + 1,
      step: 'AWAITING_LOGIN',
      channelId: wanted.channelId,
      expiresAt: this.at(1_800_000),
      permissions: [],
      pages: [],
    };
    this.connections.push(connection);
    return { ...connection, loginUrl: '/fake/login' };
  }

  private connect(connection: Connection, { externalId, anyway }: { externalId: string; anyway?: boolean }): Channel {
    if (this.unreachable && !anyway) {
      const address = 'https://bandeja.example/webhooks/facebook';
      throw new Refusal(409, 'ADDRESS_UNREACHABLE', { answer: 'WRONG_CERTIFICATE', address });
    }
    if (this.refusing) throw new Refusal(502, 'NETWORK_REFUSED', { answer: 'TEMPORARY' });
    const page = connection.pages.find((each) => each.externalId === externalId);
    if (!page) throw new Refusal(404, 'NOT_FOUND');
    if (!page.choosable) throw new Refusal(409, 'PAGE_ROLE_MISSING', { tasks: page.missingTasks });
    const known = this.channels.find((each) => each.externalId === externalId);
    const channel: Channel = {
      campaigns: [],
      health: healthy(this.now()).map(({ kind, verdict }) => ({ kind, verdict })),
      ...known,
      id: known?.id ?? this.channels.length + 1,
      kind: 'facebook',
      externalId,
      name: page.name,
      sandbox: false,
      token: { light: 'GREEN' },
    };
    this.channels = [...this.channels.filter((each) => each !== known), channel];
    Object.assign(connection, { step: 'CONNECTED', channelId: channel.id });
    return channel;
  }

  private pages(): OfferedPage[] {
    return [
      { externalId: '201', name: 'Sur Outlet', choosable: true, missingTasks: [] },
      { externalId: '202', name: 'Sur Novias', choosable: true, missingTasks: [] },
      { externalId: '203', name: 'Fundación Horneros', choosable: false, missingTasks: ['MESSAGING', 'MODERATE'] },
      ...this.channels.map(({ id, externalId, name }) => ({
        externalId,
        name,
        choosable: true,
        missingTasks: [],
        channelId: id,
      })),
    ];
  }

  private beginBackfill(id: number, { since }: { since?: string }): Backfill {
    const before = this.backfills.get(id) ?? [];
    if (before.some((each) => !each.endedAt)) throw new Refusal(409, 'BACKFILL_UNDER_WAY');
    const begun: Backfill = {
      id: before.length + 1,
      cause: 'ASKED',
      state: 'READING',
      from: since ?? this.at(-6 * 3_600_000),
      to: this.at(0),
      read: 0,
      alreadyKnown: 0,
      found: 0,
      kept: 0,
    };
    this.backfills.set(id, [begun, ...before]);
    return begun;
  }

  private channel(id: number): Channel {
    const found = this.channels.find((each) => each.id === id);
    if (!found) throw new Refusal(404, 'NOT_FOUND');
    return found;
  }

  private connection(id: number): Connection {
    const found = this.connections.find((each) => each.id === id);
    if (!found) throw new Refusal(404, 'NOT_FOUND');
    return found;
  }

  private at(later: number): string {
    return new Date(this.now() + later).toISOString();
  }
}

const granted: PermissionAnswer[] = [
  'pages_show_list',
  'pages_manage_metadata',
  'pages_messaging',
  'pages_read_engagement',
  'pages_read_user_content',
  'pages_manage_engagement',
  'pages_manage_posts',
  'business_management',
].map((permission) => ({ permission, needed: true, answer: 'GRANTED' }));
