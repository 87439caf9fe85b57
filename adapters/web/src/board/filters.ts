import type { Choices, Column, TicketFilter } from './contract';
import type { MetadataField } from '../metadata/contract';
import { dayAndMonth } from '../time/moments';
import type { Key, Speech } from '../words';

/** The filter as the address of a list says it. */
export function queryOf(filter: TicketFilter): [string, string][] {
  const { metadata, period, tags } = filter;
  const words: [string, string | number | boolean | undefined][] = [
    ['q', filter.customer],
    ...(filter.kinds ?? []).map((kind) => ['kind', kind] as [string, string]),
    ...(filter.channels ?? []).map((id) => ['channel', id] as [string, number]),
    ...(filter.campaigns ?? []).map((id) => ['campaign', id] as [string, number]),
    ['agent', filter.who && filter.who !== 'WHOEVER' && filter.who !== 'CHOSEN' ? filter.who.toLowerCase() : undefined],
    ...(filter.who === 'CHOSEN' ? (filter.agents ?? []) : []).map((id) => ['agent', id] as [string, number]),
    ...(filter.states ?? []).map((state) => ['state', state.toLowerCase()] as [string, string]),
    ['awaiting', filter.awaiting],
    ['addressed', filter.addressed],
    ['late', filter.late],
    ['important', filter.important || undefined],
    ['visibility', filter.visibility?.toLowerCase()],
    ['metadata', metadata?.has],
    ['field', metadata?.field],
    ['value', metadata?.value],
    ['tagged', tags?.has],
    ...(tags?.tags ?? []).map((id) => ['tag', id] as [string, number]),
    ['moment', period?.moment.toLowerCase()],
    ['from', period?.from],
    ['until', period?.until],
    ['lastDays', period?.lastDays],
  ];
  return words
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => [name, String(value)] as [string, string]);
}

/** What a filter asks, in a few words each, in the order of the window. */
export function phrasesOf(
  filter: TicketFilter,
  choices: Choices | undefined,
  fields: MetadataField[] | undefined,
  { t, count, language }: Speech,
): string[] {
  const names = (all: { id: number; name: string }[] | undefined, ids: number[] | undefined) =>
    (ids ?? []).map((id) => all?.find((each) => each.id === id)?.name ?? t('board.gone')).join(', ');
  const phrases: (string | false | undefined)[] = [
    (filter.states ?? []).map((state) => t(`board.state.${state}`)).join(', '),
    filter.addressed !== undefined && t(filter.addressed ? 'board.phrase.addressed' : 'board.phrase.unaddressed'),
    filter.awaiting !== undefined && t(filter.awaiting ? 'board.phrase.awaiting' : 'board.phrase.answered'),
    filter.late !== undefined && t(filter.late ? 'board.phrase.late' : 'board.phrase.inTime'),
    filter.important && t('board.phrase.important'),
    filter.visibility && t(`board.phrase.${filter.visibility}`),
    filter.who && filter.who !== 'WHOEVER' && filter.who !== 'CHOSEN' && t(`board.phrase.${filter.who}`),
    filter.who === 'CHOSEN' && t('board.phrase.of', { names: names(choices?.agents, filter.agents) }),
    (filter.kinds ?? []).map((kind) => kindName(kind, t)).join(', '),
    names(choices?.channels, filter.channels),
    names(choices?.campaigns, filter.campaigns),
    filter.metadata && metadataPhrase(filter.metadata, fields, t),
    filter.tags &&
      (filter.tags.tags
        ? t(filter.tags.has ? 'board.phrase.tags' : 'board.phrase.notTags', {
            names: names(choices?.tags, filter.tags.tags),
          })
        : t(filter.tags.has ? 'board.phrase.tagged' : 'board.phrase.untagged')),
    filter.customer && t('board.phrase.customer', { text: filter.customer }),
    filter.period && periodPhrase(filter.period, { t, count, language }),
  ];
  return phrases.filter((phrase): phrase is string => Boolean(phrase));
}

/** How a network is called. */
export function kindName(kind: string, t: Speech['t']): string {
  return kind === 'facebook' ? t('board.kind.facebook') : kind.charAt(0).toUpperCase() + kind.slice(1);
}

function metadataPhrase(
  { has, field, value }: NonNullable<TicketFilter['metadata']>,
  fields: MetadataField[] | undefined,
  t: Speech['t'],
): string {
  if (field === undefined) return t(has ? 'board.phrase.classified' : 'board.phrase.unclassified');
  const label = fields?.find(({ id }) => id === field)?.label ?? t('board.gone');
  if (value === undefined) return t(has ? 'board.phrase.hasField' : 'board.phrase.hasNotField', { label });
  return t(has ? 'board.phrase.hasValue' : 'board.phrase.hasNotValue', { label, value });
}

function periodPhrase(
  { moment, from, until, lastDays }: NonNullable<TicketFilter['period']>,
  { t, count, language }: Pick<Speech, 't' | 'count' | 'language'>,
): string {
  const what = t(`board.moment.${moment}` as Key).toLowerCase();
  if (lastDays !== undefined) return t('board.phrase.when', { what, when: count('board.phrase.lastDays', lastDays) });
  const begin = from && dayAndMonth(new Date(from), language);
  const end = until && dayAndMonth(lastDayBefore(until), language);
  const when =
    begin && end
      ? t('board.phrase.between', { begin, end })
      : begin
        ? t('board.phrase.since', { begin })
        : t('board.phrase.upTo', { end: end ?? '' });
  return t('board.phrase.when', { what, when });
}

/** The day that ends at this moment. */
export function lastDayBefore(until: string): Date {
  return new Date(Date.parse(until) - 1);
}

/** The three columns to begin with: they share out everything open, one's own or, for who sees more, everybody's. */
export function recommended(all: boolean, t: Speech['t']): Column[] {
  const open: TicketFilter = { states: ['OPEN'], ...(all ? {} : { who: 'ME' as const }) };
  return [
    { name: t('board.recommended.new'), filter: { ...open, addressed: false } },
    { name: t('board.recommended.addressed'), filter: { ...open, addressed: true, awaiting: false } },
    { name: t('board.recommended.waiting'), filter: { ...open, addressed: true, awaiting: true } },
  ];
}

/** The filter without what can no longer be chosen, and whether something was. */
export function stillThere(
  filter: TicketFilter,
  choices: Choices,
  fields: MetadataField[],
): { filter: TicketFilter; lost: boolean } {
  let lost = false;
  const only = (all: { id: number }[], ids: number[] | undefined) => {
    const kept = ids?.filter((id) => all.some((each) => each.id === id));
    if (kept?.length !== ids?.length) lost = true;
    return kept && kept.length > 0 ? kept : undefined;
  };
  const agents = only(choices.agents, filter.agents);
  const metadata = filter.metadata;
  const fieldGone = metadata?.field !== undefined && !fields.some(({ id }) => id === metadata.field);
  const kept: TicketFilter = {
    ...filter,
    channels: only(choices.channels, filter.channels),
    campaigns: only(choices.campaigns, filter.campaigns),
    agents,
    who: filter.who === 'CHOSEN' && !agents ? undefined : filter.who,
    metadata: fieldGone ? undefined : metadata,
    // The others of several are still wanted; when all are gone, so is the wish.
    tags: filter.tags?.tags ? wishOf(filter.tags.has, only(choices.tags, filter.tags.tags)) : filter.tags,
  };
  return { filter: kept, lost: lost || fieldGone };
}

function wishOf(has: boolean, tags: number[] | undefined): TicketFilter['tags'] {
  return tags && { has, tags };
}
