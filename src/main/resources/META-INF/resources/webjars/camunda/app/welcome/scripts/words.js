/* Welcome is drawn with its words at hand. */
import { loginFirst } from "../../tasklist/scripts/login-first.js";
import { wordsFirst } from "../../tasklist/scripts/words-first.js";

loginFirst();
await wordsFirst("welcome");

export default [];
