import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from './navigation.tsx';

export type DisclosureProps = {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly className: string;
  /** Nothing is made of the words before they are looked at, or kept of them afterwards: for long ones that often change. */
  readonly lazily?: boolean;
};

/** Words that open below a button of the header, and close by Escape, by a press elsewhere, and on going elsewhere. */
export function Disclosure({ summary, children, className, lazily = false }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { path } = useLocation();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what one goes by
  useEffect(() => {
    if (details.current) details.current.open = false;
  }, [path]);

  useEffect(() => {
    const element = details.current!;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.contains(event.target)) element.open = false;
    };
    const onKey = (event: KeyboardEvent) => {
      // What is open above the page closes first.
      if (event.key !== 'Escape' || !element.open || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      element.open = false;
      if (element.contains(document.activeElement)) element.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', onPress);
    // Before the panels below it hear the key.
    document.addEventListener('keydown', onKey, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);

  return (
    <details
      ref={details}
      className={className}
      name="header-panel"
      onToggle={lazily ? (event) => setIsOpen(event.currentTarget.open) : undefined}
    >
      <summary className="header-button">{summary}</summary>
      <div className="popover">{(isOpen || !lazily) && children}</div>
    </details>
  );
}
