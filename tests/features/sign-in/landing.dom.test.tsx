import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Landing } from '../../../src/features/sign-in/index.ts';
import { renderIn } from '../speak.tsx';

function show(secret: string | null | undefined, sentence?: string) {
  const onAccept = vi.fn(async () => sentence);
  renderIn(
    'en',
    <Landing lead="Go on by the button." action="Go" secret={secret} missing="Not whole." onAccept={onAccept}>
      <p>The way on</p>
    </Landing>,
  );
  return onAccept;
}

describe('where a link leads', () => {
  it('does nothing before the button is pressed, then signs in once', async () => {
    const onAccept = show('secret');
    expect(onAccept).not.toHaveBeenCalled();
    const button = screen.getByRole('button', { name: 'Go' });
    await userEvent.dblClick(button);
    expect(onAccept).toHaveBeenCalledExactlyOnceWith('secret');
    expect(screen.queryByText('The way on')).toBeNull();
  });

  it('says why it did not work, and offers the way on', async () => {
    show('secret', 'Used already.');
    await userEvent.click(screen.getByRole('button', { name: 'Go' }));
    expect(screen.getByText('Used already.')).toBeVisible();
    expect(screen.getByText('The way on')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Go' })).toBeNull();
  });

  it('says that the address held nothing', () => {
    show(null);
    expect(screen.getByText('Not whole.')).toBeVisible();
    expect(screen.getByText('The way on')).toBeVisible();
    expect(screen.queryByText('Go on by the button.')).toBeNull();
  });

  it('waits until the page is live', async () => {
    const onAccept = show(undefined);
    await userEvent.click(screen.getByRole('button', { name: 'Go' }));
    expect(onAccept).not.toHaveBeenCalled();
  });
});
