import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { Title } from '../inbox/Title';
import { EmptyState } from '../shell/EmptyState';
import { Failure } from '../shell/Failure';
import { useWords } from '../words';
import { type Block, chapters, found, type HelpTexts, isTopic, loadHelp, type TopicId } from './topics';
import classes from './Help.module.css';

/** The help: contents that can be searched, and one topic. */
export default function Help({ topic }: { topic?: string }) {
  const { t, language } = useWords();
  const help = useQuery({ queryKey: ['help', language], queryFn: () => loadHelp[language]() });
  if (help.error) return <Failure error={help.error} again={() => void help.refetch()} />;
  if (!help.data) return null;
  return (
    <div className={classes.place} data-region tabIndex={-1} data-reading={topic ? true : undefined}>
      <Title of={isTopic(topic) ? help.data.topics[topic].title : t('help.title')} />
      <Contents texts={help.data} current={topic} />
      {topic === undefined ? (
        <article className={classes.article}>
          <h1 className={classes.title}>{t('help.title')}</h1>
          <p>{t('help.lead')}</p>
          <p>
            <Link href="/help/ten-steps">{help.data.topics['ten-steps'].title}</Link>
          </p>
        </article>
      ) : isTopic(topic) ? (
        <Article key={topic} texts={help.data} topic={topic} />
      ) : (
        <EmptyState title={t('help.noTopic')} />
      )}
    </div>
  );
}

function Contents({ texts, current }: { texts: HelpTexts; current: string | undefined }) {
  const { t } = useWords();
  const [looked, setLooked] = useState('');
  const hits = found(texts, looked);
  return (
    <nav className={classes.contents} aria-label={t('help.contents')}>
      <TextInput
        type="search"
        aria-label={t('help.search')}
        placeholder={t('help.search')}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
        value={looked}
        onChange={(event) => setLooked(event.currentTarget.value)}
      />
      <div role="status">{hits.length === 0 && <p className={classes.none}>{t('help.nothing', { looked })}</p>}</div>
      {looked.trim() ? (
        <Topics texts={texts} topics={hits} current={current} />
      ) : (
        chapters.map(({ id, topics }) => (
          <section key={id} aria-label={texts.chapters[id]}>
            <h2 className={classes.chapter}>{texts.chapters[id]}</h2>
            <Topics texts={texts} topics={topics} current={current} />
          </section>
        ))
      )}
    </nav>
  );
}

function Topics({
  texts,
  topics,
  current,
}: {
  texts: HelpTexts;
  topics: readonly TopicId[];
  current: string | undefined;
}) {
  return (
    <ul>
      {topics.map((id) => (
        <li key={id}>
          <Link href={`/help/${id}`} className={classes.topic} aria-current={id === current ? 'page' : undefined}>
            {texts.topics[id].title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Article({ texts, topic }: { texts: HelpTexts; topic: TopicId }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, body } = texts.topics[topic];
  useEffect(() => heading.current?.focus({ preventScroll: false }), []);
  return (
    <article className={classes.article} aria-labelledby="help-topic">
      <p className={classes.back}>
        <Link href="/help">{t('help.contents')}</Link>
      </p>
      <h1 id="help-topic" ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </h1>
      {body.map((block, index) => (
        <Part key={index} block={block} />
      ))}
    </article>
  );
}

function Part({ block }: { block: Block }) {
  if (typeof block === 'string') return <p>{block}</p>;
  if ('steps' in block)
    return (
      <ol>
        {block.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    );
  if ('list' in block)
    return (
      <ul>
        {block.list.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  return (
    <pre className={classes.code} tabIndex={0}>
      {block.code}
    </pre>
  );
}
