import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { TicketDetail } from '../api/contract';
import { Confirm } from '../shell/Confirm';
import { sentenceOf } from '../shell/Failure';
import { useMe } from '../shell/MeContext';
import { useWords } from '../words';
import classes from './DetailPanel.module.css';

/** For the administrator: a customer who asks for it is erased, after a question that says what goes and what stays. */
export function EraseCustomer({ customer }: Pick<TicketDetail, 'customer'>) {
  const speech = useWords();
  const { t } = speech;
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const erase = useMutation({ mutationFn: () => api.eraseCustomer(customer.id) });
  if (customer.forgotten) {
    return (
      <section className={classes.section}>
        <h3 className={classes.title}>{t('erase.title')}</h3>
        <p className={classes.sentence}>{t('erase.forgotten')}</p>
      </section>
    );
  }
  if (!me.roles.includes('ADMINISTRATOR')) return null;
  return (
    <section className={classes.section}>
      <h3 className={classes.title}>{t('erase.title')}</h3>
      {erase.data ? (
        <p className={classes.sentence} role="status">
          {t('erase.asked', { code: erase.data.code })}
        </p>
      ) : (
        <Button
          variant="subtle"
          color="red"
          className={classes.dangerous}
          disabled={erase.isPending}
          onClick={() => setAsking(true)}
        >
          {t('erase.act')}
        </Button>
      )}
      {erase.error && (
        <p className={classes.bad} role="alert">
          {sentenceOf(erase.error, speech)}
        </p>
      )}
      <Confirm
        opened={asking}
        title={t('erase.question', { name: customer.name })}
        more={[t('erase.goes'), t('erase.stays'), t('erase.elsewhere')]}
        act={t('erase.confirm')}
        dangerous
        onAct={() => {
          setAsking(false);
          erase.mutate();
        }}
        onCancel={() => setAsking(false)}
      />
    </section>
  );
}
