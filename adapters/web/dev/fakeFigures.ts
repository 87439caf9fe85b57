import type {
  Dashboard,
  Figure,
  FigureLine,
  FigureName,
  FigureTicket,
  LiveCampaigns,
  LivePanel,
  PresenceChange,
} from '../src/figures/contract.ts';
import { figureNames } from '../src/figures/contract.ts';
import { ofWholeTickets, unitOf } from '../src/figures/format.ts';
import { wrongOf } from '../src/figures/period.ts';
import { Refusal } from './refusal.ts';

const known: Partial<Record<FigureName, [numerator: number, denominator: number, before: number]>> = {
  UPDATED: [8_640, 1, 8_100],
  CREATED: [8_412, 1, 7_928],
  OPEN: [410, 1, 452],
  IGNORED: [402, 1, 420],
  CLOSED: [7_828, 1, 7_228],
  CLOSINGS: [8_042, 1, 7_419],
  IGNORINGS: [410, 1, 431],
  REOPENED: [214, 1, 191],
  ADDRESSED: [8_107, 1, 7_548],
  IN_TARGET: [7_556, 1, 6_820],
  LATE: [551, 1, 728],
  SERVICE_LEVEL: [7_556, 8_107, 0.904],
  ATTENTION_LEVEL: [8_107, 8_412, 0.952],
  TMAC: [8_107 * 252_000, 8_107, 290_000],
  TMAE: [8_107 * 96_000, 8_107, 107_000],
  TMR: [9_300 * 131_000, 9_300, 150_000],
  TMA: [8_107 * 140_000, 8_107, 150_000],
  ANSWERED: [214, 1, 200],
  ABANDONED: [9, 1, 11],
  RECOVERED: [4, 1, 3],
  COMPLETED: [198, 1, 180],
  ASSIGNED: [230, 1, 221],
  ANSWERED_IN_TIME: [195, 214, 0.9],
  WITH_ABANDONED: [195, 222, 0.86],
  ABANDONMENT_RATE: [9, 219, 0.05],
  AVERAGE_WAIT: [214 * 48_000, 214, 52_000],
};

/** The figures of a company that has a good day, from memory. */
export class FakeFigures {
  /** Nothing has happened yet: every share and every time is without a denominator. */
  quiet = false;
  /** Nobody is there: the clocks of the service level stand still. */
  closed = false;
  queueLimit = 50;
  /** Which tickets were asked for, in order. */
  readonly asked: string[] = [];
  /** How many wait behind those who are listed. */
  behind = 0;
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  answer(route: string, id: number, url: URL): unknown {
    switch (route) {
      case 'GET /agents/#/presence':
        return { items: this.dayOfAgent() };
      case 'GET /campaigns/#/live':
        return this.panel(id);
      case 'GET /live':
        return this.campaigns();
      case 'GET /analytics':
        return this.dashboard(url);
      case 'GET /analytics/tickets':
        this.asked.push(url.search);
        return { items: this.quiet ? [] : tickets };
      default:
        return undefined;
    }
  }

  private figures(): Figure[] {
    return figureNames.map((figure) => {
      const unit = unitOf(figure);
      const [numerator, denominator, before] = this.quiet ? [0, unit === 'COUNT' ? 1 : 0, 0] : known[figure]!;
      const value = denominator === 0 ? undefined : numerator / denominator;
      return { figure, unit, numerator, denominator, value, before };
    });
  }

  private dayOfAgent(): PresenceChange[] {
    return [
      { at: this.at(30 * 3_600), choice: 'AVAILABLE', connected: false, onCall: false },
      { at: this.at(4 * 3_600), choice: 'AVAILABLE', connected: true, onCall: false },
      { at: this.at(2 * 3_600), choice: 'BREAK', breakName: 'Almuerzo', connected: true, onCall: false },
      { at: this.at(45 * 60), choice: 'AVAILABLE', connected: true, onCall: true },
    ];
  }

  private at(secondsAgo: number): string {
    return new Date(this.now() - secondsAgo * 1_000).toISOString();
  }

  private panel(campaignId: number): LivePanel {
    if (campaignId > 2) throw new Refusal(404, 'NOT_FOUND');
    const agent = (id: number, name: string, rest: Partial<LivePanel['agents'][number]>) => ({
      id,
      name,
      state: 'FREE' as const,
      since: this.at(108),
      onCall: false,
      here: 0,
      overall: 0,
      completed: 22,
      talks: [],
      ...rest,
    });
    const talks = (priv: number, pub: number) => [
      { network: 'facebook', visibility: 'PRIVATE' as const, open: priv },
      ...(pub > 0 ? [{ network: 'facebook', visibility: 'PUBLIC' as const, open: pub }] : []),
    ];
    const waiting = this.quiet
      ? []
      : [272, 190, 144, 41].map((seconds, index) => ({
          ticketId: 12 + index,
          customer: ['Carla Benítez', 'Pilar Montes', 'Esteban Cruz', 'Luz Arancibia'][index]!,
          network: 'facebook',
          visibility: index === 2 ? ('PUBLIC' as const) : ('PRIVATE' as const),
          important: index === 0,
          since: this.at(seconds),
          promise: {
            target: 'FIRST_ANSWER' as const,
            since: this.at(seconds),
            warnAt: this.at(seconds - 150),
            dueAt: this.at(seconds - 200),
            late: seconds > 200,
          },
          overTargetAt: this.at(this.closed ? -3_600 : seconds - 120),
          abandonedAt: this.at(this.closed ? -3_600 : seconds - 180),
        }));
    return {
      campaignId,
      name: campaignId === 1 ? 'Ventas Sur' : 'Postventa',
      enabled: true,
      zone: 'America/Montevideo',
      day: new Date(this.now()).toISOString().slice(0, 10),
      targetSeconds: 120,
      targetPercent: 90,
      abandonedAfterSeconds: 180,
      queueLimit: campaignId === 1 ? this.queueLimit : undefined,
      waiting: waiting.length + this.behind,
      parked: 1,
      active: 7,
      byAge: { inTarget: this.quiet ? 0 : 1, upToTwice: this.quiet ? 0 : 2, longer: this.quiet ? 0 : 1 },
      longestSince: waiting[0]?.since,
      longestOverTargetAt: waiting[0]?.overTargetAt,
      longestAbandonedAt: waiting[0]?.abandonedAt,
      figures: this.figures(),
      halfHours: this.quiet
        ? []
        : [4, 7, 12, 16, 18, 15, 17, 20, 14, 9, 8, 12, 16].map((answered, index) => ({
            key: `2026-11-20T${String(8 + Math.floor(index / 2)).padStart(2, '0')}:${index % 2 ? '30' : '00'}`,
            figures: { ANSWERED: answered, ABANDONED: index % 4 === 2 ? 2 : 0 },
          })),
      agents: [
        agent(3, 'Camila Ortiz', { state: 'BUSY', since: this.at(760), overall: 3, completed: 34, talks: talks(2, 1) }),
        agent(4, 'Mateo Silva', {
          state: 'BUSY_ON_BREAK',
          breakName: 'Café',
          breakIcon: 'COFFEE',
          since: this.at(185),
          overall: 1,
          completed: 28,
          talks: talks(1, 0),
        }),
        agent(5, 'Paula Ibarra', {
          state: 'BUSY',
          onCall: true,
          since: this.at(1_571),
          overall: 8,
          talks: talks(7, 1),
        }),
        agent(6, 'Bruna Carvalho', {}),
        agent(7, 'Joaquín Pardo', {
          state: 'FREE_ON_BREAK',
          breakName: 'Almuerzo',
          breakIcon: 'MEAL',
          since: this.at(1_110),
        }),
        agent(8, 'Tomás Riquelme', { state: 'DISCONNECTED', since: this.at(54_175), completed: 0 }),
      ],
      queue: waiting,
    };
  }

  private campaigns(): LiveCampaigns {
    const figures = Object.fromEntries(
      this.figures().flatMap(({ figure, value }) => (value === undefined ? [] : [[figure, value]])),
    );
    const quiet = { ANSWERED: 3, ABANDONED: 0, WITH_ABANDONED: 1, AVERAGE_WAIT: 21_000 };
    return {
      figures,
      campaigns: [2, 1].map((id) => {
        const { agents, ...panel } = this.panel(id);
        return {
          ...panel,
          ...(id === 2
            ? {
                waiting: 0,
                active: 1,
                longestSince: undefined,
                longestOverTargetAt: undefined,
                longestAbandonedAt: undefined,
              }
            : {}),
          free: agents.filter(({ state }) => state === 'FREE').length,
          figures: id === 2 ? quiet : figures,
        };
      }),
    };
  }

  private dashboard(url: URL): Dashboard {
    const to = url.searchParams.get('to') ?? '2026-11-20';
    const from = url.searchParams.get('from') ?? '2026-11-14';
    const wrong = wrongOf({ from, to });
    if (wrong) throw new Refusal(400, 'INVALID', { field: wrong.field, rule: 'day' });
    const line = (key: string, part: number): FigureLine => ({
      key,
      figures: Object.fromEntries(
        figureNames
          .filter((name) => !key.includes('-') || !ofWholeTickets.includes(name))
          .map((name) => {
            const [numerator, denominator] = known[name]!;
            const whole = numerator / denominator;
            return [name, unitOf(name) === 'COUNT' ? Math.round(whole * part) : whole];
          }),
      ),
    });
    const week = [1, 0.95, 0.9, 0.92, 1.05, 0.5, 0.4];
    const days = (begin: string, end: string) => {
      const all: FigureLine[] = [];
      for (let day = Date.parse(begin), index = 0; day <= Date.parse(end); day += 86_400_000, index++) {
        all.push(line(new Date(day).toISOString().slice(0, 10), week[index % 7]! / 28));
      }
      return all;
    };
    const length = Date.parse(to) - Date.parse(from) + 86_400_000;
    const beforeFrom = new Date(Date.parse(from) - length).toISOString().slice(0, 10);
    const beforeTo = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
    return {
      zone: 'America/Montevideo',
      from,
      to,
      beforeFrom,
      beforeTo,
      figures: this.figures(),
      days: this.quiet ? [] : days(from, to),
      daysBefore: this.quiet ? [] : days(beforeFrom, beforeTo),
      campaigns: this.quiet ? [] : [line('1', 0.6), line('2', 0.4)],
      channels: this.quiet ? [] : [line('1', 1)],
      agents: this.quiet ? [] : [line('3', 0.09), line('4', 0.08)],
      choices: {
        campaigns: [
          { id: 1, name: 'Ventas Sur' },
          { id: 2, name: 'Postventa' },
        ],
        channels: [{ id: 1, name: 'Almacén del Sur' }],
        agents: [
          { id: 3, name: 'Camila Ortiz' },
          { id: 4, name: 'Mateo Silva' },
        ],
      },
    };
  }
}

const tickets: FigureTicket[] = [
  {
    ticketId: 14,
    channel: 'Almacén del Sur',
    campaign: 'Ventas Sur',
    agent: 'Camila Ortiz',
    customer: 'Carla Benítez',
    openedAt: '2026-11-20T12:00:00Z',
    lastEventAt: '2026-11-20T12:09:00Z',
    figures: { CREATED: 1, TMAC: 252_000 },
  },
];
