/** What pages and interface both say of the register of domains. */
package org.beian.web.domainregister;
