import { IconArrowRight } from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import { useWords } from '../words';
import type { SettingChange } from './contract';
import classes from './SettingChanges.module.css';

/**
 * Settings with their values before and after.
 *
 * `none` stands where there is no value; a setting without one is off.
 */
export function SettingChanges({ settings, none }: { settings: SettingChange[]; none?: string }) {
  const { t } = useWords();
  const nothing = none ?? t('settings.off');
  return (
    <dl className={classes.changes}>
      {settings.map(({ setting, label, before, after }) => (
        <div key={setting} className={classes.change}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.values}>
            <span className={classes.before}>{before ?? nothing}</span>
            <IconArrowRight size={14} stroke={1.6} aria-hidden />
            <VisuallyHidden>{t('settings.becomes')}</VisuallyHidden>
            <span>{after ?? nothing}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
