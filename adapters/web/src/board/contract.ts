import type { Instant, TicketCard, Visibility } from '../api/contract';

export type Who = 'WHOEVER' | 'NOBODY' | 'ANYBODY' | 'ME' | 'CHOSEN';
export type State = 'OPEN' | 'CLOSED' | 'IGNORED';
export type Moment = 'OPENED' | 'LAST_MESSAGE' | 'ENDED';

/** Which tickets are wanted: all that is asked holds at once, and what is missing asks nothing. */
export interface TicketFilter {
  customer?: string;
  kinds?: string[];
  channels?: number[];
  campaigns?: number[];
  who?: Who;
  /** With `CHOSEN` only. */
  agents?: number[];
  states?: State[];
  awaiting?: boolean;
  addressed?: boolean;
  late?: boolean;
  important?: boolean;
  visibility?: Visibility;
  metadata?: { has: boolean; field?: number; value?: string };
  tags?: { has: boolean; tags?: number[] };
  period?: { moment: Moment; from?: Instant; until?: Instant; lastDays?: number };
}

/** A column of somebody's board; a new one has no number yet. */
export interface Column {
  id?: number;
  name: string;
  filter: TicketFilter;
}

export interface Board {
  version: number;
  columns: Column[];
}

/** The beginning of a column; `count` is not counted beyond a thousand. */
export interface ColumnTickets {
  id: number;
  count: number;
  items: TicketCard[];
  next?: string;
}

export interface BoardTickets {
  version: number;
  columns: ColumnTickets[];
}

export interface Named {
  id: number;
  name: string;
}

/** What tickets can be filtered by: only what belongs to tickets in one's sight. */
export interface Choices {
  channels: (Named & { kind: string })[];
  campaigns: Named[];
  agents: Named[];
  tags: Named[];
}

export const mostColumns = 20;
export const mostCounted = 1_000;
