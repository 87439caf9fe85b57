import type { ReactNode } from 'react';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { Confirm } from '../shell/Confirm';
import { Failure } from '../shell/Failure';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import type { Sections } from './calls';
import { SaveBar } from './SaveBar';
import { useLeaving } from './useLeaving';
import { useSection } from './useSection';
import classes from './PageSettings.module.css';

interface Props<Path extends keyof Sections> {
  channelId: number;
  path: Path;
  title: string;
  lead: string;
  /** It is more than a column of fields. */
  wide?: boolean;
  children: (value: Sections[Path], change: (part: Partial<Sections[Path]>) => void) => ReactNode;
}

/** A section of a page's settings: its fields, and saving them. */
export function SectionForm<Path extends keyof Sections>({
  channelId,
  path,
  title,
  lead,
  wide,
  children,
}: Props<Path>) {
  const { t } = useWords();
  const edited = useSection(channelId, path);
  const leaving = useLeaving(edited.changes > 0);
  const late = useLate(edited.loading);
  if (!edited.value) {
    if (edited.error) return <Failure error={edited.error} again={edited.again} />;
    return late ? <RowSkeletons rows={3} /> : null;
  }
  return (
    <form
      className={classes.form}
      data-wide={wide || undefined}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        edited.save();
      }}
    >
      <h2 className={classes.sectionTitle}>{title}</h2>
      <p className={classes.lead}>{lead}</p>
      {children(edited.value, edited.change)}
      <SaveBar edited={edited} />
      <Confirm
        opened={leaving.wanted !== undefined}
        title={t('settings.leaveQuestion')}
        more={[t('settings.leaveMore')]}
        act={t('settings.leaveConfirm')}
        dangerous
        onAct={() => {
          edited.discard();
          leaving.leave();
        }}
        onCancel={leaving.stay}
      />
    </form>
  );
}
