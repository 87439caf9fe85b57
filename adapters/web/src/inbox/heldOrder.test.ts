import { expect, test } from 'vitest';
import { holdOrder } from './heldOrder';

const items = (...ids: number[]) => ids.map((id) => ({ id }));

test('rows stay where they were, new ones come at the end and gone ones go', () => {
  expect(holdOrder([1, 2, 3], items(3, 9, 1))).toEqual(items(1, 3, 9));
});
