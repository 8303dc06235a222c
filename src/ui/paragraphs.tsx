export type ParagraphsProps = { readonly text: string; readonly className?: string; readonly lang?: string };

/** A text whose paragraphs are parted by blank lines. */
export function Paragraphs({ text, className, lang }: ParagraphsProps) {
  const attributes = { ...(className ? { className } : {}), ...(lang ? { lang } : {}) };
  return (
    <div {...attributes}>
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
