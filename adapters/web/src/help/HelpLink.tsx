import { IconHelpCircle } from '@tabler/icons-react';
import { useWords } from '../words';
import type { TopicId } from './topics';
import classes from './HelpLink.module.css';

/** Leads to the paragraph that explains it, in a tab of its own: what one was doing stays where it is. */
export function HelpLink({ topic, children }: { topic: TopicId; children?: string }) {
  const { t } = useWords();
  return (
    <a className={classes.link} href={`/help/${topic}`} target="_blank" rel="noopener">
      <IconHelpCircle size={15} stroke={1.7} aria-hidden />
      {children ?? t('help.whatToDo')}
    </a>
  );
}
