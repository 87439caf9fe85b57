import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconMinus, IconPlus } from '@tabler/icons-react';
import type { Disposition, Dispositions } from '../api/contract';
import { useWords } from '../words';
import { blank, changed, deepest, moved, type Place, withInside, without } from './dispositionTree';
import { Section, Tick, useTrouble } from './fields';
import classes from './DispositionsEditor.module.css';

interface Props {
  dispositions: Dispositions;
  onChange: (dispositions: Dispositions) => void;
}

/** What can come of the campaign's talks, as a tree: named, ordered, grouped, switched off or taken out. */
export function DispositionsEditor({ dispositions, onChange }: Props) {
  const { t } = useWords();
  const trouble = useTrouble('dispositions', 'dispositions.name', 'dispositions.code', 'dispositions.id');
  const { items } = dispositions;
  const set = (next: Disposition[]) => onChange({ ...dispositions, items: next });
  return (
    <Section title={t('dispositions.title')}>
      <p className={classes.more}>{t('dispositions.more')}</p>
      {trouble && (
        <p className={classes.trouble} role="alert">
          {trouble}
        </p>
      )}
      <Tick
        label={t('dispositions.required')}
        help={t('dispositions.requiredMore')}
        checked={dispositions.required}
        onChange={(required) => onChange({ ...dispositions, required })}
      />
      <div className={classes.tree}>
        {items.length === 0 && <p className={classes.none}>{t('dispositions.none')}</p>}
        <Level items={items} above={[]} all={items} onChange={set} />
        <Button
          variant="default"
          size="compact-sm"
          className={classes.add}
          leftSection={<IconPlus size={15} stroke={1.8} aria-hidden />}
          onClick={() => set([...items, blank])}
        >
          {t('dispositions.add')}
        </Button>
      </div>
    </Section>
  );
}

interface LevelProps {
  items: Disposition[];
  above: Place;
  /** The whole tree. */
  all: Disposition[];
  onChange: (all: Disposition[]) => void;
}

function Level({ items, above, all, onChange }: LevelProps) {
  const { t } = useWords();
  if (items.length === 0) return null;
  return (
    <ul className={classes.level} aria-label={above.length === 0 ? t('dispositions.title') : undefined}>
      {items.map((entry, index) => {
        const place = [...above, index];
        return (
          <li key={entry.id ?? `new ${index}`}>
            <Entry entry={entry} place={place} last={index === items.length - 1} all={all} onChange={onChange} />
            <Level items={entry.children} above={place} all={all} onChange={onChange} />
          </li>
        );
      })}
    </ul>
  );
}

function Entry({
  entry,
  place,
  last,
  all,
  onChange,
}: {
  entry: Disposition;
  place: Place;
  last: boolean;
  all: Disposition[];
  onChange: (all: Disposition[]) => void;
}) {
  const { t } = useWords();
  const name = entry.name || t('dispositions.unnamed');
  const set = (part: Partial<Disposition>) => onChange(changed(all, place, part));
  return (
    <div className={classes.entry} data-off={!entry.active || undefined}>
      <TextInput
        size="xs"
        className={classes.name}
        aria-label={t('dispositions.name')}
        placeholder={t('dispositions.name')}
        value={entry.name}
        maxLength={80}
        // What has just been added is written at once; what comes from the server is not.
        autoFocus={entry.id === undefined && entry.name === ''}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        className={classes.code}
        aria-label={t('dispositions.code')}
        placeholder={t('dispositions.code')}
        value={entry.code ?? ''}
        maxLength={40}
        onChange={(event) => set({ code: event.currentTarget.value || undefined })}
      />
      <label className={classes.active}>
        <input
          type="checkbox"
          checked={entry.active}
          aria-label={t('dispositions.active', { name })}
          onChange={(event) => set({ active: event.currentTarget.checked })}
        />
        {t('dispositions.offered')}
      </label>
      <span className={classes.acts}>
        <ActionIcon
          size={28}
          aria-label={t('dispositions.addInside', { name })}
          disabled={place.length >= deepest}
          onClick={() => onChange(withInside(all, place))}
        >
          <IconPlus size={15} stroke={1.8} aria-hidden />
        </ActionIcon>
        <ActionIcon
          size={28}
          aria-label={t('dispositions.up', { name })}
          disabled={place.at(-1) === 0}
          onClick={() => onChange(moved(all, place, -1))}
        >
          <IconArrowUp size={15} stroke={1.8} aria-hidden />
        </ActionIcon>
        <ActionIcon
          size={28}
          aria-label={t('dispositions.down', { name })}
          disabled={last}
          onClick={() => onChange(moved(all, place, 1))}
        >
          <IconArrowDown size={15} stroke={1.8} aria-hidden />
        </ActionIcon>
        <ActionIcon
          size={28}
          aria-label={t('dispositions.remove', { name })}
          onClick={() => onChange(without(all, place))}
        >
          <IconMinus size={15} stroke={1.8} aria-hidden />
        </ActionIcon>
      </span>
    </div>
  );
}
