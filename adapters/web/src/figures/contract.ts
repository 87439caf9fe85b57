import type { BreakIcon, PresenceState, TicketPromise, Visibility } from '../api/contract';

export const figureNames = [
  'UPDATED',
  'CREATED',
  'OPEN',
  'IGNORED',
  'CLOSED',
  'CLOSINGS',
  'IGNORINGS',
  'REOPENED',
  'ADDRESSED',
  'IN_TARGET',
  'LATE',
  'SERVICE_LEVEL',
  'ATTENTION_LEVEL',
  'TMAC',
  'TMAE',
  'TMR',
  'TMA',
  'ANSWERED',
  'ABANDONED',
  'RECOVERED',
  'COMPLETED',
  'ASSIGNED',
  'ANSWERED_IN_TIME',
  'WITH_ABANDONED',
  'ABANDONMENT_RATE',
  'AVERAGE_WAIT',
] as const;

export type FigureName = (typeof figureNames)[number];
/** Figures of this moment, which no period has. */
export type NowName = 'WAITING' | 'ACTIVE';
export type FigureUnit = 'COUNT' | 'SHARE' | 'TIME';

/** A figure with what it is made of; without a denominator it has no value. Times are milliseconds, shares of one. */
export interface Figure {
  figure: FigureName;
  unit: FigureUnit;
  value?: number;
  numerator: number;
  denominator: number;
  /** The value in the period before. */
  before?: number;
}

export interface FigureLine {
  /** A local date, a local date and time, or the number of a campaign, page or agent. */
  key: string;
  figures: Partial<Record<FigureName, number>>;
}

export interface LiveAgent {
  id: number;
  name: string;
  state: PresenceState;
  /** Missing when they were never there. */
  since?: string;
  onCall: boolean;
  breakName?: string;
  breakIcon?: BreakIcon;
  /** Open tickets of this campaign, and in all. */
  here: number;
  overall: number;
  completed: number;
  talks: { network: string; visibility: Visibility; open: number }[];
}

export interface LiveWaiting {
  ticketId: number;
  customer?: string;
  pictureUrl?: string;
  network: string;
  visibility: Visibility;
  important: boolean;
  since: string;
  promise?: TicketPromise;
  /** When the campaign's target and its threshold of abandonment are reached, which run in open hours. */
  overTargetAt?: string;
  abandonedAt?: string;
}

/** A campaign now, and its figures since midnight on its own clocks. */
export interface LivePanel {
  campaignId: number;
  name: string;
  enabled: boolean;
  zone: string;
  day: string;
  targetSeconds: number;
  targetPercent: number;
  /** 0 = nobody ever counts as abandoned. */
  abandonedAfterSeconds: number;
  /** How many may wait; missing: as many as come. */
  queueLimit?: number;
  waiting: number;
  parked: number;
  active: number;
  /** Everybody who waits, by how long in open hours. */
  byAge: { inTarget: number; upToTwice: number; longer: number };
  longestSince?: string;
  longestOverTargetAt?: string;
  longestAbandonedAt?: string;
  figures: Figure[];
  halfHours: FigureLine[];
  agents: LiveAgent[];
  queue: LiveWaiting[];
}

/** How a campaign stands beside the others. */
export interface LiveCampaign {
  campaignId: number;
  name: string;
  enabled: boolean;
  targetSeconds: number;
  targetPercent: number;
  /** 0 = nobody ever counts as abandoned. */
  abandonedAfterSeconds: number;
  waiting: number;
  parked: number;
  active: number;
  /** Members who are there and have nothing to do. */
  free: number;
  longestSince?: string;
  longestOverTargetAt?: string;
  longestAbandonedAt?: string;
  /** Since midnight on its own clocks; one without a denominator is missing. */
  figures: FigureLine['figures'];
}

/** All campaigns now, by name, and the figures of all together. */
export interface LiveCampaigns {
  figures: FigureLine['figures'];
  campaigns: LiveCampaign[];
}

export interface Choice {
  id: number;
  name: string;
}

export interface Dashboard {
  zone: string;
  from: string;
  to: string;
  beforeFrom: string;
  beforeTo: string;
  figures: Figure[];
  days: FigureLine[];
  daysBefore: FigureLine[];
  campaigns: FigureLine[];
  channels: FigureLine[];
  agents: FigureLine[];
  choices: { campaigns: Choice[]; channels: Choice[]; agents: Choice[] };
}

export interface FigureTicket {
  ticketId: number;
  channel: string;
  campaign?: string;
  agent?: string;
  customer?: string;
  openedAt: string;
  lastEventAt: string;
  figures: Partial<Record<FigureName, number>>;
}

/** What a question about figures is limited to; days are local dates. */
export interface Asked {
  from?: string;
  to?: string;
  campaign?: number;
  channel?: number;
  agent?: number;
}

/** How an agent was from a moment on. */
export interface PresenceChange {
  at: string;
  choice: 'AVAILABLE' | 'BREAK' | 'DISCONNECTED';
  breakName?: string;
  /** Whether a browser of theirs was there. */
  connected: boolean;
  onCall: boolean;
}
