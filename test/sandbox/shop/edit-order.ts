import { exactNumber } from './exact-json.ts';
import { editMail } from './mailbox.ts';
import { taxOn } from './money.ts';
import { currentQuantity, touchOrder, type Order } from './order.ts';
import { makeLine, readItems } from './place-order.ts';
import { ShopError } from './shop-error.ts';
import { shopTime } from './shop-time.ts';
import { readOrder, sendMail, startAction, type ShopState } from './shop-state.ts';

export interface OrderEdit {
  /** Takes units off a line: all that are left when no quantity is given. */
  remove?: { lineId: string; quantity?: number };
  add?: { variantId: string; quantity: number };
  note?: string;
}

interface LineChange {
  id: unknown;
  delta: number;
}

/**
 * Changes an order after it was placed. Money is settled apart from it: what is added is outstanding
 * until it is marked as paid, what is removed is owed to the customer.
 * Tells orders/edited (which says nothing of totals) and orders/updated.
 */
export function editOrder(state: ShopState, orderId: string, edit: OrderEdit): Order {
  const order = readOrder(state, orderId);
  if (order.cancelledAt) throw new ShopError('A cancelled order can’t be edited.');
  if (!edit.add && !edit.remove) throw new ShopError('The edit changes nothing.');
  const removals = edit.remove ? [removeUnits(order, edit.remove)] : [];
  const additions = edit.add ? [addLine(state, order, edit.add)] : [];
  const action = startAction(state);
  touchOrder(order, action.at);
  sendMail(state, order.email, editMail(order));
  action.tell('orders/edited', {
    order_edit: {
      id: exactNumber(state.identifiers.next('edit')),
      app_id: 1354745,
      created_at: shopTime(action.at),
      notify_customer: false,
      order_id: exactNumber(order.id),
      staff_note: edit.note ?? '',
      user_id: 548380009,
      line_items: { additions, removals },
      discounts: { line_item: { additions: [], removals: [] } },
      shipping_lines: { additions: [], removals: [] },
    },
  });
  action.tellOrder('orders/updated', order);
  return order;
}

function removeUnits(order: Order, remove: { lineId: string; quantity?: number }): LineChange {
  const line = order.lines.find((candidate) => candidate.id === remove.lineId);
  if (!line) throw new ShopError(`${order.name} has no line ${remove.lineId}`);
  const left = currentQuantity(line);
  const quantity = remove.quantity ?? left;
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > left) {
    throw new ShopError(`Only ${left} of this line can be removed.`);
  }
  line.removed += quantity;
  return { id: exactNumber(line.id), delta: quantity };
}

function addLine(
  state: ShopState,
  order: Order,
  add: { variantId: string; quantity: number },
): LineChange {
  const [item] = readItems(state, [add]);
  if (!item) throw new ShopError(`there is no variant ${add.variantId}`);
  const tax = item.product.giftCard ? 0 : taxOn(item.variant.price * item.quantity);
  const line = makeLine(state, { ...item, allocations: [], tax });
  order.lines.push(line);
  return { id: exactNumber(line.id), delta: item.quantity };
}
