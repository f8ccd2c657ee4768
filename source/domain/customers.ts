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

/** The words of one customer, as places in the lists. */
type Parts = {readonly first: number; readonly second: number; readonly suffix: number; readonly round: number};

/** Each part is turned by the ones before it: still one customer per combination, but no rhythm down the list. */
function partsOf(id: number): Parts {
	const place = (((id - 1) % combinations) * stride) % combinations;
	const suffix = place % suffixes.length;
	const rest = Math.floor(place / suffixes.length);
	const second = (rest + suffix * 23) % seconds.length;
	const first = (Math.floor(rest / seconds.length) * 27 + suffix * 29 + second * 13) % firsts.length;
	return {first, second, suffix, round: Math.floor((id - 1) / combinations) + 1};
}

/** The company's name, unique, at most 28 columns; `id` counts from 1 to 10,000,000. Some hold a comma or an accented letter. */
export function customerName(id: number): string {
	const {first, second, suffix, round} = partsOf(id);
	const name = `${firsts[first]} ${seconds[second]}${suffixes[suffix]}`;
	return round === 1 ? name : `${name} ${round}`;
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
	for (let id = 1; !isVain && id <= count && found.length < most; id++) {
		const parts = partsOf(id);
		if (passes.every((pass) => pass.first[parts.first] || pass.second[parts.second] || pass.suffix[parts.suffix])) {
			found.push(id);
		}
	}

	return found;
}

const slugs = {first: firsts.map(slug), second: seconds.map(slug), suffix: suffixes.map(slug)};

/** Where invoices are sent: unique, ASCII, under a domain that can never exist. */
export function customerEmail(id: number): string {
	const {first, second, suffix, round} = partsOf(id);
	const domain = `${slugs.first[first]}-${slugs.second[second]}-${slugs.suffix[suffix]}`;
	return `billing@${domain}${round === 1 ? '' : `-${round}`}.example`;
}

/** The part of the world that the customer is in. */
export function customerRegion(id: number): string {
	return regions[Math.floor((((id * stride) % combinations) / combinations) * regions.length)] as string;
}

/** The letters that an address may hold. */
function slug(text: string): string {
	return text
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^a-z]/g, '');
}
