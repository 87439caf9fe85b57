import type { Me, TicketCard } from '../src/api/contract.ts';
import type { Board, BoardTickets, Choices, Column, TicketFilter } from '../src/board/contract.ts';
import { Refusal } from './refusal.ts';

const day = 86_400_000;

/** Everybody's board, from memory; filters as far as the seed's tickets have something to filter. */
export class FakeBoard {
  private readonly boards = new Map<number, Board>();
  private readonly now: () => number;
  private readonly tags: () => Choices['tags'];

  constructor(now: () => number, tags: () => Choices['tags']) {
    this.now = now;
    this.tags = tags;
  }

  of(me: Me): Board {
    return this.boards.get(me.id) ?? { version: 0, columns: [] };
  }

  arrange(me: Me, sent: Board): Board {
    const board = this.of(me);
    if (sent.version !== board.version) throw new Refusal(409, 'CONFLICT');
    if (sent.columns.length > 20) throw new Refusal(400, 'INVALID', { field: 'columns', rule: 'up-to-20-columns' });
    let next = Math.max(0, ...[...board.columns, ...sent.columns].map(({ id }) => id ?? 0));
    const columns: Column[] = sent.columns.map((column) => ({ ...column, id: column.id ?? ++next }));
    const arranged = { version: board.version + 1, columns };
    this.boards.set(me.id, arranged);
    return arranged;
  }

  tickets(me: Me, shown: number[], inSight: TicketCard[]): BoardTickets {
    const { version, columns } = this.of(me);
    return {
      version,
      columns: columns.map(({ id, filter }, place) => {
        const found = inSight.filter((ticket) => this.matches(filter, ticket, me));
        const limit = shown[place] ?? 30;
        return {
          id: id!,
          count: found.length,
          items: found.slice(0, limit),
          next: found.length > limit ? String(limit) : undefined,
        };
      }),
    };
  }

  choices(inSight: TicketCard[]): Choices {
    const each = <T extends { id: number }>(all: (T | undefined)[]) =>
      [...new Map(all.filter((one): one is T => one !== undefined).map((one) => [one.id, one])).values()].sort(
        (a, b) => a.id - b.id,
      );
    return {
      channels: each(inSight.map(({ channel }) => ({ id: channel.id, name: channel.name, kind: channel.kind }))),
      campaigns: each(inSight.map(({ campaign }) => campaign)),
      agents: each(
        inSight.map(({ place }) => (place?.agentId ? { id: place.agentId, name: place.agentName ?? '' } : undefined)),
      ),
      tags: this.tags(),
    };
  }

  /** The filter as it stands in the address of a list. */
  static filterOf(query: URLSearchParams): TicketFilter {
    const flag = (name: string) => (query.has(name) ? query.get(name) === 'true' : undefined);
    const agents = query.getAll('agent');
    const word = (['NOBODY', 'ANYBODY', 'ME'] as const).find((each) => each.toLowerCase() === agents[0]);
    const lastDays = query.get('lastDays');
    const has = flag('tagged');
    const tags = query.getAll('tag').map(Number);
    return {
      campaigns: query.getAll('campaign').map(Number),
      channels: query.getAll('channel').map(Number),
      who: word ?? (agents.length > 0 ? 'CHOSEN' : undefined),
      agents: word ? [] : agents.map(Number),
      states: query.getAll('state').map((state) => state.toUpperCase() as 'OPEN'),
      awaiting: flag('awaiting'),
      addressed: flag('addressed'),
      late: flag('late'),
      important: flag('important'),
      customer: query.get('q') ?? undefined,
      visibility: (query.get('visibility')?.toUpperCase() ?? undefined) as TicketFilter['visibility'],
      tags: has === undefined ? undefined : { has, tags: tags.length > 0 ? tags : undefined },
      period: lastDays ? { moment: 'OPENED', lastDays: Number(lastDays) } : undefined,
    };
  }

  matches(filter: TicketFilter, ticket: TicketCard, me: Me): boolean {
    const among = <T>(wanted: T[] | undefined, is: T | undefined) =>
      !wanted?.length || (is !== undefined && wanted.includes(is));
    const asked = (wanted: boolean | undefined, is: boolean) => wanted === undefined || wanted === is;
    const holder = ticket.place?.agentId;
    const whose = {
      WHOEVER: true,
      NOBODY: holder === undefined,
      ANYBODY: holder !== undefined,
      ME: holder === me.id,
      CHOSEN: among(filter.agents, holder),
    }[filter.who ?? 'WHOEVER'];
    const important = ticket.importance !== 'NONE' && ticket.importance !== 'TAKEN_AWAY';
    const days = filter.period?.lastDays;
    const tagged = (ticket.tags ?? []).some(({ id }) => !filter.tags?.tags || filter.tags.tags.includes(id));
    return (
      whose &&
      among(filter.states, ticket.state) &&
      among(filter.channels, ticket.channel.id) &&
      among(filter.campaigns, ticket.campaign?.id) &&
      asked(filter.awaiting, ticket.awaitingReply) &&
      asked(filter.addressed, ticket.addressedAt !== undefined) &&
      asked(filter.late, ticket.promise?.late ?? false) &&
      (!filter.important || important) &&
      asked(filter.tags?.has, tagged) &&
      among(filter.visibility && [filter.visibility], ticket.visibility) &&
      (ticket.customer.name ?? '').toLowerCase().includes((filter.customer ?? '').toLowerCase()) &&
      (days === undefined || Date.parse(ticket.createdAt) >= this.now() - days * day)
    );
  }
}
