import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { TicketDetail } from '../api/contract';
import { isImportant } from '../glyphs/ImportantFlag';
import { PersonPicture } from '../glyphs/PersonPicture';
import { MetadataForm } from '../metadata/MetadataForm';
import { now, useNow } from '../time/clock';
import { full } from '../time/moments';
import { useWords } from '../words';
import { ConsideredAgents, decisionInWords, momentInWords, Rule } from './DecisionLine';
import { EraseCustomer } from './EraseCustomer';
import { LanguageChoice } from './LanguageChoice';
import { LinkedTickets } from './LinkedTickets';
import { PriorityChoice } from './PriorityChoice';
import { safeAddress } from './richText';
import { VipSwitch } from './VipSwitch';
import classes from './DetailPanel.module.css';

/** Beside the conversation: the person, the ticket's facts, the post it belongs to, and why it is here. */
export function DetailPanel({ ticket, onClose }: { ticket: TicketDetail; onClose: () => void }) {
  const speech = useWords();
  const { t, language } = speech;
  useNow('minute');
  const { customer, campaign, channel, place, lastDecision } = ticket;
  const moment = (at: string) => (
    <time dateTime={at} title={full(new Date(at), language)}>
      {momentInWords(new Date(at), speech)}
    </time>
  );
  const agent = place?.kind === 'WITH_AGENT' ? place.agentName : undefined;
  const post = safeAddress(ticket.post?.permalink);
  return (
    <aside className={classes.panel} aria-label={t('talk.panel')} data-region tabIndex={-1}>
      <header className={classes.person}>
        <PersonPicture id={customer.id} name={customer.name} url={customer.pictureUrl} size={44} />
        <div className={classes.who}>
          <h3 className={classes.name}>{customer.name}</h3>
          <p className={classes.quiet}>{t(ticket.visibility === 'PUBLIC' ? 'row.public' : 'row.private')}</p>
        </div>
        <ActionIcon className={classes.close} aria-label={t('talk.panelClose')} onClick={onClose}>
          <IconX size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </header>
      <VipSwitch ticket={ticket} />
      <section className={classes.section}>
        <h3 className={classes.title}>{t('panel.ticket')}</h3>
        <dl className={classes.facts}>
          <Fact name={t('panel.channel')}>
            {channel.name} {channel.sandbox && <span className={classes.sandbox}>{t('top.sandbox')}</span>}
          </Fact>
          {campaign && <Fact name={t('panel.campaign')}>{campaign.name}</Fact>}
          <Fact name={t('panel.number')}>{ticket.number}</Fact>
          <Fact name={t('panel.opened')}>{moment(ticket.createdAt)}</Fact>
          {ticket.addressedAt && <Fact name={t('panel.addressed')}>{moment(ticket.addressedAt)}</Fact>}
          {ticket.promise && ticket.state === 'OPEN' && (
            <Fact name={t(`promise.${ticket.promise.target}`)}>
              {t(ticket.promise.late ? 'promise.wasDue' : 'promise.due')} {moment(ticket.promise.dueAt)}
            </Fact>
          )}
          {isImportant(ticket) && (
            <Fact name={t('important.title')}>
              {t(`important.${ticket.importance as 'BY_HAND'}`, { phrase: ticket.importancePhrase ?? '' })}
            </Fact>
          )}
          {ticket.overdueSince && <Fact name={t('promise.overdueSince')}>{moment(ticket.overdueSince)}</Fact>}
          {ticket.closedAt && (
            <Fact name={t('panel.closed')}>
              {moment(ticket.closedAt)}
              {ticket.closeReason && `, ${t(`closed.${ticket.closeReason}`)}`}
            </Fact>
          )}
          {ticket.disposition && (
            <Fact name={t('dispositions.title')}>
              {ticket.disposition.path.join(' › ')}
              <span className={classes.quiet}> {ticket.disposition.by}</span>
            </Fact>
          )}
          {ticket.ahead !== undefined && (
            <Fact name={t('panel.queue')}>
              {ticket.ahead === 0 ? t('panel.next') : t('panel.ahead', { n: String(ticket.ahead) })}
            </Fact>
          )}
          {agent && <Fact name={t('panel.assignee')}>{agent}</Fact>}
          {(ticket.maySteer || (ticket.priority ?? 0) > 0) && (
            <Fact name={t('panel.priority')}>
              {ticket.maySteer ? <PriorityChoice ticket={ticket} /> : ticket.priority}
            </Fact>
          )}
          <Fact name={t('panel.language')}>
            <LanguageChoice ticket={ticket} />
          </Fact>
        </dl>
      </section>
      <MetadataForm key={ticket.id} ticket={ticket} />
      {ticket.post && (
        <section className={classes.section}>
          <h3 className={classes.title}>{t('panel.post')}</h3>
          {ticket.post.text && (
            <p className={classes.post} dir="auto" lang="">
              {ticket.post.text}
            </p>
          )}
          {post && (
            <a href={post} target="_blank" rel="noopener noreferrer nofollow">
              {t('panel.seePost')}
            </a>
          )}
        </section>
      )}
      <LinkedTickets ticket={ticket} />
      {lastDecision && (
        <section className={classes.section}>
          <h3 className={classes.title}>{t('routing.titleOther')}</h3>
          <p className={classes.sentence}>{decisionInWords(lastDecision, speech)}</p>
          <p className={classes.quiet}>
            {momentInWords(new Date(lastDecision.at), speech)}
            {' · '}
            <Rule decision={lastDecision} />
          </p>
          <ConsideredAgents agents={lastDecision.considered ?? []} />
        </section>
      )}
      {ticket.window?.closesAt && Date.parse(ticket.window.closesAt) > now() && (
        <section className={classes.section}>
          <h3 className={classes.title}>{t('window.label')}</h3>
          <p className={classes.sentence}>
            {t('panel.windowCloses', { when: momentInWords(new Date(ticket.window.closesAt), speech) })}
          </p>
        </section>
      )}
      <EraseCustomer key={customer.id} customer={customer} />
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd className="figures">{children}</dd>
    </div>
  );
}
