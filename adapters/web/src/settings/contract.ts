import type { AutomaticActionName, Instant, LanguageRule, ProblemJson, Schedule } from '../api/contract';

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
  onlyAdministratorsPublish: boolean;
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

/** The text of one automatic action: by language, in variants of which one is drawn. */
export interface AutomaticText {
  on: boolean;
  texts: Record<string, string[]>;
}

/** What a page does by itself. */
export interface AutomaticActions extends Section {
  /** Of the texts for customers whose language is not known. */
  language: string;
  precedence: 'FIRST_MATCH' | 'ALL_MATCHES';
  closesSilent: boolean;
  silentFor: Span;
  outOfHours: AutomaticText;
  noAgent: AutomaticText;
  newCustomer: AutomaticText;
  ticketCreated: AutomaticText;
  closedByHand: AutomaticText;
  closedBySilence: AutomaticText;
}

/** A text as one customer of the page would read it. */
export interface TextPreview {
  ticket: number;
  customer?: string;
  language: string;
  rule: LanguageRule;
  text: string;
}

/** Somebody whose tickets are important; without a name while they have not written. */
export interface Vip {
  person: string;
  name?: string;
}

export interface VipPage {
  /** All of the page's. */
  count: number;
  items: Vip[];
  next?: string;
}

export interface ImportedVips {
  count: number;
  added: number;
}

export type SectionName = 'QUALITY' | 'AUTOMATION' | 'IMPORTANCE' | 'NOTIFICATIONS' | 'GENERAL';

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
  /** DONE: something that is no setting, like making somebody a VIP; it is not undone here. */
  origin: 'SAVED' | 'COPIED' | 'UNDONE' | 'DONE';
  copiedFrom?: { id: number; name: string };
  undoes?: number;
  settings: SettingChange[];
}

export interface Settings {
  channelId: number;
  channelName: string;
  quality: QualityOfService;
  automation: AutomaticActions;
  importance: ImportantContent;
  notifications: Notifications;
  general: GeneralOptions;
  lastChange?: SettingsEntry;
}

/** What a page did by itself in the last days. */
export interface ActionFigures {
  since: Instant;
  items: { action: AutomaticActionName; tickets: number }[];
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
