// The main job by keys alone, JavaScript off; each stop of the focus is seen.
import { Keys } from "./lib/hands.mjs";
import { tell } from "./lib/story.mjs";

await tell(Keys, { javascript: false, pictures: false });
