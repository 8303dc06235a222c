import { useLanguage } from '../../i18n/index.ts';
import { useDeskTools } from './desk-tools.ts';

/** What a tier is called; its id where the museum no longer has it. */
export function useTierName(): (id: string) => string {
  const { text } = useLanguage();
  const { tiers } = useDeskTools();
  return (id) => {
    const tier = tiers.find((candidate) => candidate.id === id);
    return tier ? text(tier.label) : id;
  };
}
