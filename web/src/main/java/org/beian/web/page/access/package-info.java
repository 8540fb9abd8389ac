/** The screens of access (article 11): the sponsor's applications, the provider's access desk. */
package org.beian.web.page.access;
