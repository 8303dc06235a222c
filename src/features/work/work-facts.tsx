import { useLanguage } from '../../i18n/index.ts';
import type { Work } from '../../museum/format/works.ts';
import { dimensionsText } from './dimensions.ts';
import { rightsName } from './rights.ts';
import { SizeFigure } from './size-figure.tsx';

/** All that is known of a work beside its title, maker and text. */
export function WorkFacts({ work }: { readonly work: Work }) {
  const language = useLanguage();
  const { t, text, langOf } = language;
  const rights = rightsName(work.rights);
  return (
    <dl className="facts">
      <Fact term={t('work.date')}>{text(work.date)}</Fact>
      <Fact term={t('work.medium')}>{text(work.medium)}</Fact>
      <Fact term={t('work.dimensions')}>
        {dimensionsText(work, language)}
        <SizeFigure work={work} />
      </Fact>
      {work.metadata?.map(({ label, value }) => (
        <Fact key={text(label)} term={text(label)} lang={langOf(value).lang}>
          {text(value)}
        </Fact>
      ))}
      <Fact term={t('work.credit')}>{text(work.requiredStatement)}</Fact>
      <Fact term={t('work.rights')}>
        <a href={work.rights} rel="license noreferrer">
          {'key' in rights ? t(rights.key) : rights.name}
        </a>
      </Fact>
      {work.seeAlso && (
        <Fact term={t('work.see-also')}>
          {work.seeAlso.map((url) => (
            <a key={url} href={url} rel="noreferrer" className="fact-line">
              {new URL(url).hostname.replace(/^www\./, '')}
            </a>
          ))}
        </Fact>
      )}
    </dl>
  );
}

type FactProps = {
  readonly term: string;
  readonly children: React.ReactNode;
  readonly lang?: string | undefined;
};

function Fact({ term, children, lang }: FactProps) {
  return (
    <div className="fact">
      <dt>{term}</dt>
      <dd lang={lang}>{children}</dd>
    </div>
  );
}
