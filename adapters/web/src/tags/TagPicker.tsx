import { Combobox, useCombobox } from '@mantine/core';
import { IconCheck, IconTag } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useWords } from '../words';
import { useTags } from './calls';
import classes from './Tag.module.css';
import { TagSpot } from './TagSpot';

interface Props {
  /** The numbers of the tags that are on. */
  on: number[];
  opened: boolean;
  onOpened: (opened: boolean) => void;
  onToggle: (id: number) => void;
}

/** The tags to choose from, found by their names: arrows move, Enter puts on or takes off, Escape closes. */
export function TagPicker({ on, opened, onOpened, onToggle }: Props) {
  const { t } = useWords();
  const [sought, setSought] = useState('');
  const tags = useTags(opened);
  const box = useCombobox({
    opened,
    onOpenedChange: onOpened,
    onDropdownClose: (source) => {
      if (source === 'keyboard') box.focusTarget();
      box.resetSelectedOption();
      setSought('');
    },
  });
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const offered = (tags.data?.items ?? []).filter((tag) => !tag.archived || on.includes(tag.id));
  const found = offered.filter(({ name }) => plain(name).includes(plain(sought)));
  useEffect(() => {
    if (opened) box.focusSearchInput();
  }, [opened]);
  useEffect(() => {
    if (opened) box.selectFirstOption();
  }, [sought, opened, found.length]);
  return (
    <Combobox
      store={box}
      width={250}
      position="bottom-start"
      onOptionSubmit={(id) => {
        onToggle(Number(id));
        setSought('');
      }}
    >
      <Combobox.Target withAriaAttributes={false}>
        <button
          type="button"
          className={classes.add}
          aria-haspopup="listbox"
          aria-expanded={opened}
          onClick={() => box.toggleDropdown()}
        >
          <IconTag size={14} stroke={1.7} aria-hidden />
          {t('tags.put')}
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={sought}
          aria-label={t('tags.find')}
          placeholder={t('tags.find')}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
        <Combobox.Options aria-label={t('tags.title')} mah={260} style={{ overflowY: 'auto' }}>
          {found.map((tag) => (
            <Combobox.Option
              key={tag.id}
              className={classes.choice}
              value={String(tag.id)}
              active={on.includes(tag.id)}
            >
              <span className={classes.option}>
                <TagSpot color={tag.color} />
                <span className={classes.name}>{tag.name}</span>
                <span className={classes.check}>
                  {on.includes(tag.id) && <IconCheck size={14} stroke={2} aria-label={t('tags.isOn')} />}
                </span>
              </span>
            </Combobox.Option>
          ))}
          {tags.data && found.length === 0 && (
            <div className={classes.none}>{t(offered.length === 0 ? 'tags.noneYet' : 'tags.noneFound')}</div>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
