import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconCopy,
  IconCursorText,
  IconDots,
  IconEdit,
  IconGripVertical,
  IconTrash,
} from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../words';
import classes from './ColumnHead.module.css';
import { type Column, mostCounted } from './contract';
import type { ColumnActs } from './useColumns';

interface Props {
  column: Column;
  place: number;
  of: number;
  count: number | undefined;
  onDrag: (id: number | undefined) => void;
  onEdit: () => void;
  acts: ColumnActs;
  mayCopy: boolean;
}

/** A column's name and number of tickets, the handle by which it is moved, and what can be done with it. */
export function ColumnHead({ column, place, of, count, onDrag, onEdit, acts, mayCopy }: Props) {
  const { t } = useWords();
  const [renaming, setRenaming] = useState(false);
  const handle = useRef<HTMLButtonElement>(null);
  const to = (next: number) => {
    if (next < 0 || next >= of) return;
    acts.focus.current = column.id;
    void acts.move(column, next, of);
  };
  useEffect(() => {
    if (acts.focus.current === undefined || acts.focus.current !== column.id) return;
    acts.focus.current = undefined;
    handle.current?.focus();
  }, [place, column.id, acts.focus]);
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    to(place + step);
  };

  return (
    <header
      className={classes.head}
      draggable={!renaming && column.id !== undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', column.name);
        onDrag(column.id);
      }}
      onDragEnd={() => onDrag(undefined)}
    >
      <button
        ref={handle}
        type="button"
        className={classes.handle}
        aria-label={t('board.handle', { name: column.name, place: place + 1, of })}
        title={t('board.handleHint')}
        onKeyDown={pressed}
      >
        <IconGripVertical size={15} stroke={1.8} aria-hidden />
      </button>
      {renaming ? (
        <NameInput
          name={column.name}
          onDone={(name) => {
            setRenaming(false);
            if (name && name !== column.name) void acts.rename(column, name);
          }}
        />
      ) : (
        <h2 className={classes.name} title={column.name} onDoubleClick={() => setRenaming(true)}>
          {column.name}
        </h2>
      )}
      {count !== undefined && !renaming && <Count of={count} />}
      <Menu>
        <Menu.Target>
          <ActionIcon className={classes.menu} size={28} aria-label={t('board.menu', { name: column.name })}>
            <IconDots size={18} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconEdit size={16} aria-hidden />} onClick={onEdit}>
            {t('board.edit')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCursorText size={16} aria-hidden />} onClick={() => setRenaming(true)}>
            {t('board.rename')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCopy size={16} aria-hidden />}
            disabled={!mayCopy}
            onClick={() => void acts.copy(column)}
          >
            {t('board.copy')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            disabled={place === 0}
            onClick={() => to(place - 1)}
          >
            {t('board.moveLeft')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowRight size={16} aria-hidden />}
            disabled={place === of - 1}
            onClick={() => to(place + 1)}
          >
            {t('board.moveRight')}
          </Menu.Item>
          <Menu.Item
            className={classes.remove}
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => void acts.remove(column, place)}
          >
            {t('board.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}

/** How many tickets there are, in figures and for who hears it in words. */
export function Count({ of: count }: { of: number }) {
  const { t, count: counted } = useWords();
  const many = count >= mostCounted;
  const words = many ? t('board.tickets.many', { n: mostCounted - 1 }) : counted('board.tickets', count);
  return (
    <span className={`${classes.count} figures`} role="img" aria-label={words} title={words}>
      {many ? `${mostCounted - 1}+` : count}
    </span>
  );
}

function NameInput({ name, onDone }: { name: string; onDone: (name: string | undefined) => void }) {
  const { t } = useWords();
  const [text, setText] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  const ready = useRef(false);
  useEffect(() => {
    // The menu that was used takes the focus back to its button first.
    const timer = setTimeout(() => {
      ready.current = true;
      input.current?.focus();
      input.current?.select();
    }, 40);
    return () => clearTimeout(timer);
  }, []);
  return (
    <input
      ref={input}
      className={classes.input}
      aria-label={t('board.name')}
      maxLength={60}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={() => ready.current && onDone(text.trim())}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') onDone(text.trim());
        if (event.key === 'Escape') onDone(undefined);
      }}
    />
  );
}
