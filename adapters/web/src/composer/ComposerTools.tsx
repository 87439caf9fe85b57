import { ActionIcon } from '@mantine/core';
import { IconMessageReply, IconMoodSmile, IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';
import { useWords } from '../words';

/** What is open inside the composer. */
export type Tool = 'responses' | 'emoji' | undefined;

interface Props {
  tool: Tool;
  /** Nothing can be written now. */
  closed: boolean;
  /** To the customer; a note needs less. */
  reply: boolean;
  onTool: (tool: Tool) => void;
  /** Absent where files cannot go. */
  onFiles?: (files: File[]) => void;
}

/** The buttons under the text: canned responses, files, emoji. */
export function ComposerTools({ tool, closed, reply, onTool, onFiles }: Props) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const toggle = (wanted: Tool) => onTool(tool === wanted ? undefined : wanted);
  const attach = t(onFiles || closed ? 'attach.open' : 'attach.onlyPrivate');
  return (
    <>
      {reply && (
        <ActionIcon
          size={30}
          disabled={closed}
          aria-label={t('responses.open')}
          title={t('responses.open')}
          aria-expanded={tool === 'responses'}
          onClick={() => toggle('responses')}
        >
          <IconMessageReply size={17} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
      {reply && (
        <ActionIcon
          size={30}
          disabled={!onFiles}
          aria-label={attach}
          title={attach}
          onClick={() => input.current?.click()}
        >
          <IconPaperclip size={17} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="attach"
        onChange={(event) => {
          onFiles?.([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <ActionIcon
        size={30}
        disabled={closed}
        aria-label={t('emoji.open')}
        title={t('emoji.open')}
        aria-expanded={tool === 'emoji'}
        onClick={() => toggle('emoji')}
      >
        <IconMoodSmile size={17} stroke={1.6} aria-hidden />
      </ActionIcon>
    </>
  );
}
