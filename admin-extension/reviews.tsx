import { createContext, type ReactNode, useContext } from 'react';
import type { AdminReferrals } from '../server/contract/admin-referrals.ts';
import { client } from './client.ts';
import { type Data, useData } from './use-data.ts';

const pollMs = 30_000;

const ReviewsContext = createContext<Data<AdminReferrals>>({
  data: null,
  error: null,
  loading: true,
  busy: false,
  refresh: () => undefined,
});

/** How many referrals and cases wait for staff, asked for once for the navigation and every page that decides some. */
export function ReviewsProvider({ children }: { children: ReactNode }) {
  const reviews = useData('reviews', (signal) => client.referralsToReview(1, signal), { pollMs });
  return <ReviewsContext.Provider value={reviews}>{children}</ReviewsContext.Provider>;
}

export function useReviews(): Data<AdminReferrals> {
  return useContext(ReviewsContext);
}

/** How many there are; zero while nobody knows. */
export function countReviews(reviews: AdminReferrals | null): number {
  return reviews === null ? 0 : reviews.counts.review + reviews.counts.cases;
}
