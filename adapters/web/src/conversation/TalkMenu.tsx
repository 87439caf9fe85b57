import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsRightLeft, IconDots, IconEyeOff, IconFlag, IconFlagFilled } from '@tabler/icons-react';
import type { TicketDetail } from '../api/contract';
import { isImportant } from '../glyphs/ImportantFlag';
import { useWords } from '../words';
import classes from './TalkHead.module.css';

interface Props {
  ticket: TicketDetail;
  onIgnore?: () => void;
  onMark: () => void;
  onTransfer: () => void;
}

/** What is done with a ticket less often; on a phone also what has no room in the head. */
export function TalkMenu({ ticket, onIgnore, onMark, onTransfer }: Props) {
  const { t } = useWords();
  const important = isImportant(ticket);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          className={classes.panel}
          data-narrow={onIgnore ? undefined : true}
          aria-label={t('talk.more')}
          title={t('talk.more')}
        >
          <IconDots size={20} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {/* First, because the keyboard begins here, and the others are hidden where there is room for them in the head. */}
        {onIgnore && (
          <Menu.Item
            leftSection={<IconEyeOff size={17} stroke={1.6} aria-hidden />}
            rightSection={
              <kbd className={classes.key} aria-hidden="true">
                D
              </kbd>
            }
            onClick={onIgnore}
          >
            {t('talk.ignore')}
          </Menu.Item>
        )}
        <Menu.Item
          className={classes.narrow}
          leftSection={
            important ? (
              <IconFlagFilled className={classes.flag} size={17} aria-hidden />
            ) : (
              <IconFlag size={17} stroke={1.6} aria-hidden />
            )
          }
          onClick={onMark}
        >
          {t('important.mark')}
        </Menu.Item>
        <Menu.Item
          className={classes.narrow}
          leftSection={<IconArrowsRightLeft size={17} stroke={1.6} aria-hidden />}
          onClick={onTransfer}
        >
          {t('talk.transfer')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
