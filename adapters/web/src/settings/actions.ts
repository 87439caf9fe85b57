import type { AutomaticActionName } from '../api/contract';
import type { AutomaticActions, AutomaticText, Span } from './contract';

/** The settings that hold a text each. */
export type TextField = 'outOfHours' | 'noAgent' | 'newCustomer' | 'ticketCreated' | 'closedByHand' | 'closedBySilence';
export type ActionField = TextField | 'closesSilent';

/** The seven actions: those that may match the same message first, in the order in which they come first. */
export const actions: { field: ActionField; name: AutomaticActionName }[] = [
  { field: 'outOfHours', name: 'OUT_OF_HOURS' },
  { field: 'noAgent', name: 'NO_AGENT' },
  { field: 'newCustomer', name: 'NEW_CUSTOMER' },
  { field: 'ticketCreated', name: 'TICKET_CREATED' },
  { field: 'closesSilent', name: 'CLOSE_SILENT' },
  { field: 'closedByHand', name: 'CLOSED_BY_HAND' },
  { field: 'closedBySilence', name: 'CLOSED_BY_SILENCE' },
];

export function isOn(value: AutomaticActions, field: ActionField): boolean {
  return field === 'closesSilent' ? value.closesSilent : value[field].on;
}

/** How many texts there are in a language. */
export function written(text: AutomaticText, language: string): number {
  return (text.texts[language] ?? []).filter((each) => each.trim()).length;
}

/** Switched on without a single text: it cannot be saved like that. */
export function isWordless(text: AutomaticText): boolean {
  return text.on && Object.keys(text.texts).every((language) => written(text, language) === 0);
}

const lengths: Record<Span['unit'], number> = { SECONDS: 1, MINUTES: 60, HOURS: 3_600 };

/** Whether the last text could not be sent any more: Facebook's window of 24 hours is closed by then. */
export function outlastsWindow({ silentFor }: AutomaticActions): boolean {
  return silentFor.amount * lengths[silentFor.unit] > 24 * 3_600;
}

/** Situations that customers are in, and what may answer them, first things first. */
export const situations = [
  { name: 'newOpen', may: ['newCustomer', 'ticketCreated'] },
  { name: 'newAlone', may: ['noAgent', 'newCustomer', 'ticketCreated'] },
  { name: 'newClosed', may: ['outOfHours', 'newCustomer', 'ticketCreated'] },
  { name: 'known', may: ['ticketCreated'] },
  { name: 'public', may: [] },
] as const satisfies { name: string; may: TextField[] }[];

/** What answers in such a situation, as it is switched now. */
export function answering(value: AutomaticActions, may: readonly TextField[]): TextField[] {
  const on = may.filter((field) => value[field].on);
  return value.precedence === 'FIRST_MATCH' ? on.slice(0, 1) : on;
}
