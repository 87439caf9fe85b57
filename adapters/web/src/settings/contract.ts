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

export interface Vips {
  count: number;
  added?: number;
}

export type SectionName = 'QUALITY' | 'IMPORTANCE' | 'GENERAL';

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
