import { useLanguage } from '../../i18n/index.ts';
import type { Work } from '../../museum/format/works.ts';

/** A work larger than this either way, in centimetres, is shown beside a person, else beside a hand. */
const HAND_UP_TO_CM = 40;
/** Pictures hang with their middle at this height, in centimetres (see `CENTRE_LINE_M`). */
const CENTRE_CM = 155;

const PERSON = { heightCm: 170, halfCm: 27, gapCm: 30 };
const HAND = { heightCm: 18, halfCm: 7.5, gapCm: 5 };

/** How large a work is, drawn to scale beside a person of 1.70 m or a hand of 18 cm. */
export function SizeFigure({ work }: { readonly work: Work }) {
  const { t, number } = useLanguage();
  const widthCm = work.dimensions.widthM * 100;
  const heightCm = work.dimensions.heightM * 100;
  const isSmall = Math.max(widthCm, heightCm) <= HAND_UP_TO_CM;
  const measure = isSmall ? HAND : PERSON;
  const name = isSmall ? 'hand' : 'person';
  // On its plinth or by its nail, a large work is where one meets it; what a hand can hold lies beside it.
  const liftCm = isSmall || work.kind === 'object' ? 0 : Math.max(0, CENTRE_CM - heightCm / 2);
  const topCm = Math.max(measure.heightCm, liftCm + heightCm) + 2;
  const acrossCm = widthCm + measure.gapCm + 2 * measure.halfCm;
  return (
    <figure className="size-figure">
      <svg
        viewBox={`-1 ${-topCm} ${acrossCm + 2} ${topCm + 2}`}
        role="img"
        aria-label={t(`size.times-${name}`, { times: number(heightCm / measure.heightCm, 1) })}
      >
        <rect className="size-work" x="0" y={-liftCm - heightCm} width={widthCm} height={heightCm} />
        <g transform={`translate(${widthCm + measure.gapCm + measure.halfCm} 0)`}>
          {isSmall ? <Hand /> : <Person />}
        </g>
        <path className="size-floor" d={`M-1 0H${acrossCm + 1}`} />
      </svg>
      <figcaption>{t(`size.beside-${name}`)}</figcaption>
    </figure>
  );
}

function Person() {
  return (
    <>
      <circle cy="-158.5" r="11.5" />
      <path d="M-9-145C-20-144-23-138-24-128L-27-86q0 5 4 5q3 0 4-4L-15-118V-4q0 4 6 4q6 0 6-4L-1-78h2L3-4q0 4 6 4q6 0 6-4V-118L19-85q1 4 4 4q4 0 4-5L24-128C23-138 20-144 9-145Z" />
    </>
  );
}

function Hand() {
  return (
    <g className="size-fingers">
      <rect x="-4.2" y="-9.5" width="8.4" height="9.5" rx="2.4" />
      <path d="M-3.2-8V-15.2M-1.05-8V-17M1.15-8V-15.8M3.25-7.5V-12.8M-3-3L-6.2-8.2" />
    </g>
  );
}
