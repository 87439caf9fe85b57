import type { FieldHistoryEntry, FieldValue, MetadataField, TicketMetadata } from '../src/metadata/contract.ts';
import { Refusal } from './refusal.ts';

/** The company's own fields, from memory. */
export class FakeMetadata {
  fields: MetadataField[] = [];
  readonly written = new Map<number, TicketMetadata>();
  readonly changes: FieldHistoryEntry[] = [];
  private last = 0;

  async answer(route: string, id: number, url: URL, request: Request): Promise<unknown> {
    switch (route) {
      case 'GET /metadata/fields':
        return { items: this.fields };
      case 'GET /metadata/fields/changes':
        return { items: this.changes };
      case 'POST /metadata/fields':
        return this.add((await request.json()) as Omit<MetadataField, 'id'>);
      case 'PUT /metadata/fields':
        return this.order(((await request.json()) as { ids: number[] }).ids);
      case 'PUT /metadata/fields/#':
        return this.change(id, (await request.json()) as MetadataField, url.searchParams.get('usedOptions') === 'true');
      case 'DELETE /metadata/fields/#':
        return this.remove(id, url.searchParams.get('withValues') === 'true');
      case 'GET /tickets/#/metadata':
        return this.of(id);
      case 'PUT /tickets/#/metadata':
        return this.write(id, (await request.json()) as TicketMetadata);
      default:
        return undefined;
    }
  }

  add(field: Omit<MetadataField, 'id'>): MetadataField {
    const added = { ...field, id: ++this.last };
    this.fields.push(added);
    return added;
  }

  /** Refuses as the server does while something that closing requires is missing. */
  requireToClose(ticket: number): void {
    const there = this.of(ticket).ticket.map(({ key }) => key);
    const missing = this.fields.filter((field) => field.requiredToClose && !there.includes(field.key));
    if (missing.length > 0)
      throw new Refusal(409, 'REQUIRED_TO_CLOSE', { fields: missing.map((field) => field.label) });
  }

  private of(ticket: number): TicketMetadata {
    return this.written.get(ticket) ?? { ticket: [], customer: [] };
  }

  private write(ticket: number, changed: TicketMetadata): TicketMetadata {
    const merged = (before: FieldValue[], after: FieldValue[]) =>
      [...before.filter(({ key }) => after.every((each) => each.key !== key)), ...after].filter(
        ({ value }) => value.length > 0,
      );
    const before = this.of(ticket);
    this.written.set(ticket, {
      ticket: merged(before.ticket, changed.ticket),
      customer: merged(before.customer, changed.customer),
    });
    return this.of(ticket);
  }

  private change(id: number, described: MetadataField, usedOptions: boolean): MetadataField {
    const field = this.fields.find((each) => each.id === id)!;
    const gone = field.options.filter((option) => !described.options.includes(option));
    const uses = [...this.written.values()].filter(({ ticket }) =>
      ticket.some(({ key, value }) => key === field.key && value.some((each) => gone.includes(each))),
    ).length;
    if (uses > 0 && !usedOptions) throw new Refusal(409, 'OPTION_IN_USE', { uses, options: gone, label: field.label });
    const made = { subject: field.subject, key: field.key, what: 'OPTIONS' } as const;
    this.changes.unshift({
      at: '2026-11-20T12:00:00Z',
      by: 'Andrea Lagos',
      changes: [{ ...made, before: field.options.join(', '), after: described.options.join(', ') }],
    });
    return Object.assign(field, described);
  }

  private order(ids: number[]) {
    this.fields.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    return { items: this.fields };
  }

  private remove(id: number, withValues: boolean): null {
    const { key } = this.fields.find((field) => field.id === id)!;
    const uses = [...this.written.values()].filter(({ ticket }) => ticket.some((value) => value.key === key)).length;
    if (uses > 0 && !withValues) throw new Refusal(409, 'FIELD_IN_USE', { uses });
    this.fields = this.fields.filter((field) => field.id !== id);
    return null;
  }
}
