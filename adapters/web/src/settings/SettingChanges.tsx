import { IconArrowRight } from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import { useWords } from '../words';
import type { SettingChange } from './contract';
import classes from './SettingChanges.module.css';

/** Settings with their values before and after. */
export function SettingChanges({ settings }: { settings: SettingChange[] }) {
  const { t } = useWords();
  return (
    <dl className={classes.changes}>
      {settings.map(({ setting, label, before, after }) => (
        <div key={setting} className={classes.change}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.values}>
            <span className={classes.before}>{before ?? t('settings.off')}</span>
            <IconArrowRight size={14} stroke={1.6} aria-hidden />
            <VisuallyHidden>{t('settings.becomes')}</VisuallyHidden>
            <span>{after ?? t('settings.off')}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
