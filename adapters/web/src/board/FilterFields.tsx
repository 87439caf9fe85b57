import { IconFlagFilled, IconLock, IconWorld } from '@tabler/icons-react';
import { useId } from 'react';
import type { MetadataField } from '../metadata/contract';
import form from '../settings/Fields.module.css';
import { useWords } from '../words';
import { ChipChoice } from './ChipChoice';
import type { Choices, State, TicketFilter, Who } from './contract';
import classes from './FilterFields.module.css';
import { kindName } from './filters';
import { MetadataWish } from './MetadataWish';
import { PeriodWish } from './PeriodWish';
import { Segments } from './Segments';
import { TagWish } from './TagWish';

export interface WishProps {
  filter: TicketFilter;
  onChange: (filter: TicketFilter) => void;
}

type YesNo = 'all' | 'yes' | 'no';

const states: State[] = ['OPEN', 'CLOSED', 'IGNORED'];

/** Everything by which tickets can be filtered. What is left as it is asks nothing. */
export function FilterFields({
  filter,
  choices,
  fields,
  onChange,
}: WishProps & { choices: Choices; fields: MetadataField[] }) {
  const { t } = useWords();
  const id = useId();
  const set = (change: Partial<TicketFilter>) => onChange({ ...filter, ...change });
  const some = <T,>(all: T[]): T[] | undefined => (all.length > 0 ? all : undefined);
  const yesNo = (value: boolean | undefined): YesNo => (value === undefined ? 'all' : value ? 'yes' : 'no');
  const asked = (value: YesNo) => (value === 'all' ? undefined : value === 'yes');
  const kinds = [...new Set(choices.channels.map(({ kind }) => kind))].map((kind) => ({
    id: kind,
    name: kindName(kind, t),
  }));
  const whose: Who[] = ['WHOEVER', 'NOBODY', 'ANYBODY', 'ME'];

  return (
    <>
      <ChipChoice
        label={t('board.kinds')}
        all={kinds}
        chosen={filter.kinds ?? []}
        onChange={(chosen) => set({ kinds: some(chosen) })}
      />
      <ChipChoice
        label={t('board.pages')}
        all={choices.channels}
        chosen={filter.channels ?? []}
        onChange={(chosen) => set({ channels: some(chosen) })}
      />
      <ChipChoice
        label={t('board.campaigns')}
        all={choices.campaigns}
        chosen={filter.campaigns ?? []}
        onChange={(chosen) => set({ campaigns: some(chosen) })}
      />
      <fieldset className={classes.states}>
        <legend className={classes.label}>{t('board.states')}</legend>
        {states.map((state) => (
          <label key={state} className={form.check}>
            <input
              type="checkbox"
              checked={filter.states?.includes(state) ?? false}
              onChange={({ target }) =>
                set({
                  states: some(
                    states.filter((each) => (each === state ? target.checked : filter.states?.includes(each))),
                  ),
                })
              }
            />
            {t(`board.state.${state}`)}
          </label>
        ))}
      </fieldset>
      <div className={classes.wide}>
        <Segments
          label={t('board.who')}
          value={filter.who ?? 'WHOEVER'}
          options={[
            ...whose.map((who) => [who, t(`board.who.${who}`)] as [Who, string]),
            ...(choices.agents.length > 1 ? [['CHOSEN', t('board.who.CHOSEN')] as [Who, string]] : []),
          ]}
          onChange={(who) => set({ who: who === 'WHOEVER' ? undefined : who, agents: undefined })}
        />
        {filter.who === 'CHOSEN' && (
          <ChipChoice
            label={t('board.agents')}
            all={choices.agents}
            empty={t('board.chipChoose')}
            chosen={filter.agents ?? []}
            onChange={(chosen) => set({ agents: some(chosen) })}
          />
        )}
      </div>
      <Segments<YesNo>
        label={t('board.answer')}
        value={yesNo(filter.awaiting)}
        options={[
          ['all', t('board.any')],
          ['yes', t('board.answer.yes')],
          ['no', t('board.answer.no')],
        ]}
        onChange={(value) => set({ awaiting: asked(value) })}
      />
      <Segments<YesNo>
        label={t('board.addressing')}
        value={yesNo(filter.addressed)}
        options={[
          ['all', t('board.any')],
          ['yes', t('board.addressing.yes')],
          ['no', t('board.addressing.no')],
        ]}
        onChange={(value) => set({ addressed: asked(value) })}
      />
      <Segments<YesNo>
        label={t('board.late')}
        value={yesNo(filter.late)}
        options={[
          ['all', t('board.any')],
          ['yes', t('board.late.yes')],
          ['no', t('board.late.no')],
        ]}
        onChange={(value) => set({ late: asked(value) })}
      />
      <Segments<'all' | 'important'>
        label={t('board.relevance')}
        value={filter.important ? 'important' : 'all'}
        options={[
          ['all', t('board.any')],
          [
            'important',
            <>
              <IconFlagFilled key="flag" className={classes.flag} size={14} aria-hidden />
              {t('board.relevance.important')}
            </>,
          ],
        ]}
        onChange={(value) => set({ important: value === 'important' || undefined })}
      />
      <Segments<'all' | 'PRIVATE' | 'PUBLIC'>
        label={t('board.visibility')}
        value={filter.visibility ?? 'all'}
        options={[
          ['all', t('board.both')],
          [
            'PRIVATE',
            <>
              <IconLock key="lock" size={14} stroke={1.8} aria-hidden />
              {t('board.private')}
            </>,
          ],
          [
            'PUBLIC',
            <>
              <IconWorld key="world" size={14} stroke={1.8} aria-hidden />
              {t('board.public')}
            </>,
          ],
        ]}
        onChange={(value) => set({ visibility: value === 'all' ? undefined : value })}
      />
      <div>
        <label className={form.label} htmlFor={`${id}-customer`}>
          {t('board.customer')}
        </label>
        <input
          id={`${id}-customer`}
          className={form.text}
          maxLength={100}
          placeholder={t('board.customerHint')}
          value={filter.customer ?? ''}
          onChange={({ target }) => set({ customer: target.value || undefined })}
        />
      </div>
      <TagWish filter={filter} tags={choices.tags} onChange={onChange} />
      <MetadataWish filter={filter} fields={fields} onChange={onChange} />
      <PeriodWish filter={filter} onChange={onChange} />
    </>
  );
}
