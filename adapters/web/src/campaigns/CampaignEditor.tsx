import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { api } from '../api/client';
import type { Campaign, CampaignSettings, CannedResponse, Dispositions, Member } from '../api/contract';
import { isProblem } from '../api/problem';
import { keys, useCampaign, useCampaigns, useDispositions, useResponses } from '../api/queries';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { Title } from '../inbox/Title';
import { usualSchedule } from '../schedule/schedule';
import { Failure, sentenceOf } from '../shell/Failure';
import { useMe } from '../shell/MeContext';
import { Window } from '../shell/Window';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import { ActivateWindow } from './ActivateWindow';
import { AdvancedTab } from './AdvancedTab';
import { BasicTab } from './BasicTab';
import { Changes } from './Changes';
import { type Trouble, TroubleContext } from './fields';
import { MembersTab } from './MembersTab';
import { SkillsTab } from './SkillsTab';
import classes from './CampaignEditor.module.css';

/** One campaign: a new one, or what is set in an existing one. */
export default function CampaignEditor({ id }: { id?: number }) {
  const campaign = useCampaign(id);
  const responses = useResponses(id);
  const dispositions = useDispositions(id);
  const late = useLate(id !== undefined && campaign.isPending);
  if (id === undefined) return <Editor />;
  if (campaign.error && !campaign.data)
    return <Failure error={campaign.error} again={() => void campaign.refetch()} tall />;
  if (responses.error && !responses.data)
    return <Failure error={responses.error} again={() => void responses.refetch()} tall />;
  if (dispositions.error && !dispositions.data)
    return <Failure error={dispositions.error} again={() => void dispositions.refetch()} tall />;
  if (!campaign.data || !responses.data || !dispositions.data) return late ? <RowSkeletons rows={6} /> : null;
  return <Editor key={id} campaign={campaign.data} canned={responses.data.items} tree={dispositions.data} />;
}

function fresh(): CampaignSettings {
  return {
    name: '',
    kind: 'MESSENGER',
    pageName: '',
    enabled: true,
    takesPrivate: true,
    takesPublic: false,
    schedule: usualSchedule(Intl.DateTimeFormat().resolvedOptions().timeZone),
    strategy: {
      eligibility: 'NOPAUSE',
      order: 'FEWEST',
      sameAgent: false,
      lostFirst: false,
      wrapUpSeconds: 0,
      handOverAfterSeconds: 0,
      transferReturnSeconds: 0,
    },
    targetSeconds: 120,
    targetPercent: 80,
    maxPerAgent: 4,
    abandonedAfterSeconds: 180,
    chatTimeSeconds: 0,
    longestWaitSeconds: 0,
    queueLimit: 0,
    overflowId: 0,
    membersNeedVoice: false,
    texts: {},
  };
}

/** What was changed, so that nobody overwrites what they did not touch. */
export function changedPart(before: CampaignSettings, after: CampaignSettings): Partial<CampaignSettings> {
  const names = Object.keys(after) as (keyof CampaignSettings)[];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((name) => [name, after[name]]),
  );
}

const tabs = ['basic', 'advanced', 'members', 'skills'] as const;
const basicFields =
  /^(name|kind|pageName|target|strategy|eligibility|order|week|zone|ranges|exceptions|days|from|to|date|schedule|enabled)/;

const noDispositions: Dispositions = { required: false, items: [] };

interface EditorProps {
  campaign?: Campaign;
  canned?: CannedResponse[];
  tree?: Dispositions;
}

/** Where a field stands. */
function tabOf(field: string): (typeof tabs)[number] {
  if (/^(strategy\.wanted|members\.skills)/.test(field)) return 'skills';
  if (field.startsWith('members')) return 'members';
  return basicFields.test(field) ? 'basic' : 'advanced';
}

function Editor({ campaign, canned = [], tree = noDispositions }: EditorProps) {
  const speech = useWords();
  const { t, count } = speech;
  const client = useQueryClient();
  const [, go] = useLocation();
  const administers = useMe().roles.includes('ADMINISTRATOR');
  const others = (useCampaigns().data?.items ?? []).filter(
    ({ id, kind }) => kind === 'MESSENGER' && id !== campaign?.id,
  );
  const [tab, setTab] = useState<(typeof tabs)[number]>('basic');
  const [known, setKnown] = useState<Campaign | undefined>(campaign);
  const [settings, setSettings] = useState(campaign?.settings ?? fresh());
  const [knownCanned, setKnownCanned] = useState(canned);
  const [responses, setResponses] = useState(canned);
  const [knownTree, setKnownTree] = useState(tree);
  const [dispositions, setDispositions] = useState(tree);
  const [members, setMembers] = useState<Member[]>(campaign?.members ?? []);
  // A new campaign moves to its own address; the next step goes with it.
  const [search] = useSearchParams();
  const [activating, setActivating] = useState(search.has('activate'));
  const [missing, setMissing] = useState<Trouble>();

  const part = changedPart(known?.settings ?? fresh(), settings);
  const membersChanged = JSON.stringify(known?.members.map(kept) ?? []) !== JSON.stringify(members.map(kept));
  const cannedChanged = JSON.stringify(knownCanned) !== JSON.stringify(responses);
  const treeChanged = JSON.stringify(knownTree) !== JSON.stringify(dispositions);
  const changes =
    Object.keys(part).length + [membersChanged, cannedChanged, treeChanged].filter((changed) => changed).length;
  const needsPage = administers && settings.kind === 'MESSENGER' && !known?.page;

  const take = (saved: Campaign) => {
    setKnown(saved);
    setSettings(saved.settings);
    setMembers(saved.members);
    client.setQueryData(keys.campaign(saved.id), saved);
    void client.invalidateQueries({ queryKey: keys.campaigns });
  };
  const save = useMutation({
    mutationFn: async (tickets?: 'KEEP' | 'QUEUE') => {
      let saved = known;
      if (!saved) saved = await api.createCampaign(settings);
      else if (Object.keys(part).length > 0) saved = await api.changeCampaign(saved.id, saved.version, part);
      setKnown(saved);
      if (membersChanged)
        saved = await api.changeMembers(saved.id, { version: saved.version, members: members.map(kept), tickets });
      if (cannedChanged) {
        const { items } = await api.changeResponses(saved.id, knownCanned, responses);
        setKnownCanned(items);
        setResponses(items);
        client.setQueryData(keys.responses(saved.id), { items });
      }
      if (treeChanged) {
        const kept = await api.changeDispositions(saved.id, knownTree, dispositions);
        setKnownTree(kept);
        setDispositions(kept);
        client.setQueryData(keys.dispositions(saved.id), kept);
      }
      return saved;
    },
    onSuccess: (saved) => {
      const next = needsPage && saved.settings.enabled;
      take(saved);
      if (!campaign) go(`/campaigns/${saved.id}${next ? '?activate=1' : ''}`, { replace: true });
      else setActivating(next);
    },
    onError: (error) => {
      const { field } = troubleOf(error, speech) ?? {};
      if (field) setTab(tabOf(field));
    },
  });
  const submit = () => {
    const empty = (Object.keys(settings) as (keyof CampaignSettings)[]).find((name) => Number.isNaN(settings[name]));
    const unnamed = settings.name.trim() === '';
    setMissing(
      unnamed
        ? { field: 'name', sentence: t('campaign.nameMissing') }
        : empty && { field: empty, sentence: t('campaign.numberMissing') },
    );
    if (unnamed) setTab('basic');
    else if (empty) setTab(tabOf(empty));
    else save.mutate(undefined);
  };
  const leaveActivation = () => {
    setActivating(false);
    if (search.has('activate')) go(`/campaigns/${known!.id}`, { replace: true });
  };
  const trouble = missing ?? troubleOf(save.error, speech);
  const stale = isProblem(save.error, 'CONFLICT');

  return (
    <TroubleContext value={trouble}>
      <div className={classes.place} data-region tabIndex={-1}>
        <Title of={known?.settings.name ?? t('campaigns.new')} />
        <header className={classes.head}>
          <nav className={classes.crumbs} aria-label={t('campaign.crumbs')}>
            <Link href="/campaigns">{t('campaigns.title')}</Link>
          </nav>
          <h1 className={classes.title}>{known?.settings.name ?? t('campaigns.new')}</h1>
          {known?.page && (
            <p className={classes.page}>
              {t('campaign.ofPage', { name: known.page.name })} · {t(`channels.light.${known.page.token.light}`)}
            </p>
          )}
          {administers && known && settings.kind === 'MESSENGER' && (
            <Button variant="default" size="xs" onClick={() => setActivating(true)}>
              {t(known.page ? 'campaign.changePage' : 'campaign.activate')}
            </Button>
          )}
        </header>
        <div className={classes.tabs} role="tablist" aria-label={t('campaign.tabs')}>
          {tabs.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`tab-${each}`}
              aria-selected={each === tab}
              aria-controls="campaign-tab"
              tabIndex={each === tab ? 0 : -1}
              className={classes.tab}
              onClick={() => setTab(each)}
              onKeyDown={(event) => {
                const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
                if (!step) return;
                const next = tabs[(tabs.indexOf(each) + step + tabs.length) % tabs.length]!;
                setTab(next);
                document.getElementById(`tab-${next}`)?.focus();
              }}
            >
              {t(`campaign.tab.${each}`)}
              {each === 'members' && <span className={`${classes.count} figures`}>{members.length}</span>}
            </button>
          ))}
        </div>
        <div id="campaign-tab" role="tabpanel" aria-labelledby={`tab-${tab}`} className={classes.panel}>
          {!administers && <p className={classes.more}>{t('campaign.supervisor')}</p>}
          {tab === 'basic' && (
            <BasicTab
              settings={settings}
              administers={administers}
              onChange={(some) => setSettings({ ...settings, ...some })}
            />
          )}
          {tab === 'advanced' && (
            <AdvancedTab
              settings={settings}
              administers={administers}
              others={others}
              responses={responses}
              onResponses={setResponses}
              dispositions={dispositions}
              onDispositions={setDispositions}
              onChange={(some) => setSettings({ ...settings, ...some })}
            />
          )}
          {tab === 'members' && (
            <MembersTab
              members={members}
              maxPerAgent={settings.maxPerAgent}
              weighted={settings.strategy.order === 'WRANDOM'}
              needVoice={settings.membersNeedVoice}
              administers={administers}
              onNeedVoice={(membersNeedVoice) => setSettings({ ...settings, membersNeedVoice })}
              onChange={setMembers}
            />
          )}
          {tab === 'skills' && (
            <SkillsTab
              strategy={settings.strategy}
              members={members}
              onStrategy={(strategy) => setSettings({ ...settings, strategy })}
              onMembers={setMembers}
            />
          )}
          {known && tab === 'basic' && <Changes id={known.id} version={known.version} />}
        </div>
        <footer className={classes.bar}>
          <p className={classes.told} role={save.error ? 'alert' : 'status'} data-bad={save.error ? true : undefined}>
            {save.error && !isProblem(save.error, 'MEMBER_HAS_TICKETS')
              ? sentenceOf(save.error, speech)
              : changes > 0
                ? count('campaign.changes', changes)
                : save.isSuccess && t('campaign.saved')}
          </p>
          {stale && (
            <Button
              variant="default"
              onClick={() =>
                void client
                  .fetchQuery({
                    queryKey: keys.campaign(known!.id),
                    queryFn: () => api.campaign(known!.id),
                    staleTime: 0,
                  })
                  .then((latest) => {
                    // One's own changes stay, on top of what somebody else saved.
                    setKnown(latest);
                    setSettings({ ...latest.settings, ...part });
                    if (!membersChanged) setMembers(latest.members);
                    void api.responses(latest.id).then(({ items }) => {
                      setKnownCanned(items);
                      if (!cannedChanged) setResponses(items);
                    });
                    void api.dispositions(latest.id).then((newest) => {
                      setKnownTree(newest);
                      if (!treeChanged) setDispositions(newest);
                    });
                    save.reset();
                  })
              }
            >
              {t('campaign.loadOther')}
            </Button>
          )}
          <Button
            variant="default"
            disabled={changes === 0}
            onClick={() => {
              setSettings(known?.settings ?? fresh());
              setMembers(known?.members ?? []);
              setResponses(knownCanned);
              setDispositions(knownTree);
              setMissing(undefined);
              save.reset();
            }}
          >
            {t('campaign.discard')}
          </Button>
          <Button disabled={changes === 0 && !!known} loading={save.isPending} onClick={submit}>
            {t(needsPage && settings.enabled ? 'campaign.saveContinue' : 'campaign.save')}
          </Button>
        </footer>
      </div>
      {isProblem(save.error, 'MEMBER_HAS_TICKETS') && (
        <Leaving
          tickets={Number(save.error.facts.tickets)}
          onCancel={save.reset}
          onChoose={(tickets) => save.mutate(tickets)}
        />
      )}
      {activating && known && (
        <ActivateWindow
          campaign={known}
          onActivated={take}
          onMembers={() => {
            leaveActivation();
            setTab('members');
          }}
          onClose={leaveActivation}
        />
      )}
    </TroubleContext>
  );
}

function kept({ agentId, penalty, skills }: Member) {
  return { agentId, penalty, skills };
}

function troubleOf(error: unknown, speech: ReturnType<typeof useWords>): Trouble | undefined {
  if (!isProblem(error, 'INVALID') || typeof error.facts.field !== 'string') return undefined;
  return { field: error.facts.field, sentence: sentenceOf(error, speech) };
}

/** Somebody who is removed still has tickets: what becomes of them? */
function Leaving({
  tickets,
  onChoose,
  onCancel,
}: {
  tickets: number;
  onChoose: (tickets: 'KEEP' | 'QUEUE') => void;
  onCancel: () => void;
}) {
  const { t, count } = useWords();
  return (
    <Window title={count('members.leaving', tickets)} size={460} onClose={onCancel}>
      <p className={classes.more}>{t('members.leavingMore')}</p>
      <div className={classes.leaving}>
        <Button variant="default" onClick={onCancel}>
          {t('talk.cancel')}
        </Button>
        <Button variant="default" onClick={() => onChoose('KEEP')}>
          {t('members.leavingKeep')}
        </Button>
        <Button onClick={() => onChoose('QUEUE')}>{t('members.leavingQueue')}</Button>
      </div>
    </Window>
  );
}
