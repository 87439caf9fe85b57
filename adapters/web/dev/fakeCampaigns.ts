import type {
  Campaign,
  CampaignCard,
  CampaignSettings,
  CannedResponse,
  Dispositions,
  Me,
  MembersChange,
} from '../src/api/contract.ts';
import { usualSchedule } from '../src/schedule/schedule.ts';
import type { FakeChannels } from './fakeChannels.ts';
import { daysAhead } from './fakeSchedules.ts';
import { Refusal } from './refusal.ts';

/** Campaigns from memory. */
export class FakeCampaigns {
  campaigns: Campaign[];
  /** Of every campaign. */
  responses: CannedResponse[] = [
    { title: 'Saludo', text: 'Hola, soy Camila.', shortcut: 'hola' },
    { title: 'Horario', text: 'Atendemos de lunes a viernes.' },
  ];
  /** Of every campaign. */
  dispositions: Dispositions = { required: false, items: [] };
  /** How many tickets a member who is removed still has. */
  left = 0;
  private lastDisposition = 50;
  private readonly now: () => number;
  private readonly channels: FakeChannels;
  private readonly people: Me[];

  constructor(now: () => number, channels: FakeChannels, people: Me[]) {
    this.now = now;
    this.channels = channels;
    this.people = people;
    this.campaigns = [
      {
        id: 1,
        version: 3,
        page: this.page(1),
        settings: { ...usual, name: 'Ventas Sur', pageName: 'Almacén del Sur' },
        members: [3, 4].map((id) => this.member(id)),
      },
      {
        id: 2,
        version: 1,
        page: this.page(3),
        settings: { ...usual, name: 'Postventa', pageName: 'Café', enabled: false },
        members: [],
      },
    ];
  }

  async answer(route: string, id: number, request: Request): Promise<unknown> {
    switch (route) {
      case 'GET /campaigns':
        return { items: this.campaigns.map((each) => this.card(each)) };
      case 'POST /campaigns':
        return this.create((await request.json()) as CampaignSettings);
      case 'GET /campaigns/agents':
        return { items: this.agents(new URL(request.url).searchParams.get('q') ?? '') };
      case 'GET /campaigns/#':
        return this.find(id);
      case 'PUT /campaigns/#': {
        const { version, settings } = (await request.json()) as {
          version: number;
          settings: Partial<CampaignSettings>;
        };
        return this.change(id, version, (was) => ({ ...was, settings: { ...was.settings, ...settings } }));
      }
      case 'PUT /campaigns/#/members': {
        const change = (await request.json()) as MembersChange;
        if (this.left > 0 && !change.tickets) throw new Refusal(409, 'MEMBER_HAS_TICKETS', { tickets: this.left });
        return this.change(id, change.version, (was) => ({
          ...was,
          members: change.members.map((member) => ({ ...this.member(member.agentId), ...member })),
        }));
      }
      case 'POST /campaigns/#/activation': {
        const wanted = (await request.json()) as { version: number; channelId: number; takeName: boolean };
        return this.activate(id, wanted);
      }
      case 'GET /campaigns/#/responses':
        return { items: this.responses };
      case 'PUT /campaigns/#/responses':
        this.responses = ((await request.json()) as { items: CannedResponse[] }).items;
        return { items: this.responses };
      case 'GET /campaigns/#/dispositions':
        return this.dispositions;
      case 'PUT /campaigns/#/dispositions':
        this.dispositions = this.numbered(((await request.json()) as { after: Dispositions }).after);
        return this.dispositions;
      case 'GET /campaigns/#/changes':
        return { items: [{ at: new Date(this.now()).toISOString(), by: 'Renata Solís', fields: ['created'] }] };
      default:
        throw new Refusal(404, 'NOT_FOUND');
    }
  }

  private numbered({ required, items }: Dispositions): Dispositions {
    const number = (level: Dispositions['items']): Dispositions['items'] =>
      level.map((entry) => {
        if (!entry.name) throw new Refusal(400, 'INVALID', { field: 'dispositions.name', rule: 'required' });
        return { ...entry, id: entry.id ?? ++this.lastDisposition, children: number(entry.children) };
      });
    return { required, items: number(items) };
  }

  private create(settings: CampaignSettings): Campaign {
    this.check(settings);
    const campaign = { id: this.campaigns.length + 1, version: 0, settings, members: [] };
    this.campaigns.push(campaign);
    return campaign;
  }

  private activate(
    id: number,
    { version, channelId, takeName }: { version: number; channelId: number; takeName: boolean },
  ) {
    const page = this.page(channelId)!;
    const { pageName } = this.find(id).settings;
    if (!takeName && page.name !== pageName)
      throw new Refusal(409, 'PAGE_NAME_DIFFERS', { typed: pageName, page: page.name });
    return this.change(id, version, (was) => ({ ...was, page, settings: { ...was.settings, pageName: page.name } }));
  }

  private change(id: number, version: number, changed: (was: Campaign) => Campaign): Campaign {
    const was = this.find(id);
    if (was.version !== version) throw new Refusal(409, 'CONFLICT');
    const next = { ...changed(was), version: version + 1 };
    this.check(next.settings);
    this.campaigns = this.campaigns.map((each) => (each === was ? next : each));
    return next;
  }

  private check({ maxPerAgent, texts }: CampaignSettings): void {
    if (maxPerAgent < 1) throw new Refusal(400, 'INVALID', { field: 'maxPerAgent', rule: 'at-least-1' });
    const unknown = /\{(?!customer|agent|ticket|page|opens)\w+\}/.exec(JSON.stringify(texts));
    if (unknown) throw new Refusal(400, 'INVALID', { field: 'texts', rule: 'placeholder', value: unknown[0] });
  }

  private card({ id, settings, page, members }: Campaign): CampaignCard {
    const { name, kind, enabled, pageName, schedule } = settings;
    const today = daysAhead(schedule, this.now());
    return {
      id,
      name,
      kind,
      enabled,
      pageName,
      page,
      zone: schedule.zone,
      today: { ...today, days: today.days.slice(0, 1) },
      members: members.length,
      free: members.length,
      busy: 0,
      waiting: 2,
      parked: 1,
      abandoned: 2,
      recovered: 1,
    };
  }

  private member(id: number) {
    const { name, email } = this.people.find((person) => person.id === id)!;
    return {
      agentId: id,
      name,
      email,
      accountActive: true,
      penalty: 0,
      skills: {},
      state: 'FREE' as const,
      active: 0,
      voice: [],
      receives: true,
    };
  }

  private agents(words: string) {
    return this.people
      .filter(({ name, roles }) => roles.includes('AGENT') && name.toLowerCase().includes(words.toLowerCase()))
      .map(({ id, name, email }) => ({ id, name, email }));
  }

  private page(id: number) {
    const channel = this.channels.channels.find((each) => each.id === id);
    return channel && { id, kind: channel.kind, name: channel.name, token: channel.token };
  }

  private find(id: number): Campaign {
    const found = this.campaigns.find((each) => each.id === id);
    if (!found) throw new Refusal(404, 'NOT_FOUND');
    return found;
  }
}

const usual: CampaignSettings = {
  name: '',
  kind: 'MESSENGER',
  pageName: '',
  enabled: true,
  takesPrivate: true,
  takesPublic: false,
  schedule: usualSchedule('America/Montevideo'),
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
