import type { Entrance, Me, OpenWork, StaffChange, StaffLink, StaffMember } from '../src/api/contract.ts';
import { Refusal } from './refusal.ts';

const day = 86_400_000;

/** Who works here and how they come in, from memory. */
export class FakePeople {
  readonly people: StaffMember[];
  /** What was asked to become of the tickets of those who left. */
  readonly left: Record<number, OpenWork> = {};
  private readonly links = new Map<string, { purpose: Entrance['purpose']; id?: number }>();
  private readonly now: () => number;
  private readonly seed: Me[];
  private nextId = 40;

  constructor(seed: Me[], now: () => number) {
    this.seed = seed;
    this.now = now;
    this.people = seed.map((me) => ({
      ...me,
      active: true,
      invited: false,
      openTickets: me.roles.includes('AGENT') ? 2 : 0,
      supervises: me.roles.includes('SUPERVISOR') ? [{ id: 1, name: 'Ventas Sur' }] : [],
    }));
    this.links.set('set-up-link', { purpose: 'SET_UP' });
  }

  /** Answers one call of an administrator; undefined when it is none about people. */
  async answer(route: string, id: number, request: Request, q: string): Promise<unknown> {
    const json = <T>() => request.json() as Promise<T>;
    switch (route) {
      case 'GET /people':
        return { items: this.people.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(q)) };
      case 'POST /people':
        return this.create(await json<StaffChange>());
      case 'PUT /people/#':
        return this.edit(this.find(id), await json<StaffChange>());
      case 'POST /people/#/link':
        return this.link(this.find(id));
      case 'POST /people/#/deactivate':
        this.left[id] = (await json<{ tickets: OpenWork }>()).tickets;
        this.keepAnAdministrator(this.find(id));
        return Object.assign(this.find(id), { active: false, openTickets: 0 });
      case 'POST /people/#/reactivate':
        return Object.assign(this.find(id), { active: true });
      default:
        return undefined;
    }
  }

  /** What a link is for. */
  look(token: string): Entrance {
    const link = this.links.get(token);
    if (!link) throw new Refusal(410, 'LINK_ENDED');
    const person = link.id === undefined ? undefined : this.find(link.id);
    return {
      purpose: link.purpose,
      endsAt: new Date(this.now() + day).toISOString(),
      name: person?.name,
      email: person?.email,
    };
  }

  /** Who comes in by a link. */
  comeIn({ token, password, name, email }: { token: string; password: string; name?: string; email?: string }): Me {
    const entrance = this.look(token);
    requireGood(password);
    const link = this.links.get(token)!;
    this.links.delete(token);
    if (entrance.purpose !== 'SET_UP') {
      const person = this.find(link.id!);
      person.invited = false;
      return this.signedIn(person);
    }
    const person = this.add({ name: name!, email: email!, roles: ['ADMINISTRATOR'], supervises: [] });
    person.invited = false;
    return this.signedIn(person);
  }

  private signedIn(person: StaffMember): Me {
    const known = this.seed.find(({ id }) => id === person.id);
    if (known) return known;
    const { id, name, email, roles, language, presence } = person;
    const me: Me = { id, name, email, roles, language, presence };
    this.seed.push(me);
    return me;
  }

  private create(wanted: StaffChange) {
    this.requireFree(wanted.email);
    const person = this.add(wanted);
    return { person, link: this.link(person) };
  }

  private add(wanted: StaffChange): StaffMember {
    const person: StaffMember = {
      id: this.nextId++,
      name: wanted.name,
      email: wanted.email,
      roles: wanted.roles,
      language: wanted.language,
      active: true,
      invited: true,
      presence: { state: 'DISCONNECTED', since: new Date(this.now()).toISOString(), active: 0 },
      openTickets: 0,
      supervises: [],
    };
    this.people.push(person);
    return person;
  }

  private edit(person: StaffMember, wanted: StaffChange): StaffMember {
    this.requireFree(wanted.email, person.id);
    if (!wanted.roles.includes('ADMINISTRATOR')) this.keepAnAdministrator(person);
    const { name, email, roles, language } = wanted;
    return Object.assign(person, { name, email, roles, language });
  }

  private link(person: StaffMember): StaffLink {
    const token = `link-of-${person.id}`;
    const purpose = person.invited ? 'INVITATION' : 'NEW_PASSWORD';
    this.links.set(token, { purpose, id: person.id });
    return {
      purpose,
      url: `http://localhost/access#${token}`,
      endsAt: new Date(this.now() + 7 * day).toISOString(),
      mailed: false,
    };
  }

  private requireFree(email: string, but?: number): void {
    if (this.people.some((person) => person.email === email && person.id !== but)) {
      throw new Refusal(409, 'EMAIL_TAKEN', { email });
    }
  }

  private keepAnAdministrator(without: StaffMember): void {
    const rest = this.people.filter(
      ({ id, active, roles }) => id !== without.id && active && roles.includes('ADMINISTRATOR'),
    );
    if (without.roles.includes('ADMINISTRATOR') && rest.length === 0) throw new Refusal(409, 'LAST_ADMINISTRATOR');
  }

  private find(id: number): StaffMember {
    const found = this.people.find((person) => person.id === id);
    if (!found) throw new Refusal(404, 'NOT_FOUND');
    return found;
  }
}

/** As the server does it, roughly. */
export function requireGood(password: string): void {
  if (password.length < 10) throw new Refusal(400, 'INVALID', { field: 'password', rule: 'too-short', least: 10 });
}
