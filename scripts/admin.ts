import { Command } from "commander";
import { resetPassword, rotateKeys, verifyRecord } from "./administration";

const program = new Command("npm run admin --").description("For whoever runs this server.").showHelpAfterError();

program
  .command("reset-password")
  .argument("<name>", "the name that somebody signs in with")
  .description("sets a new password for somebody who can't get in, prints it, and signs all their devices out")
  .action(resetPassword);

program
  .command("verify")
  .description("checks every pair's record: that no event was changed, dropped or put in another order")
  .action(verifyRecord);

program
  .command("rotate-keys")
  .description("wraps every data key with the first key of MEND_KEY; afterwards the second can be retired")
  .action(rotateKeys);

await program.parseAsync();
