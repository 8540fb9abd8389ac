/** Pages of the provider: customers, tasks, and applications on behalf of sponsors. */
package org.beian.web.page.filing.provider;
