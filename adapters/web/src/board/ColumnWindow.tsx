import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useState } from 'react';
import { useFields } from '../metadata/calls';
import type { MetadataField } from '../metadata/contract';
import form from '../settings/Fields.module.css';
import { Confirm } from '../shell/Confirm';
import { sentenceOf } from '../shell/Failure';
import { Window } from '../shell/Window';
import { useWords } from '../words';
import { useBoard, useChoices, usePreview } from './calls';
import { Count } from './ColumnHead';
import classes from './ColumnWindow.module.css';
import type { Choices, Column, TicketFilter } from './contract';
import { FilterFields } from './FilterFields';
import { phrasesOf, stillThere } from './filters';
import { TicketTile } from './TicketTile';
import type { ColumnActs } from './useColumns';

interface Props {
  column: Column;
  acts: ColumnActs;
  onClose: () => void;
}

/** The window in which a column is made or changed. */
export default function ColumnWindow(props: Props) {
  const { t } = useWords();
  const choices = useChoices();
  const fields = useFields();
  const title = t(props.column.id === undefined ? 'board.newTitle' : 'board.editTitle');
  return (
    <Window title={title} size={940} onClose={props.onClose}>
      {choices.data && fields.data ? (
        <Form
          {...props}
          choices={choices.data}
          fields={fields.data.items.filter(({ subject }) => subject === 'TICKET')}
        />
      ) : (
        <p role="status">{t('app.loading')}</p>
      )}
    </Window>
  );
}

function Form({ column, acts, onClose, choices, fields }: Props & { choices: Choices; fields: MetadataField[] }) {
  const speech = useWords();
  const { t } = speech;
  const id = useId();
  const board = useBoard();
  const [there] = useState(() => stillThere(column.filter, choices, fields));
  const [name, setName] = useState(column.name);
  const [filter, setFilter] = useState<TicketFilter>(there.filter);
  const [error, setError] = useState<unknown>();
  const [saving, setSaving] = useState(false);
  const [removing, setRemoving] = useState(false);
  const unfinished = filter.who === 'CHOSEN' && !filter.agents?.length;

  const save = async () => {
    setSaving(true);
    try {
      await acts.save({ ...column, name, filter });
      onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setSaving(false);
    }
  };
  const place = board.data?.columns.findIndex((each) => each.id === column.id) ?? -1;

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={classes.tabs} role="tablist" aria-label={t('board.editTitle')}>
        <button type="button" role="tab" id={`${id}-tab`} aria-selected aria-controls={`${id}-ticket`}>
          {t('board.tab.ticket')}
        </button>
      </div>
      <div className={classes.panes}>
        <div className={classes.fields} role="tabpanel" id={`${id}-ticket`} aria-labelledby={`${id}-tab`} tabIndex={-1}>
          <div className={classes.name}>
            <label className={form.label} htmlFor={`${id}-name`}>
              {t('board.name')}
            </label>
            <input
              id={`${id}-name`}
              data-autofocus
              className={form.text}
              maxLength={60}
              required
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          </div>
          {there.lost && <p className={classes.lost}>{t('board.lost')}</p>}
          <FilterFields filter={filter} choices={choices} fields={fields} onChange={setFilter} />
        </div>
        <Preview filter={filter} choices={choices} fields={fields} />
      </div>
      <p className={classes.bad} role="alert">
        {error !== undefined && sentenceOf(error, speech)}
      </p>
      <div className={classes.acts}>
        {column.id !== undefined && (
          <>
            <Button variant="subtle" className={classes.remove} onClick={() => setRemoving(true)}>
              {t('board.remove')}
            </Button>
            <span className={classes.untouched}>{t('board.untouched')}</span>
          </>
        )}
        <span className={classes.right}>
          <Button variant="default" onClick={onClose}>
            {t('talk.cancel')}
          </Button>
          <Button type="submit" disabled={!name.trim() || saving || unfinished}>
            {t('board.save')}
          </Button>
        </span>
      </div>
      <Confirm
        opened={removing}
        title={t('board.removeQuestion', { name: column.name })}
        more={[t('board.untouched')]}
        act={t('board.remove')}
        onAct={() => {
          void acts.remove(column, place);
          onClose();
        }}
        dangerous
        onCancel={() => setRemoving(false)}
      />
    </form>
  );
}

/** What the column would show now, and in words what it asks. */
function Preview({ filter, choices, fields }: { filter: TicketFilter; choices: Choices; fields: MetadataField[] }) {
  const speech = useWords();
  const { t } = speech;
  const complete = filter.who === 'CHOSEN' && !filter.agents?.length ? { ...filter, who: undefined } : filter;
  const [asked] = useDebouncedValue(complete, 300);
  const preview = usePreview(asked);
  const phrases = phrasesOf(complete, choices, fields, speech);
  return (
    <section className={classes.preview} aria-label={t('board.preview')}>
      <div className={classes.previewHead}>
        <h3>{t('board.preview')}</h3>
        {preview.data?.found !== undefined && <Count of={preview.data.found} />}
      </div>
      <div className={classes.tiles}>
        {preview.error && <p role="alert">{sentenceOf(preview.error, speech)}</p>}
        {preview.data?.items.length === 0 && <p className={classes.none}>{t('board.previewEmpty')}</p>}
        {preview.data?.items.slice(0, 3).map((ticket) => (
          <div key={ticket.id} inert>
            <TicketTile ticket={ticket} href={`/board/${ticket.id}`} open={false} />
          </div>
        ))}
      </div>
      <p className={classes.read}>
        {phrases.length > 0 ? t('board.reads', { phrases: phrases.join(' · ') }) : t('board.readsAll')}
      </p>
    </section>
  );
}
