import {
  AlertTriangleIcon,
  CheckCircleIcon,
  ChevronDownIcon,
  ChevronUpIcon,
  ClockIcon,
  DiscountIcon,
  GiftCardIcon,
  EmailIcon,
  OrderIcon,
  PersonIcon,
  SearchIcon,
  ShieldCheckMarkIcon,
  XCircleIcon,
} from '@shopify/polaris-icons';
import { Icon as PolarisIcon } from '@shopify/polaris';

const icons = {
  alert: AlertTriangleIcon,
  check: CheckCircleIcon,
  clock: ClockIcon,
  cross: XCircleIcon,
  discount: DiscountIcon,
  down: ChevronDownIcon,
  gift: GiftCardIcon,
  inbox: EmailIcon,
  order: OrderIcon,
  person: PersonIcon,
  search: SearchIcon,
  shield: ShieldCheckMarkIcon,
  up: ChevronUpIcon,
} as const;

export type IconName = keyof typeof icons;

/** Decoration: what it says stands in the text beside it. */
export function Icon({
  name,
  tone = 'base',
}: {
  name: IconName;
  tone?: 'base' | 'success' | 'caution' | 'critical' | 'subdued';
}) {
  return <PolarisIcon source={icons[name]} tone={tone} />;
}
