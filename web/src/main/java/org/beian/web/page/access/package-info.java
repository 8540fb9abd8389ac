/** Pages of access (article 11): the sponsor's applications, the provider's work on them. */
package org.beian.web.page.access;
