import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { type Depth, WorkArticle, WorkLabel } from '../../../src/features/work/index.ts';
import type { Address } from '../../../src/museum/addresses.ts';
import type { PictureWork } from '../../../src/museum/format/works.ts';
import { findWork } from '../../../src/platform/hang-order.ts';
import { hall } from '../../app/small-museum.ts';
import { renderIn } from '../speak.tsx';

const address = (work: string): Extract<Address, { kind: 'work' }> => ({
  kind: 'work',
  lang: 'fr',
  view: 'list',
  room: 'hall',
  work,
});
const article = (id: string) => (
  <WorkArticle found={findWork(hall, id)!} address={address(id)} filesUrl="/files/" />
);
const fact = (term: string) => screen.getByText(term).closest('div')!;

describe('a work’s page', () => {
  it('shows all that its label says', () => {
    renderIn('fr', article('spiral'));
    expect(screen.getByRole('heading', { level: 1, name: 'Spirale' })).toBeVisible();
    expect(screen.getByText('Blaise Pascal')).toBeVisible();
    expect(screen.getByText('Second alinéa.')).toBeVisible();
    expect(fact('Date')).toHaveTextContent('vers 1658');
    expect(fact('Technique')).toHaveTextContent('Image calculée');
    expect(fact('Formule')).toHaveTextContent('x = t − sin t');
    expect(fact('Crédit')).toHaveTextContent('Petit Musée');
  });

  it('gives the size in centimetres as the language writes numbers', () => {
    const { speak } = renderIn('fr', article('spiral'));
    expect(fact('Dimensions')).toHaveTextContent('H. 72 × l. 144,5 cm');
    speak('en');
    expect(fact('Dimensions')).toHaveTextContent('H 72 × W 144.5 cm');
  });

  it('shows how large it is beside a person, or a hand where it is small', () => {
    renderIn('fr', article('spiral'));
    expect(
      screen.getByRole('img', { name: /^Hauteur\s: 0,4 × celle d’une personne de 1,70 m$/ }),
    ).toBeVisible();
    expect(fact('Dimensions')).toHaveTextContent('À côté d’une personne de 1,70 m');
    const found = findWork(hall, 'spiral')!;
    const dimensions = { widthM: 0.3, heightM: 0.18 };
    const small = { ...found, work: { ...found.work, dimensions } as PictureWork };
    cleanup();
    renderIn('en', <WorkArticle found={small} address={address('spiral')} filesUrl="/files/" />);
    const figure = screen.getByRole('img', { name: 'Height: 1 × that of a hand 18 cm long' });
    expect(figure.querySelector('.size-work')).toHaveAttribute('width', '30');
  });

  it('names the rights and links to them', () => {
    renderIn('fr', article('spiral'));
    expect(screen.getByRole('link', { name: 'CC BY-SA 4.0' })).toHaveAttribute(
      'href',
      'https://creativecommons.org/licenses/by-sa/4.0/',
    );
  });

  it('describes its picture, and offers it in every size', () => {
    renderIn('fr', article('spiral'));
    const picture = screen.getByRole('img', { name: /^Description\s: Spirale$/ });
    expect(picture).toHaveAttribute(
      'srcset',
      expect.stringContaining('/files/images/spiral/full/1024,512/0/default.webp 1024w'),
    );
    expect(picture).toHaveAttribute('width', '2048');
  });

  it('leads to its neighbours in the order of the hang', () => {
    renderIn('fr', article('spiral'));
    const neighbours = screen.getByRole('navigation', { name: 'Œuvres voisines' });
    expect(within(neighbours).getByRole('link', { name: /Précédente.*Cycloïde/ })).toHaveAttribute(
      'href',
      '/fr/list/rooms/hall/works/cycloid',
    );
    expect(within(neighbours).getByRole('link', { name: /Suivante.*Rose/ })).toBeVisible();
    expect(neighbours).toHaveTextContent('2 sur 3');
  });

  it('has no neighbour before the first', () => {
    renderIn('fr', article('cycloid'));
    expect(screen.queryByRole('link', { name: /Précédente/ })).toBeNull();
  });

  it('tells it to children too, says what to look for, and keeps the answer to a class’s question back', async () => {
    renderIn('en', article('spiral'));
    expect(screen.getByRole('heading', { level: 2, name: 'For children' })).toBeVisible();
    expect(screen.getByText('A snail of chalk.')).toBeVisible();
    expect(screen.getByText('The centre, which it never reaches.')).toBeVisible();
    expect(screen.getByText('primary school, middle school · ages 8 to 15')).toBeVisible();
    await userEvent.click(screen.getByText('A question for a class'));
    expect(screen.getByText('How many turns?')).toBeVisible();
    expect(screen.getByText('Seven.')).not.toBeVisible();
    await userEvent.click(screen.getByText('The answer'));
    expect(screen.getByText('Seven.')).toBeVisible();
  });

  it('says which picture is missing', async () => {
    renderIn('fr', article('spiral'));
    fireEvent.error(screen.getByRole('img', { name: /^Description/ }));
    expect(await screen.findByText(/^L’image «\sSpirale\s» n’a pas pu être chargée/)).toBeVisible();
  });
});

describe('the details of a work, without 3D', () => {
  const open = (detail?: string) => {
    const at = detail ? { ...address('rose'), detail } : address('rose');
    return renderIn('en', <WorkArticle found={findWork(hall, 'rose')!} address={at} filesUrl="/files/" />);
  };
  const marked = (container: HTMLElement) => container.querySelector('.region-lit rect');

  it('are marked on the picture while the words that speak of them are pointed at or have the focus', async () => {
    const { container } = open();
    const words = screen.getByRole('link', { name: 'What one sees' });
    expect(words).toHaveAttribute('href', '/fr/list/rooms/hall/works/rose/details/petal');
    expect(marked(container)).toBeNull();
    await userEvent.hover(words);
    expect(marked(container)).toHaveAttribute('x', '0.5');
    expect(marked(container)).toHaveAttribute('height', '0.5');
    await userEvent.unhover(words);
    expect(marked(container)).toBeNull();
    act(() => words.focus());
    expect(marked(container)).not.toBeNull();
    act(() => words.blur());
    expect(marked(container)).toBeNull();
  });

  it('are all listed, also those of which no phrase speaks', () => {
    open();
    const list = within(screen.getByRole('navigation', { name: 'Details' }));
    expect(list.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['A petal', 'The heart']);
  });

  it('have an address that marks them, shows them large, and leads on and back', () => {
    const { container } = open('petal');
    expect(marked(container)).toHaveAttribute('width', '0.25');
    const detail = within(screen.getByRole('region', { name: 'Detail: A petal' }));
    const picture = detail.getByRole('img', { name: 'A petal, a detail of “Rose”' });
    expect(picture).toHaveAttribute('viewBox', '1024 256 512 512');
    expect(picture.querySelector('image')).toHaveAttribute(
      'href',
      '/files/images/rose/full/2048,1024/0/default.webp',
    );
    expect(detail.getByText('The longest of nine.')).toBeVisible();
    expect(detail.getByRole('link', { name: 'The whole work' })).toHaveAttribute(
      'href',
      '/fr/list/rooms/hall/works/rose',
    );
    expect(detail.getByRole('link', { name: 'Next detail: The heart' })).toBeVisible();
    expect(screen.getByRole('link', { name: /Next.*Cycloid|Previous.*Spiral/ })).toHaveAttribute(
      'href',
      expect.not.stringContaining('details'),
    );
  });

  it('that are not there leave the whole work, and a sentence', () => {
    const { container } = open('thorn');
    expect(screen.getByRole('status')).toHaveTextContent('This work has no such detail, or no longer.');
    expect(marked(container)).toBeNull();
  });
});

const onLight = vi.fn();

function Label({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const [depth, setDepth] = useState<Depth>('full');
  return (
    <WorkLabel
      found={findWork(hall, id)!}
      address={{ ...address(id), view: '3d' }}
      depth={depth}
      onDepth={setDepth}
      onLight={onLight}
      onClose={onClose}
    />
  );
}

describe('a work’s label in the walk', () => {
  const show = (onClose = vi.fn(), id = 'spiral') => {
    renderIn('en', <Label id={id} onClose={onClose} />);
    return onClose;
  };

  it('is named by the work', () => {
    show();
    expect(screen.getByRole('complementary', { name: 'Spiral' })).toBeVisible();
  });

  it('lights the detail that its words speak of while they are pointed at', async () => {
    show(undefined, 'rose');
    const words = screen.getByRole('link', { name: 'What one sees' });
    await userEvent.hover(words);
    expect(onLight).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'petal' }));
    await userEvent.unhover(words);
    expect(onLight).toHaveBeenLastCalledWith(null);
  });

  it('closes by its button and by Escape', async () => {
    const onClose = show();
    await userEvent.click(screen.getByRole('button', { name: 'Close the label' }));
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('can be raised to be read whole', async () => {
    show();
    const toggle = screen.getByRole('button', { name: 'Read the whole label' });
    await userEvent.click(toggle);
    expect(screen.getByRole('button', { name: 'Lower the label' })).toHaveAttribute('aria-expanded', 'true');
  });

  it('tells the work to adults or to children', async () => {
    show();
    expect(screen.queryByText('A snail of chalk.')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Children' }));
    expect(screen.getByText('A snail of chalk.')).toBeVisible();
    expect(screen.queryByText('Second paragraph.')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Adults' }));
    expect(screen.queryByText('A snail of chalk.')).toBeNull();
  });

  it('offers no choice where a work is told one way only', () => {
    show(vi.fn(), 'rose');
    expect(screen.queryByRole('button', { name: 'Children' })).toBeNull();
  });

  it('leads on in the walk', () => {
    show();
    expect(screen.getByRole('link', { name: /Next.*Rose/ })).toHaveAttribute(
      'href',
      '/fr/rooms/hall/works/rose',
    );
  });
});
