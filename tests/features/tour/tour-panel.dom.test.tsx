import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { TourPanel } from '../../../src/features/tour/index.ts';
import type { NarratorEvents } from '../../../src/features/tour/narrator.ts';
import { createTourRun } from '../../../src/features/tour/tour-run.ts';
import { createLanguage, LanguageProvider } from '../../../src/i18n/index.ts';
import texts from '../../../src/i18n/tour.en.json' with { type: 'json' };
import type { Tour } from '../../../src/museum/format/tour.ts';

const tour: Tour = {
  format: 1,
  tour: 'short',
  stops: ['a', 'b'].map((id) => ({
    id,
    label: { en: `The rose, ${id}` },
    at: { kind: 'text', room: 'hall' },
    narration: { text: { en: 'A rose. It turns.' } },
  })),
};
const entry = { id: 'short', label: { en: 'Short' }, summary: { en: 'One stop.' }, minutes: 1 };

function openPanel() {
  let said: NarratorEvents | undefined;
  const quiet = { play: () => undefined, pause: () => undefined, stop: () => undefined };
  const run = createTourRun(tour, 0, {
    lead: () => undefined,
    narrate: (_stop, _aloud, events) => {
      said = events;
      events.onSentences(['A rose.', 'It turns.']);
      return quiet;
    },
    keep: () => undefined,
    onStrayed: () => undefined,
  });
  run.goTo(0);
  function Held() {
    const [wantsCaptions, onCaptions] = useState(true);
    return (
      <LanguageProvider value={createLanguage('en', texts)}>
        <TourPanel {...{ entry, tour, run, wantsCaptions, onCaptions }} onLeave={() => undefined}>
          {null}
        </TourPanel>
      </LanguageProvider>
    );
  }
  render(<Held />);
  return { events: () => said! };
}

it('captions may be switched off while one hears the voice, and come back where nothing is heard', async () => {
  const { events } = openPanel();
  const captions = screen.getByRole('checkbox', { name: 'Captions' });
  expect(captions).toBeChecked();
  expect(captions).toBeDisabled();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Voice' }));
  expect(captions).toBeEnabled();
  expect(screen.getByText('A rose.')).toBeVisible();
  await userEvent.click(captions);
  expect(captions).not.toBeChecked();
  expect(screen.queryByText('A rose.')).toBeNull();
  act(() => events().onUnheard());
  expect(screen.getByText('A rose.')).toBeVisible();
  expect(captions).toBeDisabled();
});

it('the whole text is there for whoever wants it, whatever is heard', async () => {
  openPanel();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Voice' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Captions' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Whole text' }));
  expect(screen.getByText('A rose. It turns.')).toBeVisible();
});

it('the focus stays on the button that led to the first stop, or to the end', async () => {
  openPanel();
  const hand = (name: string) => screen.getByRole('button', { name });
  await userEvent.click(hand('Next'));
  await userEvent.click(hand('Previous'));
  expect(hand('Previous')).toHaveFocus();
  expect(hand('Previous')).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(hand('Next'));
  await userEvent.click(hand('Finish'));
  expect(screen.getByRole('heading', { name: 'The tour ends here.' })).toBeVisible();
  expect(hand('Finish')).toHaveFocus();
});

it('a key that is held down leads on once', () => {
  openPanel();
  fireEvent.keyDown(document.body, { key: 'n' });
  fireEvent.keyDown(document.body, { key: 'p', repeat: true });
  expect(screen.getByRole('heading', { name: 'The rose, b' })).toBeVisible();
});

it('the next stop is read from its top', async () => {
  openPanel();
  const panel = screen.getByRole('complementary');
  panel.scrollTop = 40;
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  expect(screen.getByRole('complementary', { name: 'The rose, b' })).toHaveProperty('scrollTop', 0);
});
