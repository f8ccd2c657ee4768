import {defaultSettings, ratesFrom, type Settings} from '../../source/simulation/settings.ts';

/** The default year with every scenario on: those that are off by default at a rate that strikes some customers each month. */
export const everythingOn: Settings = {
	...defaultSettings,
	rates: ratesFrom(({defaultPercent}) => (defaultPercent === 0 ? 8 : defaultPercent)),
	priceRises: [{month: '2024-02', percent: 10}],
	discount: {percent: 20, months: 3},
};

/** The same with the leaks that are off by default at rates that a hundred customers meet several times, for queries over all of them. */
export const everythingOften: Settings = {
	...everythingOn,
	rates: ratesFrom(({defaultPercent}) => defaultPercent || 20),
	priceRises: [{month: '2024-03', percent: 10}],
	discount: {percent: 20, months: 2},
};
