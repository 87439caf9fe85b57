import type { TicketCard } from '../src/api/contract.ts';
import type { Tag } from '../src/tags/contract.ts';
import { Refusal } from './refusal.ts';

/** The company's tags, from memory. */
export class FakeTags {
  tags: Tag[] = [
    { id: 1, name: 'Garantía', color: 'ORANGE' },
    { id: 2, name: 'Mayorista', color: 'BLUE' },
    { id: 3, name: 'Mudanza', color: 'TEAL' },
    { id: 4, name: 'Promo 2025', color: 'GREY', archived: true },
  ];
  private last = 4;
  private readonly tickets: () => { ticket: Pick<TicketCard, 'tags'> }[];

  constructor(tickets: () => { ticket: Pick<TicketCard, 'tags'> }[]) {
    this.tickets = tickets;
  }

  async answer(route: string, id: number, url: URL, request: Request): Promise<unknown> {
    switch (route) {
      case 'GET /tags':
        return { items: this.tags };
      case 'POST /tags':
        return this.keep({ ...((await request.json()) as Omit<Tag, 'id'>), id: ++this.last });
      case 'PUT /tags/#':
        return this.keep({ ...((await request.json()) as Omit<Tag, 'id'>), id });
      case 'DELETE /tags/#':
        return this.remove(id, url.searchParams.get('fromTickets') === 'true');
      default:
        return undefined;
    }
  }

  /** Puts it on the ticket, or takes it off. */
  mark(ticket: Pick<TicketCard, 'tags'>, id: number, on: boolean): void {
    const others = (ticket.tags ?? []).filter((tag) => tag.id !== id);
    ticket.tags = on ? this.sorted([...others, this.tags.find((tag) => tag.id === id)!]) : others;
  }

  private keep(tag: Tag): Tag {
    const others = this.tags.filter(({ id }) => id !== tag.id);
    if (others.some(({ name }) => name.toLowerCase() === tag.name.trim().toLowerCase()))
      throw new Refusal(400, 'INVALID', { field: 'name', rule: 'tag-taken', value: tag.name });
    this.tags = this.sorted([...others, tag]);
    return tag;
  }

  private remove(id: number, fromTickets: boolean): null {
    const using = this.tickets().filter(({ ticket }) => ticket.tags?.some((tag) => tag.id === id));
    if (using.length > 0 && !fromTickets) throw new Refusal(409, 'TAG_IN_USE', { uses: using.length });
    using.forEach(({ ticket }) => this.mark(ticket, id, false));
    this.tags = this.tags.filter((tag) => tag.id !== id);
    return null;
  }

  private sorted(tags: Tag[]): Tag[] {
    return tags.sort((one, other) => one.name.localeCompare(other.name));
  }
}
