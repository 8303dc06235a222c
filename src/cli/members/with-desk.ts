import deskEn from '../../i18n/desk.en.json' with { type: 'json' };
import deskFr from '../../i18n/desk.fr.json' with { type: 'json' };
import { type Translator, translatorFor } from '../../i18n/translate.ts';
import { type Acted, type Desk, OPERATOR, openDesk } from '../../membership/index.ts';
import type { DeskAct } from '../../museum/desk/acts.ts';
import type { MemberSheet } from '../../museum/desk/answers.ts';
import type { Museum } from '../../museum/format/museum.ts';
import type { CliLanguage, ExitCode } from '../command.ts';
import { type MembersContext, type MembersOptions, withMembership } from './with-membership.ts';

const TEXTS = { en: deskEn, fr: deskFr };

/** The desk's own texts: its refusals are said in the same words here. */
export const deskTexts = (lang: CliLanguage): Translator => translatorFor(lang, TEXTS[lang]);

export type DeskTask = MembersContext & {
  readonly desk: Desk;
  readonly museum: Museum;
  /** A member's id by their number or address; told when there is none. */
  readonly memberId: (named: string) => Promise<string | undefined>;
};

/** The desk over the store that the server of this environment uses. */
export function withDesk(
  context: MembersContext,
  act: (task: DeskTask) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withMembership(context, ({ store }, museum) => {
    const desk = openDesk({ store, museum: async () => museum, nowMs: Date.now });
    const { members } = store.repositories;
    const memberId = async (named: string) => {
      const text = named.trim();
      const found = (await members.find(text)) ?? (await members.findByEmail(text.toLowerCase()));
      if (!found || found.erasedAtMs !== null) context.io.err(context.t('unknownMember', { member: named }));
      return found && found.erasedAtMs === null ? found.id : undefined;
    };
    return act({ ...context, desk, museum, memberId });
  });
}

/** Does something to a member whom an argument names; what it is, may depend on their sheet. */
export function actOnMember(
  context: MembersContext,
  named: string,
  { json }: Pick<MembersOptions, 'json'>,
  choose: (sheet: MemberSheet, museum: Museum) => DeskAct | string,
): Promise<ExitCode> {
  return withDesk(context, async ({ desk, museum, memberId }) => {
    const id = await memberId(named);
    if (id === undefined) return 1;
    const sheet = await desk.lookAt(OPERATOR, id);
    const act = sheet && choose(sheet, museum);
    if (act === undefined || typeof act === 'string') {
      context.io.err(act ?? context.t('unknownMember', { member: named }));
      return 1;
    }
    return tell(context, await desk.act(OPERATOR, id, sheet?.version, act), json === true);
  });
}

/** Says what became of an act: the member as they are now, or why nothing was done. */
export function tell({ io, t }: MembersContext, acted: Acted, json: boolean): ExitCode {
  if (acted.kind === 'refused') {
    io.err(deskTexts(io.lang)(`desk.refusals.${acted.code}`));
    return 1;
  }
  const { member, memberships } = acted.sheet;
  const last = memberships[0];
  if (json) io.out(JSON.stringify({ member, membership: last ?? null }, null, 2));
  else {
    const end = last ? new Date(last.endsAtMs).toISOString().slice(0, 10) : '';
    io.out(t('now', { id: member.id, name: member.name, tier: last?.tier ?? '', end }));
  }
  return 0;
}
