/* Welcome is drawn with its words at hand. */
import { wordsFirst } from "../../tasklist/scripts/words-first.js";

await wordsFirst("welcome");

export default [];
