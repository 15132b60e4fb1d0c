import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import { type AdminNotice, adminNotices } from '../../contract/admin.ts';
import { adminPaths } from '../../contract/paths.ts';
import type { NoticeReason } from '../../domain/notices/notice.ts';
import type { Program } from '../../domain/program/program.ts';
import { readProgram } from '../../operations/read-program.ts';
import { readMember } from '../../store/members.ts';
import { listMemberNotices, type Notice } from '../../store/notices.ts';
import { type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';

const noticesShown = 50;
const params = z.object({ id: z.string().regex(/^\d{1,18}$/) });
const route = routeFor<Staff>();

/** What members were told, and what became of it. */
export function listNoticeRoutes({ db }: AdminDeps): Route<Staff>[] {
  return [
    route({
      method: 'get',
      path: adminPaths.memberNotices,
      in: { params },
      out: adminNotices,
      handler: async ({ caller, params: { id } }) => {
        const { shopId } = caller.shop;
        const [member, notices, { program }] = await Promise.all([
          readMember(db, shopId, id),
          listMemberNotices(db, shopId, { memberId: id, limit: noticesShown }),
          readProgram(db, shopId),
        ]);
        if (member === null) throw new AppError('not_found', 'There is no such member.');
        const { pointsName } = program.settings;
        return { status: 200, body: { items: notices.map((one) => present(one, pointsName)) } };
      },
    }),
  ];
}

type PointsName = Program['settings']['pointsName'];

function present(notice: Notice, pointsName: PointsName): AdminNotice {
  return {
    id: notice.noticeId,
    title: titleOf(notice, pointsName),
    state: notice.state,
    reason: reasonOf(notice),
    attempts: notice.attempts,
    created_at: notice.createdAt.toISOString(),
    sent_at: notice.sentAt?.toISOString() ?? null,
  };
}

const number = new Intl.NumberFormat('en');
const dayFormat = new Intl.DateTimeFormat('en', { timeZone: 'UTC', dateStyle: 'medium' });

/** What it says, for staff: "120 points expire on Dec 21, 2026 (7 days before)". */
function titleOf({ points, expiresOn, daysBefore }: Notice, pointsName: PointsName): string {
  const what =
    points === 1
      ? `1 ${pointsName.one} expires`
      : `${number.format(points)} ${pointsName.other} expire`;
  const days = daysBefore === 1 ? '1 day' : `${daysBefore} days`;
  return `${what} on ${dayFormat.format(new Date(`${expiresOn}T00:00:00Z`))} (${days} before)`;
}

const sentences: Record<NoticeReason, string> = {
  no_email: 'We know no e-mail address of this member.',
  opted_out: 'This member wants no mails.',
  no_mail_server: 'No mail server is set up: see SMTP_URL.',
  points_gone: 'The points were spent, or no longer expire on that day.',
  overtaken: 'It was held up until the next warning was due.',
  shop_closed: 'The shop had uninstalled the app.',
  erased: 'The member was erased.',
  refused: 'The mail server refused it for good',
  unreachable: 'Given up after many tries',
  internal: 'It could not be written or sent, because of a fault of ours.',
};

function reasonOf({ reason, error, state, attempts }: Notice): string | null {
  if (reason !== null) return error === null ? sentences[reason] : `${sentences[reason]}: ${error}`;
  if (state === 'sent' || error === null) return null;
  return `Tried ${attempts === 1 ? 'once' : `${attempts} times`}, and will be tried again: ${error}`;
}
