import {
  AlertTriangleIcon,
  CalendarIcon,
  ChartLineIcon,
  CheckCircleIcon,
  ClipboardChecklistIcon,
  ConfettiIcon,
  ConnectIcon,
  DeliveryIcon,
  KeyIcon,
  MoneyIcon,
  ProductIcon,
  WalletIcon,
  ChevronDownIcon,
  ChevronLeftIcon,
  ChevronRightIcon,
  ChevronUpIcon,
  ClockIcon,
  DiscountIcon,
  GiftCardIcon,
  EmailIcon,
  OrderIcon,
  PersonAddIcon,
  PersonIcon,
  PersonSegmentIcon,
  RewardIcon,
  SearchIcon,
  ShieldCheckMarkIcon,
  StarIcon,
  XCircleIcon,
} from '@shopify/polaris-icons';
import { Icon as PolarisIcon } from '@shopify/polaris';

const icons = {
  alert: AlertTriangleIcon,
  calendar: CalendarIcon,
  chart: ChartLineIcon,
  check: CheckCircleIcon,
  clock: ClockIcon,
  confetti: ConfettiIcon,
  connect: ConnectIcon,
  cross: XCircleIcon,
  delivery: DeliveryIcon,
  discount: DiscountIcon,
  down: ChevronDownIcon,
  gift: GiftCardIcon,
  inbox: EmailIcon,
  key: KeyIcon,
  left: ChevronLeftIcon,
  money: MoneyIcon,
  order: OrderIcon,
  person: PersonIcon,
  invite: PersonAddIcon,
  product: ProductIcon,
  reward: RewardIcon,
  right: ChevronRightIcon,
  search: SearchIcon,
  segment: PersonSegmentIcon,
  shield: ShieldCheckMarkIcon,
  star: StarIcon,
  tasks: ClipboardChecklistIcon,
  up: ChevronUpIcon,
  wallet: WalletIcon,
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

/** For the parts of Polaris that draw icons themselves. */
export function iconSource(name: IconName) {
  return icons[name];
}
