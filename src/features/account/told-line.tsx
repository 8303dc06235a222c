import type { Told } from './use-act.ts';

/** What became of something one did, said as it happens. */
export function ToldLine({ told }: { readonly told: Told | undefined }) {
  return (
    <div role="status" className="told">
      {told && <p className={told.kind === 'trouble' ? 'told-trouble' : undefined}>{told.sentence}</p>}
    </div>
  );
}
