// The main job by mouse, JavaScript on.
import { Mouse } from "./lib/hands.mjs";
import { tell } from "./lib/story.mjs";

await tell(Mouse, { javascript: true, pictures: true });
