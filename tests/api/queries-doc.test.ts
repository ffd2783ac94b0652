import { checkAnswers } from "../setup/check-answers.js";

checkAnswers("docs/queries.md");
