import type { Mail, MailPage } from '../src/api/contract.ts';
import { Refusal } from './refusal.ts';

/** Mails from memory: one of each state. */
export class FakeMails {
  setUp = false;
  mails: Mail[];
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
    const mail = (id: number, rest: Partial<Mail>): Mail => ({
      id,
      kind: 'TOKEN_INACTIVE',
      to: 'admin@example.com',
      subject: '«Café Horneros» ya no puede responder: Facebook no acepta su permiso',
      state: 'NO_SERVER',
      attempts: 1,
      writtenAt: this.at(-id * 3_600_000),
      ...rest,
    });
    this.mails = [
      mail(1, { settledAt: this.at(-3_599_000) }),
      mail(2, {
        kind: 'TOKEN_ENDS',
        subject: 'El permiso de «Almacén del Sur Brasil» está por vencer',
        state: 'WAITING',
        trouble: 'UNREACHABLE',
        answer: 'Connection refused',
        nextAttemptAt: this.at(240_000),
      }),
      mail(3, { state: 'GIVEN_UP', attempts: 6, trouble: 'RECIPIENT', answer: '550 5.1.1 unknown' }),
      mail(4, {
        kind: 'TRIAL',
        subject: 'Correo de prueba de Bandeja',
        state: 'SENT',
        settledAt: this.at(-14_390_000),
      }),
    ];
  }

  /** Answers one call; undefined when it is none about mails. */
  answer(route: string, id: number, me: { email: string }): unknown {
    switch (route) {
      case 'GET /mails':
        return {
          setUp: this.setUp,
          items: [...this.mails].sort((a, b) => b.writtenAt.localeCompare(a.writtenAt)),
        } satisfies MailPage;
      case 'GET /mails/#':
        return {
          ...this.mail(id),
          text: 'Los mensajes y comentarios siguen llegando y se guardan.\n\nAbrir Canales:\nhttp://localhost/channels\n',
        };
      case 'POST /mails/#/retry':
        return Object.assign(this.mail(id), { state: 'WAITING', trouble: undefined, answer: undefined });
      case 'POST /mails/trial':
        this.mails.push({
          id: 100 + this.mails.length,
          kind: 'TRIAL',
          to: me.email,
          subject: 'Correo de prueba de Bandeja',
          state: this.setUp ? 'WAITING' : 'NO_SERVER',
          attempts: 0,
          writtenAt: this.at(0),
        });
        return this.mails.at(-1);
      default:
        return undefined;
    }
  }

  private mail(id: number): Mail {
    const found = this.mails.find((each) => each.id === id);
    if (!found) throw new Refusal(404, 'NOT_FOUND');
    return found;
  }

  private at(offset: number): string {
    return new Date(this.now() + offset).toISOString();
  }
}
