import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from './navigation.tsx';

export type DisclosureProps = {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly className: string;
  /** Nothing is made of the words before they are looked at, or kept of them afterwards: for long ones that often change. */
  readonly lazily?: boolean;
  /** Selects what closes it when it is pressed, also where that leads nowhere else. */
  readonly closedBy?: string;
};

/** Words that open below a button of the header, and close by Escape, by a press or the focus elsewhere, and on going elsewhere. */
export function Disclosure({ summary, children, className, lazily = false, closedBy }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { path } = useLocation();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what one goes by
  useEffect(() => {
    if (details.current) details.current.open = false;
  }, [path]);

  useEffect(() => {
    const element = details.current!;
    // What is open above the page closes first.
    const isCovered = () => document.querySelector('dialog[open]') !== null;
    const close = () => {
      const hadFocus = element.contains(document.activeElement);
      element.open = false;
      if (hadFocus) element.querySelector('summary')?.focus();
    };
    const onElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !element.contains(target) && !isCovered()) element.open = false;
    };
    const onChoice = ({ target }: Event) => {
      if (closedBy && target instanceof Element && target.closest(closedBy)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.open || isCovered()) return;
      event.preventDefault();
      close();
    };
    element.addEventListener('click', onChoice);
    document.addEventListener('pointerdown', onElsewhere);
    document.addEventListener('focusin', onElsewhere);
    // Before the panels below it hear the key.
    document.addEventListener('keydown', onKey, { capture: true });
    return () => {
      element.removeEventListener('click', onChoice);
      document.removeEventListener('pointerdown', onElsewhere);
      document.removeEventListener('focusin', onElsewhere);
      document.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [closedBy]);

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
