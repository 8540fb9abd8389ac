/** Pages of the domain register: reports, statistics, unfiled domains. */
package org.beian.web.page.domainregister;
