import {type Phrase, phraseTexts} from './phrase.ts';

/**
 * Who the customers are: small companies with plausible names, the same for the same number in every simulation. Nothing
 * is drawn from the seed, so a customer keeps the name whatever is simulated.
 */
const words = (text: string): readonly string[] => text.split(' ');

const firsts = words(
	'Amber Arctic Autumn Azure Bamboo Bold Brass Bright Bronze Calm Cedar Clever Cobalt Copper Coral Cosmic ' +
		'Crimson Crystal Curious Desert Eager Early Élan Emerald Evening Fair Fleet Gentle Golden Grand Green Hidden ' +
		'Honest Humble Indigo Island Ivory Jolly Lively Lucky Lunar Maple Mellow Merry Misty Modern Noble Northern ' +
		'Quiet Rapid Royal Rustic Sable Scarlet Silver Solar Sunny Swift Tidal Über Velvet Violet Wild Zürich',
);
const seconds = words(
	'Acorn Anchor Anvil Badger Bakery Beacon Beehive Bicycle Bridge Canyon Cloud Comet Compass Crane Delta Ember ' +
		'Falcon Ferry Finch Forge Fox Garden Glacier Hammer Harbor Harvest Heron Hill Ibis Juniper Kettle Kiosk ' +
		'Lantern Lemon Library Lighter Loom Meadow Mill Mosaic Niño Oak Orchard Osprey Otter Owl Paper Pebble ' +
		'Piano Pixel Prairie Quarry Raven Rocket Sail Sparrow Spruce Summit Teapot Thistle Tortue Walnut Willow Wren',
);
const suffixes = [
	' Labs',
	' & Sons',
	', Inc.',
	' Studio',
	' & Co.',
	' Works',
	', LLC',
	' Group',
	' Foods',
	' Café',
	' Media',
	' GmbH',
	' Health',
	' Press',
	' Tools',
	' Travel',
	' AG',
	' Games',
] as const;
const regions = [
	'North America',
	'Europe',
	'Asia Pacific',
	'North America',
	'Europe',
	'Latin America',
	'Middle East & Africa',
] as const;

/** How many names there are before one gets a number: 73,728. */
const combinations = firsts.length * seconds.length * suffixes.length;
/** Near the golden section of the combinations and prime to them, so that neighbours are far apart and none returns early. */
const stride = 45_563;

/** The most customers that have names. */
const mostNamed = 10_000_000;
/** The number of a name's round, from the second one on. */
const rounds = Array.from({length: Math.ceil(mostNamed / combinations)}, (_, at) => (at === 0 ? '' : ` ${at + 1}`));

/** The company's name by the customer's number, from 1 to 10,000,000: unique, at most 28 columns. Some hold a comma or an accented letter. */
export const namePhrase: Phrase = {
	words: [firsts, seconds.map((second) => ` ${second}`), suffixes, rounds],
	places: placeParts,
};

/** Where invoices are sent: unique, ASCII, under a domain that can never exist. */
export const emailPhrase: Phrase = {
	words: [
		firsts.map((first) => `billing@${slug(first)}-`),
		seconds.map((second) => `${slug(second)}-`),
		suffixes.map(slug),
		rounds.map((round) => `${round.replace(' ', '-')}.example`),
	],
	places: placeParts,
};

/** The part of the world that the customer is in. */
export const regionPhrase: Phrase = {
	words: [regions],
	places(id, into) {
		into[0] = Math.floor((shuffled(id) / combinations) * regions.length);
	},
};

export const customerName = phraseTexts(namePhrase);
export const customerEmail = phraseTexts(emailPhrase);
export const customerRegion = phraseTexts(regionPhrase);

/** Turns numbers from 0 on into places of combinations, all of them before one returns. The product has 32 bits, never more. */
function shuffled(number: number): number {
	return (((number % combinations) * stride) >>> 0) % combinations;
}

/**
 * The customer's first word, second, suffix and round, as places in their lists. Each part is turned by the ones before it:
 * still one customer per combination, but no rhythm down the list.
 */
function placeParts(id: number, into: Int32Array): void {
	const place = shuffled(id - 1);
	const rest = (place / suffixes.length) | 0;
	const suffix = place - rest * suffixes.length;
	const turned = rest + suffix * 23;
	const second = turned % seconds.length;
	into[0] = (((rest / seconds.length) | 0) * 27 + suffix * 29 + second * 13) % firsts.length;
	into[1] = second;
	into[2] = suffix;
	into[3] = ((id - 1) / combinations) | 0;
}

/**
 * Numbers from 1 to `count`, at most `most` of them, of the customers whose names pass every test: each with one of the
 * name's parts, which are its first word, its second, and what follows. The names of all others are never written.
 */
export function customersByWords(
	tests: readonly ((part: string) => boolean)[],
	count: number,
	most: number,
): readonly number[] {
	const passes = tests.map((test) => ({
		first: firsts.map(test),
		second: seconds.map(test),
		suffix: suffixes.map(test),
	}));
	const isVain = passes.some(({first, second, suffix}) => ![...first, ...second, ...suffix].includes(true));
	const found: number[] = [];
	const places = new Int32Array(namePhrase.words.length);
	for (let id = 1; !isVain && id <= count && found.length < most; id++) {
		placeParts(id, places);
		const [first, second, suffix] = [places[0] as number, places[1] as number, places[2] as number];
		if (passes.every((pass) => pass.first[first] || pass.second[second] || pass.suffix[suffix])) {
			found.push(id);
		}
	}

	return found;
}

/** The letters that an address may hold. */
function slug(text: string): string {
	return text
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^a-z]/g, '');
}
