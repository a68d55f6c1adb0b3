/** Words that ask for pictures which stay in the mind. Looked for on this device alone; nothing is blocked by them. */
const ENGLISH =
  "sex|sexual|sexually|naked|nude|bed|in bed|position|positions|orgasm|oral|intercourse|make love|made love|slept with|sleep with|touch|touched|kiss|kissed|kissing|body|condom|undress|undressed|better than me|turned on|taste|moan|photos of her|photos of him";
const PERSIAN = "سکس|رابطه جنسی|رابطهٔ جنسی|جنسی|برهنه|لخت|تخت|بوس|بوسید|بوسیدی|بدن|خوابیدی|همبستر|لمس";

const asked = new RegExp(`(?<![\\p{L}\\p{M}])(${ENGLISH}|${PERSIAN})(?![\\p{L}\\p{M}])`, "iu");

/** These words may ask for intimate details. */
export const asksForDetails = (words: string) => asked.test(words.normalize("NFC"));
