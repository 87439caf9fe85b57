import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconEye, IconEyeOff, IconThumbUp, IconThumbUpOff, IconTrash } from '@tabler/icons-react';
import type { Message, Moderation, TicketDetail } from '../api/contract';
import { useWords } from '../words';
import type { Ordering } from './useModeration';
import classes from './CommentActs.module.css';

const icons: Record<Moderation, typeof IconTrash> = {
  LIKE: IconThumbUp,
  UNLIKE: IconThumbUpOff,
  HIDE: IconEyeOff,
  UNHIDE: IconEye,
  DELETE: IconTrash,
};

interface Props {
  message: Message;
  ticket: TicketDetail;
  ordering: Ordering;
}

/** What the page can do about a comment on Facebook; to whom that is not given, why not. */
export function CommentActs({ message, ticket, ordering }: Props) {
  const { t, has } = useWords();
  const { mayModerate } = ticket;
  const actions = message.moderation?.actions ?? [];
  if (!mayModerate || actions.length === 0) return null;
  const why = `comment.cannot.${mayModerate.reason}`;
  const against = !mayModerate.allowed && has(why) ? t(why) : undefined;
  return (
    <Menu disabled={!mayModerate.allowed} position="bottom-end">
      <Menu.Target>
        <ActionIcon
          className={classes.menu}
          size={28}
          aria-label={against ? `${t('comment.actions')}: ${against}` : t('comment.actions')}
          aria-disabled={!mayModerate.allowed || undefined}
          data-disabled={!mayModerate.allowed || undefined}
          title={against}
        >
          <IconDots size={18} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => {
          const Icon = icons[action];
          return (
            <Menu.Item
              key={action}
              className={action === 'DELETE' ? classes.remove : undefined}
              leftSection={<Icon size={16} aria-hidden />}
              disabled={
                ordering.busy ||
                message.moderation!.orders.some((order) => order.action === action && order.state !== 'FAILED')
              }
              onClick={() => ordering.order(action)}
            >
              {t(`comment.do.${action}`)}
              {action === 'DELETE' && <span className={classes.more}>{t('comment.deleteMore')}</span>}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
