import { useLanguage } from '../../i18n/index.ts';
import type { Work } from '../../museum/format/works.ts';
import type { DetailWays } from './detail-link.tsx';
import { MarkedText } from './marked-text.tsx';

/** For whom a work is told: a curious adult, or a child of ten. */
export type Depth = 'full' | 'children';

/** What a work is, told at one depth; where it isn't told to children, to adults. */
export function WorkStory({ ways, depth }: { readonly ways: DetailWays; readonly depth: Depth }) {
  const { work } = ways;
  const story = depth === 'children' && work.summaryForChildren ? work.summaryForChildren : work.summary;
  return <MarkedText className="prose" of={story} ways={ways} />;
}

/** Where to look, and what one then finds. */
export function LookFor({ ways }: { readonly ways: DetailWays }) {
  const { t } = useLanguage();
  const { lookFor } = ways.work;
  if (!lookFor) return null;
  return (
    <div className="look-for">
      <p className="look-for-title">{t('work.look-for')}</p>
      <MarkedText of={lookFor} ways={ways} />
    </div>
  );
}

/** A question for a class, with whom it suits, and its answer for those who want it. */
export function ForClass({ work }: { readonly work: Work }) {
  const { t, text, langOf } = useLanguage();
  const { learning } = work;
  if (!learning) return null;
  const [from = '', to] = learning.typicalAgeRange.split('-');
  const levels = learning.educationalLevel.map((level) => t(`school.${level}`)).join(', ');
  const ages = to ? t('school.ages', { from, to }) : t('school.ages-from', { from });
  return (
    <details className="for-class">
      <summary>
        <span className="for-class-title">{t('work.for-class')}</span>
        <span className="for-class-level">
          {levels} · {ages}
        </span>
      </summary>
      <p className="for-class-question" {...langOf(learning.question)}>
        {text(learning.question)}
      </p>
      <details className="for-class-answer">
        <summary>{t('work.answer')}</summary>
        <p {...langOf(learning.acceptedAnswer)}>{text(learning.acceptedAnswer)}</p>
      </details>
    </details>
  );
}
