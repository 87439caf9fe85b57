import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconEyeOff } from '@tabler/icons-react';
import type { TicketDetail } from '../api/contract';
import { useWords } from '../words';
import classes from './TalkHead.module.css';

interface Props {
  ticket: TicketDetail;
  onIgnore: () => void;
}

/** What is done with a ticket less often. */
export function TalkMenu({ ticket, onIgnore }: Props) {
  const { t } = useWords();
  if (!ticket.mayIgnore) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon className={classes.panel} aria-label={t('talk.more')} title={t('talk.more')}>
          <IconDots size={20} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
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
      </Menu.Dropdown>
    </Menu>
  );
}
