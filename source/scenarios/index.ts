import {billedAfterCancellation} from './billed-after-cancellation.ts';
import {churn} from './churn.ts';
import {doubleBilling} from './double-billing.ts';
import {doublePayment} from './double-payment.ts';
import {expiredDiscount} from './expired-discount.ts';
import {ghostSubscriber} from './ghost-subscriber.ts';
import {latePayment} from './late-payment.ts';
import {leakyBucket} from './leaky-bucket.ts';
import type {CancellingScenario, JoiningScenario, Leak, MonthlyScenario, Scenario} from './scenario.ts';
import {signUp} from './sign-up.ts';
import {splitPayment} from './split-payment.ts';
import {stalePrice} from './stale-price.ts';
import {zombieAccount} from './zombie-account.ts';

/** The leaks, in the order in which they strike: a month has at most one. */
export const leaks: readonly Leak[] = [
	ghostSubscriber,
	zombieAccount,
	leakyBucket,
	stalePrice,
	expiredDiscount,
	doubleBilling,
	billedAfterCancellation,
	doublePayment,
];

/** All that can happen to a month, leaks first: a month that leaks has no noise. */
export const monthlyScenarios: readonly MonthlyScenario[] = [...leaks, latePayment, splitPayment];

/** What ends subscriptions. */
export const cancelling: CancellingScenario = churn;

/** What lets subscriptions begin within the year: the first one that strikes decides the day. */
export const joiningScenarios: readonly JoiningScenario[] = [signUp];

/** All scenarios, each with its dial. */
export const scenarios: readonly Scenario[] = [...monthlyScenarios, cancelling, ...joiningScenarios];
