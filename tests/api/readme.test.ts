import { checkAnswers } from "../setup/check-answers.js";

checkAnswers("README.md");
