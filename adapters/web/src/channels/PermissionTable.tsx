import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import type { PermissionAnswer } from '../api/contract';
import { useWords } from '../words';
import classes from './PermissionTable.module.css';

const icons = { GRANTED: IconCheck, DECLINED: IconX, MISSING: IconMinus };

/** The needed permissions: what each is for, and what the person answered. */
export function PermissionTable({ permissions }: { permissions: PermissionAnswer[] }) {
  const { t, has } = useWords();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('channels.connect.what')}</th>
          <th scope="col">{t('channels.connect.answer')}</th>
        </tr>
      </thead>
      <tbody>
        {permissions.map(({ permission, needed, answer }) => {
          const Icon = icons[answer];
          const key = `channels.permission.${permission}`;
          return (
            <tr key={permission}>
              <th scope="row">
                {has(key) && <span className={classes.what}>{t(key)}</span>}
                <span className={has(key) ? classes.name : classes.what}>
                  {permission}
                  {!needed && ` · ${t('channels.optional')}`}
                </span>
              </th>
              <td>
                <span className={classes.answer} data-answer={answer} data-optional={!needed || undefined}>
                  <Icon size={15} stroke={2} aria-hidden />
                  {t(`channels.answer.${answer}`)}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
