import { estimate } from "./ordos-talent.js";

const { total, next_question } = estimate({ applicant: "person", mode: "full_time", degree: "doctor" });
document.querySelector("output").textContent = `CNY ${total.low} – ${total.high}; next: ${next_question}`;
