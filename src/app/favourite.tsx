import { useStore } from 'zustand';
import type { TrailKeeper } from '../features/trail/index.ts';
import { useLanguage } from '../i18n/index.ts';
import type { Work } from '../museum/format/works.ts';
import { HeartButton } from '../ui/index.ts';
import { useServices } from './services.ts';
import { useTrailKeeper } from './use-trail.ts';

export type FavouriteProps = { readonly room: string; readonly work: Work; readonly bare?: boolean };

/** Makes a work a favourite; there once the trail is, since without it there is nothing to keep it in. */
export function Favourite(props: FavouriteProps) {
  const keeper = useTrailKeeper();
  return keeper ? <Heart {...props} keeper={keeper} /> : null;
}

function Heart({ room, work, bare, keeper }: FavouriteProps & { readonly keeper: TrailKeeper }) {
  const { text } = useLanguage();
  const { notices } = useServices();
  const at = { room, work: work.id };
  const isMarked = useStore(keeper.store, () => keeper.isFavourite(at));
  const toggle = () => {
    keeper.mark(at, !isMarked);
    if (!isMarked && !keeper.isKept()) notices.tell({ kind: 'not-kept' });
  };
  return <HeartButton title={text(work.label)} pressed={isMarked} onPress={toggle} bare={bare} />;
}
