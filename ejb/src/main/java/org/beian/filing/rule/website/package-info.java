/** Rules on websites: their names, home pages and domains, and the approvals they need. */
package org.beian.filing.rule.website;
