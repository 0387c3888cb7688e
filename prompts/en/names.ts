// Knows common first names, so that "no maria here" can be told from "no money here". Refuses to know whose they are.

/** Lower case; common in the United States and among Spanish speakers. What is a word of the trade besides ("bill") is left to the pattern. */
const firstNames: ReadonlySet<string> = new Set(
  "james john robert michael mike david william richard joseph joe thomas tom christopher chris charles daniel dan matthew matt anthony tony steven steve paul andrew andy joshua josh kevin brian george edward jason jeff ryan jacob gary nick eric jonathan larry justin scott brandon frank ben greg sam ray patrick alex jack dennis jerry tyler aaron jose juan carlos luis jorge miguel pedro angel diego javier fernando ricardo roberto eduardo mario manuel francisco raul oscar ruben sergio antonio pablo mary maria patricia jennifer jen linda elizabeth liz barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kim kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia amy kathleen angela anna ana brenda emma nicole helen samantha katherine kate christine rachel carolyn janet catherine heather diane julie joyce victoria kelly tina rosa carmen lucia sofia isabel guadalupe lupe elena teresa gloria marta claudia veronica adriana alejandra alejandro gabriela gabriel daniela fernanda tyrone jamal deshawn darnell marcus malik andre curtis leroy jerome derrick kenneth ken ronald ron timothy tim jimmy stephen gerald peter henry adam nathan zachary kyle ethan jeremy walter harold keith roger carl arthur lawrence sean noah logan dylan bruce albert willie alan wayne ralph eugene russell bobby billy johnny philip vincent louis martin brittany amber tiffany danielle vanessa natalie megan lauren hannah olivia sophia isabella charlotte amelia evelyn abigail chloe zoe madison tanya monica erica latoya keisha tamika dorothy ruth debra shirley theresa sara judith judy beverly denise marilyn kathy doris martha frances ann alice jean cheryl katie jenny becky wendy tracy stacy yolanda beatriz silvia rocio leticia norma irma ramon rafael hector arturo enrique victor ivan julio cesar felipe andres marcos alberto alfonso gustavo rodrigo esteban ignacio tomas ernesto guillermo wei ming li wang chen zhang".split(" "),
); // prettier-ignore

/** In marked text, any first name. A pattern with every name in it, several times over, takes a second to compile. */
export const aName = "(?:[a-z]+_|bill|mark|jesus|mr|mrs|ms|miss)";

/** Lower-case text with "_" after every first name: "no maria here" → "no maria_ here", "marias phone" → "maria_s phone". */
export const markNames = (text: string): string =>
  text.replace(/[a-z]{2,}/g, (word) =>
    firstNames.has(word) ? `${word}_` : word.endsWith("s") && firstNames.has(word.slice(0, -1)) ? `${word.slice(0, -1)}_s` : word,
  );
