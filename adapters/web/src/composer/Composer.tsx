import { Button } from '@mantine/core';
import { IconLock, IconNote, IconSend2, IconWorld } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react';
import type { TicketDetail } from '../api/contract';
import { useChoices } from '../kept/choices';
import { modifier } from '../keyboard/modifier';
import { useKey } from '../keyboard/useKey';
import { useMe } from '../shell/MeContext';
import { useWords } from '../words';
import { useAttached } from './attached';
import { AttachedFiles } from './AttachedFiles';
import attachedClasses from './AttachedFiles.module.css';
import { CannedResponses } from './CannedResponses';
import { ComposerTools, type Tool } from './ComposerTools';
import { type DraftKind, useDraft } from './drafts';
import { firstName, privately } from './gate';
import { GateLine, useGate } from './GateLine';
import { useOutbox } from './OutboxContext';
import { useDroppedFiles } from './useDroppedFiles';
import { useTyping } from './useTyping';
import classes from './Composer.module.css';

// The picker and its names are loaded when somebody wants them.
const EmojiChoice = lazy(() => import('./EmojiChoice'));

/** What the networks take, in characters. */
const limits = { PRIVATE: 2_000, PUBLIC: 8_000 };

/** Whether one may answer, and the answer: to the customer, or a note for the team. */
export function Composer({ ticket }: { ticket: TicketDetail }) {
  const { t } = useWords();
  const me = useMe();
  const { outbox } = useOutbox();
  const [chosen, setKind] = useState<DraftKind>('reply');
  // On a private ticket every answer is private.
  const kind = chosen === 'private' && ticket.visibility === 'PRIVATE' ? 'reply' : chosen;
  const privateOne = kind === 'private';
  const gate = useGate(privateOne ? privately(ticket) : ticket);
  const [text, setText] = useDraft(me.id, ticket.id, kind);
  const field = useRef<HTMLTextAreaElement>(null);
  const [tool, setTool] = useState<Tool>();
  const attached = useAttached(me.id, ticket.id);
  const typing = useTyping(ticket, kind);
  const isPublic = kind === 'reply' && ticket.visibility === 'PUBLIC';
  const closed = kind !== 'note' && gate.tone === 'cannot';
  const limit = limits[kind === 'note' ? 'PUBLIC' : privateOne ? 'PRIVATE' : ticket.visibility];
  const words = text.trim();
  const length = [...words].length;
  // The one private reply to a comment is a text.
  const inTalk = privateOne ? ticket.mayReplyPrivately?.as !== 'PRIVATE_REPLY' : ticket.visibility === 'PRIVATE';
  const takesFiles = kind !== 'note' && inTalk && !closed;
  const files = takesFiles ? attached.items : [];
  const uploading = files.some(({ state }) => state === 'uploading');
  const withFiles = files.some(({ state }) => state === 'ready');
  const ready = !closed && (length > 0 || withFiles) && length <= limit && !uploading;
  const dragging = useDroppedFiles(takesFiles ? attached.add : undefined);

  const insert = (what: string) => {
    const [from, to] = [field.current?.selectionStart ?? text.length, field.current?.selectionEnd ?? text.length];
    setText(text.slice(0, from) + what + text.slice(to));
    setTool(undefined);
    const caret = from + what.length;
    requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret));
    field.current?.focus();
  };
  const closeTool = () => {
    setTool(undefined);
    field.current?.focus();
  };

  const write = (wanted: DraftKind) => {
    setKind(wanted);
    field.current?.focus();
  };
  useKey('r', () => write('reply'));
  useKey('n', () => write('note'));

  const send = () => {
    if (!ready) return;
    const readers = privateOne ? 'PRIVATE' : undefined;
    if (withFiles) attached.take().forEach((file) => outbox.sendFile(ticket.id, file, readers));
    if (words) outbox.send(ticket.id, words, kind === 'note' ? 'NOTE' : 'OUT', readers);
    setText('');
    field.current?.focus();
  };

  return (
    <div className={classes.composer} role="group" aria-label={t('composer.tabs')} data-region tabIndex={-1}>
      <GateLine gate={gate} />
      <KindTabs kind={kind} visibility={ticket.visibility} onChange={write} />
      <div
        className={classes.box}
        data-public={isPublic || undefined}
        data-note={kind === 'note' || undefined}
        data-closed={closed || undefined}
      >
        {tool === 'responses' && kind !== 'note' && (
          <CannedResponses ticketId={ticket.id} onChoose={({ text }) => insert(text)} onClose={closeTool} />
        )}
        {tool === 'emoji' && !closed && (
          <Suspense fallback={null}>
            <EmojiChoice onChoose={insert} onClose={closeTool} />
          </Suspense>
        )}
        {dragging && <p className={attachedClasses.drop}>{t('attach.drop')}</p>}
        <AttachedFiles items={files} ticketId={ticket.id} onRemove={attached.remove} onAgain={attached.again} />
        <TextField
          field={field}
          text={text}
          kind={kind}
          ticket={ticket}
          closed={closed}
          onChange={(next) => {
            setText(next);
            typing(next);
          }}
          onSend={send}
          onCanned={kind !== 'note' && !closed ? () => setTool('responses') : undefined}
          onFiles={takesFiles ? attached.add : undefined}
        />
        <div className={classes.foot}>
          <ComposerTools
            tool={tool}
            closed={closed}
            reply={kind !== 'note'}
            onTool={setTool}
            onFiles={takesFiles ? attached.add : undefined}
          />
          <Hint />
          <Counter length={length} limit={limit} />
          <Button
            className={classes.send}
            disabled={!ready}
            onClick={send}
            rightSection={<IconSend2 size={17} stroke={1.7} aria-hidden />}
          >
            <SendWord kind={kind} isPublic={isPublic} />
          </Button>
        </div>
      </div>
    </div>
  );
}

function SendWord({ kind, isPublic }: { kind: DraftKind; isPublic: boolean }) {
  const { t } = useWords();
  return t(kind === 'note' ? 'composer.saveNote' : isPublic ? 'composer.publish' : 'composer.send');
}

interface TabsProps {
  kind: DraftKind;
  visibility: TicketDetail['visibility'];
  onChange: (kind: DraftKind) => void;
}

function KindTabs({ kind, visibility, onChange }: TabsProps) {
  const { t } = useWords();
  const isPublic = visibility === 'PUBLIC';
  const Where = isPublic ? IconWorld : IconLock;
  const tabs = [
    { name: 'reply' as const, Icon: Where, word: t(isPublic ? 'composer.public' : 'composer.private') },
    ...(isPublic ? [{ name: 'private' as const, Icon: IconLock, word: t('composer.private') }] : []),
    { name: 'note' as const, Icon: IconNote, word: t('composer.note') },
  ];
  return (
    <div className={classes.tabs}>
      {tabs.map(({ name, Icon, word }) => (
        <button
          key={name}
          type="button"
          className={classes.tab}
          aria-pressed={kind === name}
          onClick={() => onChange(name)}
        >
          <Icon size={15} stroke={1.7} aria-hidden />
          {word}
        </button>
      ))}
    </div>
  );
}

interface FieldProps {
  field: React.RefObject<HTMLTextAreaElement | null>;
  text: string;
  kind: DraftKind;
  ticket: TicketDetail;
  closed: boolean;
  onChange: (text: string) => void;
  onSend: () => void;
  /** A slash where nothing is written yet asks for the canned responses. */
  onCanned?: () => void;
  /** Files that are pasted; without it they are not wanted. */
  onFiles?: (files: File[]) => void;
}

function TextField({ field, text, kind, ticket, closed, onChange, onSend, onCanned, onFiles }: FieldProps) {
  const { t } = useWords();
  const { sendWith } = useChoices();
  const name = firstName(ticket.customer.name);
  const wanted =
    kind === 'note'
      ? t('composer.placeholderNote')
      : t(
          ticket.visibility === 'PUBLIC' && kind === 'reply'
            ? 'composer.placeholderPublic'
            : 'composer.placeholderPrivate',
          { name },
        );

  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      field.current?.blur();
      return;
    }
    if (event.key === '/' && text.trim() === '' && onCanned) {
      event.preventDefault();
      onCanned();
      return;
    }
    // An Enter that ends the composition of a character is not a send.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    if (sendWith === 'enter' ? !event.shiftKey && !event.altKey : command) {
      event.preventDefault();
      onSend();
    }
  };

  const pasted = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0 || !onFiles) return;
    event.preventDefault();
    onFiles(files);
  };

  return (
    <textarea
      ref={field}
      className={classes.field}
      dir="auto"
      rows={2}
      aria-label={wanted}
      placeholder={closed ? t('composer.placeholderClosed') : wanted}
      readOnly={closed}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={pressed}
      onPaste={pasted}
    />
  );
}

function Hint() {
  const { t } = useWords();
  const { sendWith } = useChoices();
  return (
    <span className={classes.hint}>
      {sendWith === 'enter' ? t('composer.enterSends') : t('composer.ctrlEnterSends', { mod: modifier() })}
    </span>
  );
}

function Counter({ length, limit }: { length: number; limit: number }) {
  const { t } = useWords();
  const over = length - limit;
  if (over > 0) {
    return (
      <span className={`${classes.count} figures`} data-over role="alert">
        {t('composer.tooLong', { n: over })}
      </span>
    );
  }
  return (
    <span className={`${classes.count} figures`} role="img" aria-label={t('composer.count', { n: length, limit })}>
      {length} / {limit}
    </span>
  );
}
