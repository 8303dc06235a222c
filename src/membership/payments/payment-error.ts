import { MuseumError } from '../../museum/errors.ts';

/** A payment service that can't be had or will not begin a payment; `params.reason` is a kind, never its text. */
export class PaymentError extends MuseumError<'payment-unreachable'> {}
