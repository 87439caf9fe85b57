import {
  IconArmchair,
  IconCoffee,
  IconFirstAidKit,
  IconSchool,
  IconToolsKitchen2,
  IconUsersGroup,
  IconWalk,
} from '@tabler/icons-react';
import type { BreakIcon } from '../api/contract';

export const breakIcons = {
  COFFEE: IconCoffee,
  MEAL: IconToolsKitchen2,
  MEETING: IconUsersGroup,
  TRAINING: IconSchool,
  REST: IconArmchair,
  HEALTH: IconFirstAidKit,
  ERRAND: IconWalk,
} satisfies Record<BreakIcon, typeof IconCoffee>;

/** What kind of break it is. */
export function BreakGlyph({ icon, size = 18 }: { icon: BreakIcon; size?: number }) {
  const Icon = breakIcons[icon];
  return <Icon size={size} stroke={1.7} color="var(--warn-text)" aria-hidden />;
}
