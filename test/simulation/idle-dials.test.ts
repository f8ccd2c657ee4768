import {expect, test} from 'vitest';
import {stalePrice} from '../../source/scenarios/stale-price.ts';
import {expectation} from '../../source/simulation/expectation.ts';
import {idleText, idleTexts} from '../../source/simulation/idle-dials.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {exampleOf} from '../helpers/arbitraries.ts';

test('a dial that strikes nothing, or hardly anybody, says so; where it strikes, or is off, nothing is said', () => {
	const striking = exampleOf(stalePrice, 30);
	expect(idleText(striking, stalePrice)).toBeUndefined();
	expect(idleTexts(defaultSettings)).toEqual([]);
	const {priceRises: _, ...rest} = striking;
	expect(idleText({...defaultSettings, rates: rest.rates}, stalePrice)).toMatch(
		/^Stale Price strikes nothing without .*--price-rise\.$/,
	);
	const discounted = {...striking, discount: {percent: 20, months: 3}};
	expect(idleText(discounted, stalePrice)).toMatch(
		/^With --discount, Stale Price strikes hardly anybody: .*Expired Discount/,
	);
	expect(expectation(discounted)[stalePrice.id]).toBeLessThan((expectation(striking)[stalePrice.id] as number) / 10);
});
