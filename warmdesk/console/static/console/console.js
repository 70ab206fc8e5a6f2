/* The console's beginning: each module listens on the document, so that swapped fragments need no new wiring. */

import "./keyed.js";
import "./composer.js";
import "./files.js";
import "./keys.js";
import "./pieces.js";
import "./mentions.js";
import "./sorting.js";
import { startInbox } from "./inbox.js";

startInbox();
