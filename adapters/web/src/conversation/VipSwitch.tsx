import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { TicketDetail } from '../api/contract';
import { keys } from '../api/queries';
import { sentenceOf } from '../shell/Failure';
import { useMe } from '../shell/MeContext';
import { useWords } from '../words';
import classes from './VipSwitch.module.css';

/** Whoever steers the campaign says whether the customer is a VIP, whose tickets are always important. */
export function VipSwitch({ ticket }: { ticket: TicketDetail }) {
  const speech = useWords();
  const { t } = speech;
  const { roles } = useMe();
  const client = useQueryClient();
  const vip = useMutation({
    mutationFn: (on: boolean) => api.markVip(ticket.id, on),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.lists });
      void client.invalidateQueries({ queryKey: keys.ticket(ticket.id) });
    },
  });
  if (!ticket.mayClose || !roles.some((role) => role === 'SUPERVISOR' || role === 'ADMINISTRATOR')) return null;
  return (
    <div className={classes.vip}>
      <label className={classes.label}>
        <input
          type="checkbox"
          checked={ticket.customer.vip === true}
          disabled={vip.isPending}
          onChange={({ target }) => vip.mutate(target.checked)}
        />
        {t('important.vip')}
      </label>
      {vip.error && (
        <p className={classes.bad} role="alert">
          {sentenceOf(vip.error, speech)}
        </p>
      )}
    </div>
  );
}
