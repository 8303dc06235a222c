import { useStore } from 'zustand';
import { useLanguage } from '../../i18n/index.ts';
import type { TourStop } from '../../museum/format/tour.ts';
import { Paragraphs } from '../../ui/index.ts';
import type { TourRun } from './tour-run.ts';

export type TourWordsProps = {
  readonly run: TourRun;
  readonly stop: TourStop;
  readonly showsAll: boolean;
  readonly showsCaptions: boolean;
};

/** What is said: the sentence of the moment as its caption, or all of it; whoever hears it may do without. */
export function TourWords({ run, stop, showsAll, showsCaptions }: TourWordsProps) {
  const { text, langOf } = useLanguage();
  const sentence = useStore(run.store, ({ sentences, sentence: at }) => sentences[at] ?? '');
  const { text: map } = stop.narration;
  if (showsAll) return <Paragraphs className="prose" text={text(map)} {...langOf(map)} />;
  return (
    showsCaptions && (
      <p className="tour-caption" {...langOf(map)}>
        {sentence}
      </p>
    )
  );
}
