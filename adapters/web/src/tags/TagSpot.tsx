import classes from './Tag.module.css';
import type { TagColor } from './contract';

/** The coloured spot beside a tag's name, which alone says which tag it is. */
export function TagSpot({ color }: { color: TagColor }) {
  return <span className={classes.spot} data-color={color} aria-hidden="true" />;
}
