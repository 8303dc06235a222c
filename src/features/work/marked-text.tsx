import { Fragment } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { LanguageMap } from '../../museum/format/common.ts';
import { DetailLink, type DetailWays } from './detail-link.tsx';
import { markMentions } from './mentions.ts';

export type MarkedTextProps = {
  readonly of: LanguageMap;
  readonly ways: DetailWays;
  readonly className?: string;
};

/** A text whose phrases that speak of a detail light it, and lead close to it. */
export function MarkedText({ of, ways, className }: MarkedTextProps) {
  const { text, langOf } = useLanguage();
  const mentions = (ways.work.details ?? []).flatMap(({ id, mention }) =>
    mention ? [{ id, phrase: text(mention) }] : [],
  );
  return (
    <div className={className} {...langOf(of)}>
      {text(of)
        .split(/\n\s*\n/)
        .map((paragraph) => (
          <p key={paragraph}>
            {markMentions(paragraph, mentions).map(({ text: piece, id }) =>
              id ? (
                <DetailLink key={id} id={id} ways={ways} className="mention">
                  {piece}
                </DetailLink>
              ) : (
                <Fragment key={piece}>{piece}</Fragment>
              ),
            )}
          </p>
        ))}
    </div>
  );
}
