import type { ReactNode } from 'react';
import { HelpLink } from '../help/HelpLink';
import type { TopicId } from '../help/topics';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { Failure } from '../shell/Failure';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import type { Sections } from './calls';
import { LeaveQuestion } from './LeaveQuestion';
import { SaveBar } from './SaveBar';
import { useSection } from './useSection';
import classes from './PageSettings.module.css';

interface Props<Path extends keyof Sections> {
  channelId: number;
  path: Path;
  title: string;
  lead: string;
  /** Where the help explains it. */
  topic?: TopicId;
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
  topic,
  wide,
  children,
}: Props<Path>) {
  const { t } = useWords();
  const edited = useSection(channelId, path);
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
      <p className={classes.lead}>
        {lead} {topic && <HelpLink topic={topic}>{t('help.more')}</HelpLink>}
      </p>
      {children(edited.value, edited.change)}
      <SaveBar edited={edited} />
      <LeaveQuestion unsaved={edited.changes > 0} onDiscard={edited.discard} />
    </form>
  );
}
