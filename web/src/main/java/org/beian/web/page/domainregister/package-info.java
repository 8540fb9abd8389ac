/** Pages of the domain register: reports, units and their contacts, statistics, unfiled domains. */
package org.beian.web.page.domainregister;
