/** Help of the pages: steps, clauses of the regulation, glossary and the first day of a role. */
package org.beian.web.page.help;
