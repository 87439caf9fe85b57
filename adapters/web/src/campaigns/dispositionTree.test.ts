import { expect, test } from 'vitest';
import type { Disposition } from '../api/contract';
import { changed, choices, moved, withInside, without } from './dispositionTree';

const entry = (id: number, name: string, ...children: Disposition[]): Disposition => ({
  id,
  name,
  active: true,
  children,
});
const tree = [entry(1, 'Venta', entry(2, 'Cotización'), entry(3, 'Pedido')), entry(4, 'Reclamo')];
const paths = (items: Disposition[]) => choices(items).map(({ path }) => path.join(' › '));

test('what groups nothing can be chosen, with the names on the way to it', () => {
  expect(paths(tree)).toEqual(['Venta › Cotización', 'Venta › Pedido', 'Reclamo']);
});

test('an entry is renamed, moved and taken out where it stands', () => {
  expect(paths(changed(tree, [0, 1], { name: 'Orden' }))).toEqual(['Venta › Cotización', 'Venta › Orden', 'Reclamo']);
  expect(paths(moved(tree, [0, 1], -1))).toEqual(['Venta › Pedido', 'Venta › Cotización', 'Reclamo']);
  expect(paths(moved(tree, [0], 1))).toEqual(['Reclamo', 'Venta › Cotización', 'Venta › Pedido']);
  expect(paths(without(tree, [0]))).toEqual(['Reclamo']);
});

test('a new entry stands last inside another, which groups from then on', () => {
  const [, complaint] = withInside(tree, [1]);
  expect(complaint?.children).toEqual([{ name: '', active: true, children: [] }]);
});
