import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api/client';
import type { Channel, CheckKind, HealthCheck } from '../api/contract';
import { keys, useHealth } from '../api/queries';
import { PermissionTable } from '../channels/PermissionTable';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { Failure, sentenceOf } from '../shell/Failure';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import { CheckLine } from './CheckLine';
import { byNeed } from './checks';
import classes from './HealthPanel.module.css';

const repairable: CheckKind[] = ['APP_SUBSCRIPTION', 'PAGE_SUBSCRIPTION'];
const activated: CheckKind[] = ['TOKEN', 'DATA_ACCESS', 'PERMISSIONS', 'TASKS'];

/** Everything a page needs in order to work, each thing with a sentence and what to do about it; the worst first. */
export function HealthPanel({ channel, id, onActivate }: { channel: Channel; id: string; onActivate: () => void }) {
  const speech = useWords();
  const { t } = speech;
  const client = useQueryClient();
  const health = useHealth(channel.id);
  const late = useLate(health.isPending);
  const repair = useMutation({
    mutationFn: () => api.repairChannel(channel.id),
    onSuccess: (answer) => {
      client.setQueryData(keys.health(channel.id), answer);
      void client.invalidateQueries({ queryKey: keys.channels });
    },
  });
  const works = channel.token.light === 'GREEN' || channel.token.light === 'AMBER';

  function act({ kind, verdict }: HealthCheck): ReactNode {
    if (verdict !== 'FAILING' && verdict !== 'WARNING') return null;
    if (repairable.includes(kind) && works)
      return (
        <Button variant="default" disabled={repair.isPending} onClick={() => repair.mutate()}>
          {t(repair.isPending ? 'health.repairing' : 'health.repair')}
        </Button>
      );
    if (activated.includes(kind))
      return (
        <Button variant="default" onClick={onActivate}>
          {t('channels.activate')}
        </Button>
      );
    return null;
  }

  let content: ReactNode = null;
  if (health.data) {
    content = (
      <ul>
        {byNeed(health.data.checks).map((check) => (
          <CheckLine key={check.kind} check={check} act={act(check)}>
            {check.kind === 'PERMISSIONS' && check.parts.length > 0 && <Permissions check={check} />}
          </CheckLine>
        ))}
      </ul>
    );
  } else if (health.error) content = <Failure error={health.error} again={() => void health.refetch()} />;
  else if (late) content = <RowSkeletons rows={4} />;
  return (
    <section id={id} className={classes.panel} aria-label={t('health.title', { name: channel.name })}>
      <p className={classes.bad} role="alert">
        {repair.error && sentenceOf(repair.error, speech)}
      </p>
      {content}
    </section>
  );
}

function Permissions({ check }: { check: HealthCheck }) {
  const { t } = useWords();
  return (
    <details className={classes.details}>
      <summary>{t('health.PERMISSIONS.list')}</summary>
      <PermissionTable
        permissions={check.parts.map(({ name, needed, answer }) => ({ permission: name, needed, answer }))}
      />
    </details>
  );
}
