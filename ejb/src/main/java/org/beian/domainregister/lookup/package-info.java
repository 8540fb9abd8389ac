/** Look-ups of domains as of a day, with all versions of a record. */
package org.beian.domainregister.lookup;
