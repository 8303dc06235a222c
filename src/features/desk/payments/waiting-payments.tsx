import { useCallback, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../../i18n/index.ts';
import type { DeskPayment } from '../../../museum/desk/answers.ts';
import { ActDialog } from '../act-dialog.tsx';
import { useDeskTools } from '../desk-tools.ts';
import { Failure } from '../failure.tsx';
import { type DeskFailure, failureOf } from '../outcomes.ts';
import { PaymentLine, type PaymentMove, usePaymentWords } from './payment-line.tsx';

type Asked = { readonly move: PaymentMove; readonly order: DeskPayment };

const textOf = ({ move, order }: Asked) =>
  move === 'cancel' ? 'cancel-text' : `confirm-text-${order.purpose}`;

/** Orders that wait until somebody at the museum has seen the money, oldest first. */
export function WaitingPayments() {
  const { t } = useLanguage();
  const { api } = useDeskTools();
  const [orders, setOrders] = useState<readonly DeskPayment[]>();
  const [failure, setFailure] = useState<DeskFailure>();
  const [asked, setAsked] = useState<Asked>();
  const [done, setDone] = useState<{ readonly move: PaymentMove; readonly reference: string }>();
  const status = useRef<HTMLDivElement>(null);
  const words = usePaymentWords();

  const load = useCallback(async () => {
    const outcome = await api.payments();
    if (outcome.kind === 'ok') setOrders(outcome.value.orders);
    setFailure(outcome.kind === 'ok' ? undefined : failureOf(outcome));
  }, [api]);
  useEffect(() => void load(), [load]);

  // The line that the question came from may be gone, and the focus with it.
  useEffect(() => {
    if (!asked && done && document.activeElement === document.body) status.current?.focus();
  }, [asked, done]);

  async function move() {
    if (!asked) return undefined;
    const outcome = await api.movePayment(asked.order.id, asked.move);
    await load();
    if (outcome.kind !== 'ok') return failureOf(outcome);
    setDone({ move: asked.move, reference: asked.order.reference });
    return undefined;
  }

  return (
    <section className="desk-log">
      <p className="desk-quiet">{t('desk.payments.help')}</p>
      <div className="desk-last" role="status" ref={status} tabIndex={-1}>
        {done && <p>{t(`desk.payments.done-${done.move}`, { reference: done.reference })}</p>}
      </div>
      {!orders && !failure && <p className="loading">{t('desk.loading')}</p>}
      {failure && <Failure failure={failure} onRetry={() => void load()} />}
      {orders?.length === 0 && <p className="desk-empty">{t('desk.payments.none')}</p>}
      {orders && orders.length > 0 && (
        <ul className="desk-payments">
          {orders.map((order) => (
            <PaymentLine key={order.id} order={order} onAsk={(move) => setAsked({ move, order })} />
          ))}
        </ul>
      )}
      {asked && (
        <ActDialog
          title={t(`desk.payments.${asked.move}-title`, { reference: asked.order.reference })}
          confirm={t(`desk.payments.${asked.move}-do`)}
          leave={t('desk.payments.leave')}
          grave={asked.move === 'cancel'}
          onConfirm={move}
          onClose={() => setAsked(undefined)}
        >
          <p>{t(`desk.payments.${textOf(asked)}`, words(asked.order))}</p>
        </ActDialog>
      )}
    </section>
  );
}
