import type { Instant, ProblemJson, Schedule } from '../api/contract';

export type SpanUnit = 'SECONDS' | 'MINUTES' | 'HOURS';

/** A length of time as a person typed it. */
export interface Span {
  amount: number;
  unit: SpanUnit;
}

/** A section of a page's settings; the version goes back when it is saved. */
export interface Section {
  version: number;
}

export interface GeneralOptions extends Section {
  reopenWithin: Span;
  hours: Schedule;
}

/** How soon customers are to be answered; a time that is missing is off. */
export interface QualityOfService extends Section {
  privateFirstAnswer?: Span;
  privateNextAnswer?: Span;
  privateResolution?: Span;
  publicFirstAnswer?: Span;
  publicNextAnswer?: Span;
  publicResolution?: Span;
  clock: 'WALL' | 'BUSINESS';
  /** Percent that are left. */
  warnBelow: number;
  thanksEndTheTalk: boolean;
}

/** A word, or several in a row, that make a customer's message important. */
export interface KeyPhrase {
  text: string;
  /** Capitals and accents make a difference. */
  exact: boolean;
}

export interface ImportantContent extends Section {
  phrases: KeyPhrase[];
}

/** The languages a mail can be in. */
export const mailLanguages = ['es', 'en', 'pt'] as const;
export type MailLanguage = (typeof mailLanguages)[number];

/** What an address can hear of. */
export const hearable = ['newTickets', 'importantTickets', 'overdueTickets', 'tokenTrouble'] as const;

/** An address that hears of a page by mail, and what of. */
export interface NotifiedAddress extends Record<(typeof hearable)[number], boolean> {
  address: string;
  language: MailLanguage;
  /** Since when its reader wants no more of these mails; only told. */
  stoppedAt?: Instant;
}

export interface Notifications extends Section {
  addresses: NotifiedAddress[];
  /** So long after a mail to an address the next one about tickets is held back. */
  gather: Span;
}

/** The mails that can be looked at. */
export const sampleKinds = ['TICKET_OPENED', 'TICKET_IMPORTANT', 'TICKET_OVERDUE', 'TICKET_DIGEST'] as const;
export type SampleKind = (typeof sampleKinds)[number];

/** A mail as it would arrive. */
export interface SampledMail {
  subject: string;
  text: string;
  html: string;
}

export interface Vips {
  count: number;
  added?: number;
}

export type SectionName = 'QUALITY' | 'IMPORTANCE' | 'NOTIFICATIONS' | 'GENERAL';

/** One setting that is another afterwards, in the reader's language; without a value it is off. */
export interface SettingChange {
  setting: string;
  label: string;
  before?: string;
  after?: string;
}

export interface SettingsEntry {
  id: number;
  section: SectionName;
  label: string;
  by: { id: number; name: string };
  at: Instant;
  origin: 'SAVED' | 'COPIED' | 'UNDONE';
  copiedFrom?: { id: number; name: string };
  undoes?: number;
  settings: SettingChange[];
}

export interface Settings {
  channelId: number;
  channelName: string;
  quality: QualityOfService;
  importance: ImportantContent;
  notifications: Notifications;
  general: GeneralOptions;
  lastChange?: SettingsEntry;
}

export interface SettingsHistory {
  items: SettingsEntry[];
  next?: string;
}

export interface CopySettings {
  targets: { channelId: number; seen?: { section: SectionName; version: number }[] }[];
  sections: SectionName[];
  dryRun: boolean;
}

/** What changes, or has changed, on one page. */
export interface CopiedPage {
  channelId: number;
  channelName: string;
  applied: boolean;
  sections: { section: SectionName; label: string; version: number; settings: SettingChange[] }[];
  problem?: ProblemJson;
}
